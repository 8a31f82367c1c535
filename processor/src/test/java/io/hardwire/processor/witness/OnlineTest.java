package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Trainer;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is learnt from one sample is the same bits as the plain network's (C3), with layers of every width around that of a vector, each activation and
 * loss, weights, and steps that the kernel takes itself or leaves to an optimizer.
 */
class OnlineTest {
    private static final List<Integer> WIDTHS = List.of(1, 3, 7, 8, 9, 16, 17);
    private static final int NETWORKS = 14;
    private static final int SMALL_NETWORKS = 26;
    private static final int SAMPLES = 6;

    /** Networks small enough for the kernel that learns from one sample on the Vector API. */
    private static final int LEAST_IN_VECTORS = 15;

    /** Every width as that of a hidden layer and of the outputs, each activation and loss; two hidden layers, whose gradients are gathered. */
    private static List<Recipe> recipes(Precision precision) {
        List<List<Integer>> sizes = new ArrayList<>();
        for (int k = 0; k < NETWORKS; k++) {
            int hidden = WIDTHS.get(k % WIDTHS.size());
            int outputs = WIDTHS.get((3 * k + k / WIDTHS.size()) % WIDTHS.size());
            sizes.add(List.of(WIDTHS.get((k + 1) % 4), hidden, outputs));
        }
        sizes.addAll(List.of(List.of(2, 4, 4, 1), List.of(1, 3, 5, 2), List.of(3, 5, 3, 2), List.of(4, 4, 2, 3)));
        for (int k = 0; k < SMALL_NETWORKS; k++) {
            sizes.add(List.of(2 + k % 2, 3 + k % 4, 1 + k % 3));
        }
        List<Recipe> recipes = new ArrayList<>();
        for (int k = 0; k < sizes.size(); k++) {
            recipes.add(Catalogue.recipe(sizes.get(k), k).with(precision));
        }
        return recipes;
    }

    @ParameterizedTest
    @EnumSource
    void learningFromOneSampleIsThatOfThePlainNetwork(Precision precision) {
        List<Recipe> recipes = recipes(precision);
        Compiled compiled = Compiled.of("online", recipes);
        int inVectors = 0;
        for (Recipe recipe : recipes) {
            Samples samples = Samples.random(recipe, SAMPLES, 61);
            PlainNetwork plain = new PlainNetwork(recipe, samples.parameters());
            Subject subject = compiled.subject(recipe, Target.VECTOR);
            subject.setParameters(samples.parameters());
            learn(plain, subject, samples, Sgd.learningRate(0.1));
            learn(plain, subject, samples, Momentum.learningRate(0.05));
            weigh(plain, subject, samples);
            inVectors += hasKernel(subject.trainer()) ? 1 : 0;
        }
        assertThat(inVectors).isGreaterThanOrEqualTo(LEAST_IN_VECTORS);
    }

    private static void learn(PlainNetwork plain, Subject subject, Samples samples, Optimizer optimizer) {
        subject.trainer().optimizer(optimizer);
        for (int row = 0; row < samples.size(); row++) {
            double loss = plain.accumulate(samples.inputs(), samples.targets(), new int[] {row});
            plain.step(optimizer, 0);
            assertThat(subject.learn(samples.input(row), samples.target(row)))
                    .as("loss of %s", plain)
                    .isEqualTo(loss);
            same(plain, subject);
        }
    }

    private static void weigh(PlainNetwork plain, Subject subject, Samples samples) {
        double[] weights = samples.weights();
        Optimizer optimizer = Sgd.learningRate(0.1);
        subject.trainer().optimizer(optimizer);
        double loss = plain.accumulate(samples.inputs(), samples.targets(), weights, new int[] {0});
        assertThat(subject.accumulate(samples.inputs(), samples.targets(), weights, 1))
                .isEqualTo(loss);
        subject.trainer().step();
        plain.step(optimizer, 0);
        same(plain, subject);
    }

    private static void same(PlainNetwork plain, Subject subject) {
        String name = subject.trainer().getClass().getSimpleName();
        assertThat(bits(subject.gradient())).as("gradient of %s", name).isEqualTo(bits(plain.gradient));
        assertThat(bits(subject.parameters())).as("parameters of %s", name).isEqualTo(bits(plain.parameters));
    }

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static boolean hasKernel(Trainer trainer) {
        Class<?> network = trainer.network().getClass();
        String kernels = network.getName().replaceFirst("Network$", "VectorKernels");
        try {
            Method[] methods =
                    Class.forName(kernels, false, network.getClassLoader()).getDeclaredMethods();
            return Arrays.stream(methods).anyMatch(method -> method.getName().equals("learnOne"));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
