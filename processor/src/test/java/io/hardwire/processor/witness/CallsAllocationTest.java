package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.DoubleTrainer;
import io.hardwire.FloatTrainer;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Trainer;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program calls itself, sample by sample or with many rows at once, allocates nothing once warm (C4). */
class CallsAllocationTest {
    /** A full strip or block of no width, so that there is a rest everywhere. */
    private static final int ROWS = 300;

    private static final int STRETCHES = 100;

    /** The multiply-adds of a stretch; there are some calls at least. */
    private static final int WORK = 10_000_000;

    private static final int LEAST_CALLS = 10;

    /** Samples in lanes and in one method, in methods of their own, and layers whose units ride in lanes. */
    private static final List<Recipe> RECIPES = List.of(
                    Recipe.of(List.of(4, 8, 3), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR),
                    Recipe.of(
                            List.of(30, 40, 24, 5),
                            List.of(Activation.TANH, Activation.RELU, Activation.SOFTMAX),
                            Loss.CROSS_ENTROPY),
                    Recipe.of(List.of(64, 32, 10), List.of(Activation.TANH, Activation.SOFTMAX), Loss.CROSS_ENTROPY),
                    Recipe.of(
                            List.of(784, 128, 10), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR))
            .stream()
            .flatMap(recipe -> Arrays.stream(Precision.values()).map(recipe::with))
            .toList();

    private static final Compiled COMPILED = Compiled.of("callsAllocation", RECIPES);

    @ParameterizedTest
    @EnumSource
    void predictionsOfManyRowsAllocateNothing(Target target) {
        for (Recipe recipe : RECIPES) {
            Trainer trainer = COMPILED.subject(recipe, target).trainer();
            assertAllocatesNothing("predictions", recipe, target, ROWS, predictions(recipe, trainer));
        }
    }

    private static Runnable predictions(Recipe recipe, Trainer trainer) {
        double[] inputs = Samples.random(recipe, ROWS, 1).inputs();
        if (trainer instanceof FloatTrainer floats) {
            float[] in = Widths.narrow(inputs);
            float[] out = new float[ROWS * recipe.outputs()];
            return () -> floats.network().predict(in, out, ROWS);
        }
        double[] out = new double[ROWS * recipe.outputs()];
        return () -> ((DoubleTrainer) trainer).network().predict(inputs, out, ROWS);
    }

    /** By the kernel that takes the step itself, and by an optimizer. */
    @ParameterizedTest
    @EnumSource
    void learningFromOneSampleAllocatesNothing(Target target) {
        for (Recipe recipe : RECIPES) {
            for (Optimizer optimizer : List.of(Sgd.learningRate(0.001), Momentum.learningRate(0.001))) {
                Trainer trainer = COMPILED.subject(recipe, target).trainer().optimizer(optimizer);
                assertAllocatesNothing("steps by " + optimizer, recipe, target, 3, learning(recipe, trainer));
            }
        }
    }

    private static Runnable learning(Recipe recipe, Trainer trainer) {
        Samples samples = Samples.random(recipe, 1, 1);
        if (trainer instanceof FloatTrainer floats) {
            float[] input = Widths.narrow(samples.inputs());
            float[] target = Widths.narrow(samples.targets());
            return () -> floats.learn(input, target);
        }
        return () -> ((DoubleTrainer) trainer).learn(samples.inputs(), samples.targets());
    }

    private static void assertAllocatesNothing(String what, Recipe recipe, Target target, int passes, Runnable call) {
        int calls = Math.max(LEAST_CALLS, WORK / (passes * recipe.parameterCount()));
        assertThat(Allocations.least(STRETCHES, calls, call))
                .as("bytes of %d %s of %s on %s", calls, what, recipe, target)
                .isZero();
    }
}
