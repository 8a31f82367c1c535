package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.data.Dataset;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Settings are refused by name, before anything is changed; what they do to numbers, PyTorch tells in the processor's tests. */
class RegularizationTest {
    private final DoubleLayer.Trainer trainer = DoubleLayer.Trainer.fresh(3, 2, Activation.IDENTITY, 1);

    private static void refuse(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void settingsOutOfRange() {
        Training training = Training.epochs(1);
        refuse(() -> training.l1(new double[0]), "l1 has no factor; expected 1, or one for each layer of weights");
        refuse(() -> training.l1(-1), "l1 is -1.0; it must be finite and at least 0");
        refuse(() -> training.l2(1, Double.NaN), "l2[1] is NaN; it must be finite and at least 0");
        refuse(() -> training.clipValue(0), "clipValue is 0.0; it must be finite and greater than 0");
        refuse(
                () -> training.clipNorm(Double.POSITIVE_INFINITY),
                "clipNorm is Infinity; it must be finite and greater than 0");
        refuse(() -> training.maxNorm(-3), "maxNorm is -3.0; it must be finite and greater than 0");
    }

    @Test
    void settingsThatDoNotSuitTheNetwork() {
        String layers = "l2 has 2 factors; expected 1, or one for each layer of weights, of which 3-2 has 1";
        refuse(() -> trainer.l2(1, 2), layers);
        Dataset data = Dataset.of(new double[3], new double[2], 1);
        refuse(() -> trainer.fit(data, Training.epochs(1).l2(1, 2)), layers);
        FloatLayer.Trainer floats = FloatLayer.Trainer.fresh(3, 2, Activation.IDENTITY, 1);
        refuse(
                () -> floats.l1(1e60),
                "l1 is 1.0E60, which is Infinity as a float; expected 0, or what is finite and greater than 0 there, too");
        refuse(
                () -> floats.l2(1e-50),
                "l2 is 1.0E-50, which is 0.0 as a float; expected 0, or what is finite and greater than 0 there, too");
        floats.l1(0).l2(Float.MIN_VALUE);
        refuse(
                () -> floats.maxNorm(1e-60),
                "maxNorm is 1.0E-60, which is 0.0 as a float; it must be finite and greater than 0 there, too");
    }

    @Test
    void whatIsRefusedLeavesTheSettingsAsTheyWere() {
        trainer.l2(0.5);
        double before = trainer.penalty();
        assertThatThrownBy(() -> trainer.l2(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(trainer.penalty()).isEqualTo(before).isPositive();
    }

    @Test
    void aTrainingKeepsItsOwnCopyOfFactors() {
        double[] factors = {1, 2};
        Training training = Training.epochs(1).l1(factors).l2(factors);
        factors[0] = 9;
        training.l1()[1] = 9;
        assertThat(training.l1()).containsExactly(1, 2);
        assertThat(training.l2()).containsExactly(1, 2);
        assertThat(training.clipValue()).isInfinite();
        assertThat(training.clipNorm(3).clipNorm()).isEqualTo(3);
        assertThat(training.clipValue(3).clipValue()).isEqualTo(3);
        assertThat(training.maxNorm(3).maxNorm()).isEqualTo(3);
    }

    @Test
    void biasesCarryNoPenaltyAndNoBound() {
        trainer.network().setParameters(new double[] {3, 0, -4, 0.1, 0.2, 0.2, 7, -8});
        trainer.l1(0.1).l2(0.01);
        assertThat(trainer.penalty()).isEqualTo(0.1 * 7.5 + 0.005 * 25.09, within(1e-14));
        trainer.maxNorm(2.5);
        trainer.accumulate(new double[3], new double[] {7, -8}, 1);
        trainer.l1(0).l2(0);
        trainer.step();
        assertThat(trainer.network().parameters()).containsExactly(1.5, 0, -2, 0.1, 0.2, 0.2, 7, -8);
    }

    @Test
    void theGradientAfterAStepIsWhatTheOptimizerWasGiven() {
        trainer.network().setParameters(new double[8]);
        trainer.clipValue(2).clipNorm(1);
        trainer.accumulate(new double[] {1, 0, 0}, new double[] {-5, 0.5}, 1);
        trainer.step();
        double norm = Math.sqrt(4 + 0.25 + 4 + 0.25) + 1e-6;
        assertThat(trainer.gradient())
                .containsExactly(
                        new double[] {2 / norm, 0, 0, -0.5 / norm, 0, 0, 2 / norm, -0.5 / norm}, within(1e-15));
    }

    @Test
    void penaltiesOfEqualFactorsAreThatOfOneFactor() {
        Shape shape = new Shape(new int[] {3, 5, 4}, List.of(Activation.TANH, Activation.TANH), Loss.SQUARED_ERROR);
        double[] weights = new double[shape.parameterCount()];
        Arrays.setAll(weights, k -> Math.sin(k));
        double each =
                new DoubleRegularizer(shape, Regularization.NONE.l1(0.3, 0.3).l2(0.2, 0.2)).penalty(weights);
        double all = new DoubleRegularizer(shape, Regularization.NONE.l1(0.3).l2(0.2)).penalty(weights);
        double mixed = new DoubleRegularizer(shape, Regularization.NONE.l1(0.3).l2(0.2, 0.2)).penalty(weights);
        assertThat(each).isEqualTo(all, within(1e-13)).isEqualTo(mixed).isGreaterThan(3);
    }
}
