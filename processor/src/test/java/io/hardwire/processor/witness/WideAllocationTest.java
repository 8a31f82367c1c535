package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
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
                assertThat(Allocations.leastOfFits(MOST_FITS, EPOCHS, STRETCHES, trainer, training, train))
                        .as("bytes of %d epochs of %s, batch of %d, %s", EPOCHS, recipe, batch, target)
                        .isZero();
            }
        }
    }
}
