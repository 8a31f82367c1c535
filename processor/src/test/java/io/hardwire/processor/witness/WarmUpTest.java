package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.hardwire.Activation;
import io.hardwire.FloatTrainer;
import io.hardwire.Loss;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Sgd;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where nobody forces a target, kernels on the Vector API take over from those in plain Java once they are fast: the thread that trains makes no
 * objects before, nor when they take over, nor behind.
 */
class WarmUpTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Blocks of less than half a strip, of a strip and such a part, and of several strips, of which the last is not full. */
    private static final int[] BATCHES = {8, 40, 150};

    private static final int BATCH = 150;

    private static final int STEPS = 500;
    private static final int STRETCHES_BEHIND = 20;

    /**
     * A step in the interpreter makes some 100 KB of vectors, and so does each step of a stretch if a kernel is not compiled yet. One step must be allowed: what C2
     * has compiled for the samples that it saw may send the first call with others back to the interpreter.
     */
    private static final long MOST_BYTES = 500_000;

    /** One that goes through the kernels a strip at a time, and one that does so as a block. */
    static List<Recipe> recipes() {
        return List.of(
                Recipe.of(List.of(4, 8, 3), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR),
                Recipe.of(List.of(20, 24, 5), List.of(Activation.TANH, Activation.SOFTMAX), Loss.CROSS_ENTROPY));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theThreadThatTrainsMakesNoObjects(Recipe recipe) {
        FloatTrainer trainer =
                (FloatTrainer) Compiled.of("warmUp", List.of(recipe)).trainer(recipe.qualifiedName(), 1);
        trainer.optimizer(Sgd.learningRate(0.01f));
        Dataset data = Samples.random(recipe, BATCH, 1).dataset();
        assertThat(bytesUntilWarm(trainer, () -> bytesOfSteps(trainer, data))).isLessThan(MOST_BYTES);
    }

    /** What stretches of steps allocate until some time behind the warm-up; the first one loads classes. */
    private static long bytesUntilWarm(FloatTrainer trainer, LongSupplier stretch) {
        var unused = stretch.getAsLong();
        long bytes = 0;
        boolean wasSeen = false;
        for (int behind = 0; behind < STRETCHES_BEHIND; ) {
            bytes += stretch.getAsLong();
            boolean isSeen = isWarmingUp(trainer);
            behind = wasSeen && !isSeen ? behind + 1 : 0;
            wasSeen |= isSeen;
        }
        return bytes;
    }

    @Test
    void theThreadThatLearnsOnlineMakesNoObjects() {
        Recipe recipe =
                Recipe.of(List.of(4, 7, 3), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR);
        FloatTrainer trainer =
                (FloatTrainer) Compiled.of("warmUp", List.of(recipe)).trainer(recipe.qualifiedName(), 1);
        trainer.optimizer(Sgd.learningRate(0.01f));
        float[] input = {0.1f, -0.2f, 0.3f, 0.4f};
        float[] target = {0, 1, 0};
        assertThat(bytesUntilWarm(trainer, () -> bytesOfLearning(trainer, input, target)))
                .isLessThan(MOST_BYTES);
    }

    private static long bytesOfLearning(FloatTrainer trainer, float[] input, float[] target) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < STEPS * BATCH; step++) {
            trainer.learn(input, target);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static long bytesOfSteps(FloatTrainer trainer, Dataset data) {
        float[] inputs = data.floatInputs();
        float[] targets = data.floatTargets();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < STEPS; step++) {
            for (int batch : BATCHES) {
                trainer.accumulate(inputs, targets, batch);
                trainer.step();
            }
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static boolean isWarmingUp(FloatTrainer trainer) {
        String name = "hardwire-warm-up-" + trainer.network().getClass().getSimpleName();
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals(name));
    }
}
