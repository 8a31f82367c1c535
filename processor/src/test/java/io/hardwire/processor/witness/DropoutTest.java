package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.Activation;
import io.hardwire.History;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Training;
import io.hardwire.TrainingRun;
import io.hardwire.model.ModelFormatException;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.CosineAnnealing;
import io.hardwire.random.SeededRandom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dropout is what the books say: its gradient, its mean, and the same bits for every count of threads. */
class DropoutTest {
    private static final Recipe RECIPE = Recipe.of(
                    List.of(5, 7, 6, 3),
                    List.of(Activation.TANH, Activation.SIGMOID, Activation.SOFTMAX),
                    Loss.CROSS_ENTROPY)
            .with(Precision.DOUBLE);

    private static final Recipe LINEAR = Recipe.of(
                    List.of(4, 9, 2), List.of(Activation.IDENTITY, Activation.IDENTITY), Loss.SQUARED_ERROR)
            .with(Precision.DOUBLE);

    private static final Recipe LARGE =
            Recipe.of(List.of(40, 60, 10), List.of(Activation.RELU, Activation.SOFTMAX), Loss.CROSS_ENTROPY);

    private static final Compiled COMPILED = Compiled.of("dropout", List.of(RECIPE, LINEAR, LARGE));

    /** The plain network computes the bits of the generated ones: its gradient stands for theirs. */
    @Test
    void finiteDifferencesAgreeWithTheGradientOfAFixedMask() {
        Samples samples = Samples.random(RECIPE, 9, 3);
        double[] gradient = plain(samples, samples.parameters()).gradient;
        double h = 0x1p-17;
        for (int k = 0; k < gradient.length; k++) {
            double slope = (loss(samples, k, h) - loss(samples, k, -h)) / (2 * h);
            assertThat(gradient[k]).as("dJ/dp%s", k).isCloseTo(slope, within(1e-8));
        }
        Subject subject = COMPILED.subject(RECIPE, Target.SCALAR);
        subject.setParameters(samples.parameters());
        subject.trainer().dropout(0.5, 0.3).inputDropout(0.2);
        subject.accumulate(samples.inputs(), samples.targets(), samples.size());
        assertThat(subject.gradient()).containsExactly(gradient);
    }

    private static PlainNetwork plain(Samples samples, double[] parameters) {
        PlainNetwork plain = new PlainNetwork(RECIPE, parameters);
        plain.dropout(1, 0.2, 0.5, 0.3);
        plain.accumulate(samples.inputs(), samples.targets(), rows(samples));
        return plain;
    }

    private static double loss(Samples samples, int parameter, double change) {
        double[] parameters = samples.parameters().clone();
        parameters[parameter] += change;
        PlainNetwork plain = new PlainNetwork(RECIPE, parameters);
        plain.dropout(1, 0.2, 0.5, 0.3);
        return plain.accumulate(samples.inputs(), samples.targets(), rows(samples));
    }

    private static int[] rows(Samples samples) {
        return IntStream.range(0, samples.size()).toArray();
    }

    /** Nobody forces a target: a few samples go one after the other where plain Java has the choice, but not where units are left out. */
    @Test
    void fewSamplesHaveTheSameBitsWithUnitsLeftOutAndWithout() {
        for (int size : new int[] {1, 2, 8, 9}) {
            Samples samples = Samples.random(RECIPE, size, 3);
            Subject free = COMPILED.subject(RECIPE);
            Subject forced = COMPILED.subject(RECIPE, Target.SCALAR);
            for (Subject subject : List.of(free, forced)) {
                subject.setParameters(samples.parameters());
                subject.accumulate(samples.inputs(), samples.targets(), size);
            }
            assertThat(free.gradient()).as("%d samples", size).containsExactly(forced.gradient());
            for (Subject subject : List.of(free, forced)) {
                subject.trainer().learningRateFactor(0).step();
                subject.trainer().dropout(0.5, 0.3).inputDropout(0.2);
                subject.accumulate(samples.inputs(), samples.targets(), size);
            }
            assertThat(free.gradient()).as("%d samples, with dropout", size).containsExactly(forced.gradient());
        }
    }

