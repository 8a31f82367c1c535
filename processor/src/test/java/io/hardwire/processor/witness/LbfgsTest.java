package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.History;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Training;
import io.hardwire.TrainingRun;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.Lbfgs;
import io.hardwire.optimizer.Optimizer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * L-BFGS beside SciPy's (which is scikit-learn's) and Adam, on all rows of three tables that the samples ship: iris, digits and diabetes; see
 * {@code lbfgs.py}.
 */
class LbfgsTest {
    private static final List<OracleCase> CASES = OracleCase.all("/lbfgs");

    private static final Compiled COMPILED = Compiled.of(
            "lbfgs",
            CASES.stream()
                    .flatMap(oracle -> Arrays.stream(Precision.values())
                            .map(precision -> oracle.recipe().with(precision)))
                    .toList());

    @Test
    void noCaseIsForgotten() {
        assertThat(CASES).hasSize(3);
    }

    static Stream<Arguments> everyCase() {
        return CASES.stream()
                .flatMap(oracle -> Arrays.stream(Precision.values()).map(precision -> Arguments.of(oracle, precision)));
    }

    /** Rounding grows from step to step, where a search takes another turn for it: so a looser bound than for other optimizers. */
    @ParameterizedTest
    @MethodSource("everyCase")
    void firstLossesAreThoseOfSciPy(OracleCase oracle, Precision precision) throws IOException {
        double[] expected = oracle.numbers("losses");
        double bound = precision == Precision.FLOAT ? 1e-3 : 1e-7;
        for (Target target : Target.values()) {
            Subject subject = subject(oracle, precision, target);
            History history = subject.trainer().fit(data(oracle), training(oracle, Lbfgs.history(10), expected.length));
            System.out.printf(
                    "lbfgs %s %s %s: %d evaluations%n", oracle, precision, target, history.gradientEvaluations());
            assertThat(history.losses()).containsExactly(expected, within(bound));
        }
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void aGivenLossTakesFewerEvaluationsThanWithAdamAndNoMoreThanWithSciPy(OracleCase oracle, Precision precision)
            throws IOException {
        long lbfgs = evaluations(oracle, precision, Lbfgs.history(10));
        long adam = Long.MAX_VALUE;
        for (double rate : new double[] {0.003, 0.01, 0.03, 0.1, 0.3}) {
            adam = Math.min(adam, evaluations(oracle, precision, Adam.learningRate(rate)));
        }
        System.out.printf(
                "lbfgs %s %s: %d evaluations, SciPy %.0f, Adam at its best %d%n",
                oracle, precision, lbfgs, oracle.number("evaluations"), adam);
        assertThat(lbfgs).isLessThan(adam).isLessThanOrEqualTo((long) oracle.number("evaluations"));
    }

    /** How many gradients it takes to find a point whose loss is no larger than the case's target. */
    private static long evaluations(OracleCase oracle, Precision precision, Optimizer optimizer) throws IOException {
        Subject subject = subject(oracle, precision, Target.LANES);
        TrainingRun run = subject.trainer().start(data(oracle), training(oracle, optimizer, 2_000));
        long before = 1;
        while (run.advance(1)) {
            if (run.history().loss(run.history().epochs()) <= oracle.number("target")) {
                return before;
            }
            before = Math.max(before, run.history().gradientEvaluations()) + (optimizer.searches() ? 0 : 1);
        }
        return Long.MAX_VALUE;
    }

    private static Subject subject(OracleCase oracle, Precision precision, Target target) {
        Subject subject = COMPILED.subject(oracle.recipe().with(precision), target);
        subject.setParameters(oracle.numbers("initial"));
        return subject;
    }

    private static Dataset data(OracleCase oracle) throws IOException {
        return ShippedTable.read(oracle.value("shipped"));
    }

    private static Training training(OracleCase oracle, Optimizer optimizer, int epochs) {
        return Training.epochs(epochs)
                .fullBatch()
                .shuffle(false)
                .measureAccuracy(false)
                .optimizer(optimizer)
                .l2(oracle.number("l2"));
    }
}
