package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Trainer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The gradient of every network of the catalogue comes out with the same bits from one, two and three threads, on every target; each in one precision, in turns.
 *
 * <p>A trainer leaves small work on one thread, so the least of these networks get batches of hundreds of thousands: the same rows again and again.
 */
class SharedShardsTest {
    private static final int ROWS = 300;

    /** Three shards, the last one not full. */
    private static final int LEAST_BATCH = 600;

    /** What the runtime takes for the least work that pays, in nanoseconds, and how often a gradient goes through all weights. */
    private static final double LEAST_NANOS = 20_000;

    private static final int PASSES = 3;

    @ParameterizedTest
    @EnumSource
    void theGradientDoesNotTellHowManyThreadsThereWere(Target target) {
        int networks = 0;
        for (Recipe topology : Catalogue.TOPOLOGIES) {
            Recipe recipe = topology.with(networks % 2 == 0 ? Precision.FLOAT : Precision.DOUBLE);
            ForcedTarget.during(target, () -> assertSameBits(recipe, target));
            networks++;
        }
        assertThat(networks).isGreaterThanOrEqualTo(40);
    }

    private static void assertSameBits(Recipe recipe, Target target) {
        Samples samples = Samples.random(recipe, ROWS, 71);
        int[] rows =
                IntStream.range(0, batch(recipe, target)).map(k -> k % ROWS).toArray();
        Subject subject = Catalogue.compiled().subject(recipe, target);
        subject.setParameters(samples.parameters());
        double[] expected = gradientAndLoss(subject, samples, rows, 1);
        for (int threads = 2; threads <= 3; threads++) {
            assertThat(gradientAndLoss(subject, samples, rows, threads))
                    .as("%s, %s, %d threads, batch of %d", recipe, target, threads, rows.length)
                    .containsExactly(expected);
        }
    }

    /** The least batch that is shared out. */
    private static int batch(Recipe recipe, Target target) {
        double nanosOfAMultiplyAdd =
                switch (target) {
                    case SCALAR -> 0.2;
                    case LANES -> 0.05;
                    case VECTOR -> 0.015;
                };
        double samples = LEAST_NANOS / (PASSES * recipe.weightCount() * nanosOfAMultiplyAdd);
        return Math.max(LEAST_BATCH, (int) Math.ceil(samples));
    }

    /** The summed gradient and, behind it, the loss; then a step, so that the next gradient is a new one, and the parameters of before. */
    private static double[] gradientAndLoss(Subject subject, Samples samples, int[] rows, int threads) {
        try (Trainer trainer = subject.trainer()) {
            trainer.threads(threads);
            double loss = subject.accumulate(samples.inputs(), samples.targets(), rows, 0, rows.length);
            assertThat(SeveralThreadsTest.helpers())
                    .as("helpers with a batch of %d", rows.length)
                    .isEqualTo(threads - 1);
            double[] gradient = subject.gradient();
            trainer.step();
            subject.setParameters(samples.parameters());
            double[] all = Arrays.copyOf(gradient, gradient.length + 1);
            all[gradient.length] = loss;
            return all;
        }
    }
}