    /** In a linear network the mean output with units left out is the output of the whole: so is the mean output error. */
    @Test
    void theMeanOverManyMasksIsTheWholeNetwork() {
        Samples samples = Samples.random(LINEAR, 1, 5);
        int copies = 40_000;
        double[] inputs = repeat(samples.inputs(), copies);
        double[] targets = repeat(samples.targets(), copies);
        Subject subject = COMPILED.subject(LINEAR, Target.LANES);
        subject.setParameters(samples.parameters());
        subject.accumulate(inputs, targets, copies);
        double[] whole = subject.gradient();
        subject.trainer().learningRateFactor(0).step();

        subject.trainer().dropout(0.5).inputDropout(0.25);
        subject.accumulate(inputs, targets, copies);
        double[] dropped = subject.gradient();
        for (int k = whole.length - LINEAR.outputs(); k < whole.length; k++) {
            assertThat(dropped[k] / copies).as("mean error of output bias").isCloseTo(whole[k] / copies, within(0.02));
            assertThat(dropped[k]).isNotEqualTo(whole[k]);
        }
    }

    private static double[] repeat(double[] row, int copies) {
        double[] all = new double[row.length * copies];
        for (int k = 0; k < all.length; k++) {
            all[k] = row[k % row.length];
        }
        return all;
    }

    @Test
    void threadsAndTargetsDoNotShowInTheBits() {
        Samples samples = Samples.random(LARGE, 1_500, 7);
        Training training = Training.epochs(3)
                .batchSize(700)
                .optimizer(Adam.learningRate(0.01))
                .dropout(0.5)
                .inputDropout(0.2)
                .validation(samples.dataset());
        double[] expected = null;
        for (Target target : Target.values()) {
            for (int threads = 1; threads <= 3; threads++) {
                Subject subject = COMPILED.subject(LARGE, target);
                subject.setParameters(samples.parameters());
                History history = subject.trainer().fit(samples.dataset(), training.threads(threads));
                assertThat(history.loss(3)).isNotEqualTo(history.validationLoss(3));
                expected = expected == null ? subject.parameters() : expected;
                assertThat(subject.parameters())
                        .as("%s, %s threads", target, threads)
                        .containsExactly(expected);
            }
        }
    }

    /** The masks depend on the number of the step, which goes into the checkpoint, as the rates and the schedule do. */
    @Test
    void aRunThatIsCutAndResumedLeavesOutTheSameUnits(@TempDir Path folder) throws IOException {
        Samples samples = Samples.random(LARGE, 1_300, 11);
        Training training = Training.epochs(6)
                .batchSize(300)
                .optimizer(Adam.learningRate(0.01))
                .schedule(CosineAnnealing.epochs(6))
                .dropout(0.5)
                .inputDropout(0.2);
        Path file = folder.resolve("run.checkpoint");
        SeededRandom random = new SeededRandom(13);
        for (Target target : Target.values()) {
            Subject alone = COMPILED.subject(LARGE, target);
            alone.setParameters(samples.parameters());
            alone.trainer().fit(samples.dataset(), training);
            for (int threads = 1; threads <= 3; threads++) {
                Subject subject = COMPILED.subject(LARGE, target);
                subject.setParameters(samples.parameters());
                TrainingRun run = subject.trainer().start(samples.dataset(), training.threads(threads));
                while (run.advanceSteps(1 + random.nextInt(12))) {
                    run.checkpoint(file);
                    subject.trainer().close();
                    subject = COMPILED.subject(LARGE, target);
                    run = subject.trainer().resume(file, samples.dataset(), training.threads(threads));
                }
                assertThat(subject.parameters())
                        .as("%s, %s threads", target, threads)
                        .containsExactly(alone.parameters());
            }
        }
        Subject other = COMPILED.subject(LARGE, Target.SCALAR);
        assertThatThrownBy(() -> other.trainer().resume(file, samples.dataset(), training.dropout(0.4)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("dropout=[0.5]")
                .hasMessageContaining("dropout=[0.4]");
    }
}
