package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.EpochListener;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Trainer;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Adam;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@link AllocationTest} asks of small networks, asked of layers whose units ride in lanes: their kernels go through scratch and packed copies, in which vectors
 * and arrays could be left behind. Warm epochs are few and long here.
 */
class WideAllocationTest {
    private static final int SAMPLES = 128;
    private static final int STRETCHES = 4;
    private static final int EPOCHS = 5;
    private static final int MOST_FITS = 200;
    private static final int[] BATCHES = {32, 128};

    private static final List<Recipe> RECIPES = List.of(
                    Recipe.of(List.of(64, 32, 10), List.of(Activation.TANH, Activation.SOFTMAX), Loss.CROSS_ENTROPY),
                    Recipe.of(
                            List.of(784, 128, 10), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR))
            .stream()
            .flatMap(recipe -> Arrays.stream(Precision.values()).map(recipe::with))
            .toList();

    private static final Compiled COMPILED = Compiled.of("wideAllocation", RECIPES);

    /** Reads the thread's count of allocated bytes at the end of every stretch of epochs. */
    private static final class Meter implements EpochListener {
        private long last;
        private long least = Long.MAX_VALUE;
        private int stretches;

        @Override
        public void onEpoch(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy) {
            if (epoch % EPOCHS == 0) {
                long now = Allocations.bytes();
                if (stretches > 0) {
                    least = Math.min(least, now - last);
                }
                last = now;
                stretches++;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void warmEpochsAllocateNothing(Target target) {
        for (Recipe recipe : RECIPES) {
            Trainer trainer = COMPILED.subject(recipe, target).trainer();
            Dataset train = Samples.random(recipe, SAMPLES, 1).dataset();
            for (int batch : BATCHES) {
                Training training = Training.epochs(STRETCHES * EPOCHS)
                        .batchSize(batch)
                        .optimizer(Adam.learningRate(0.001))
                        .validation(train);
                assertThat(leastOfFits(trainer, train, training))
                        .as("bytes of %d epochs of %s, batch of %d, %s", EPOCHS, recipe, batch, target)
                        .isZero();
            }
        }
    }

    /** Until all kernels are compiled, some fits may be needed. */
    private static long leastOfFits(Trainer trainer, Dataset train, Training training) {
        long least = Long.MAX_VALUE;
        for (int fit = 0; fit < MOST_FITS && least > 0; fit++) {
            Meter meter = new Meter();
            trainer.fit(train, training.listener(meter));
            assertThat(meter.stretches).isEqualTo(STRETCHES);
            least = Math.min(least, meter.least);
        }
        return least;
    }
}
