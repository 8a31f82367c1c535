package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Trainer;
import io.hardwire.Training;
import io.hardwire.Unroll;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.CosineAnnealing;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.WarmUp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Training and predicting with generated code, once warm, allocate nothing: not one byte (C4).
 *
 * <p>HotSpot itself may make a few hundred bytes on the running thread, once, when it compiles a method for the last time. So
 * several stretches are measured, and the quietest counts: what the code allocated, it would allocate in all of them.
 */
class AllocationTest {
    private static final int STRETCHES = 5;
    private static final int MOST_FITS = 30;
    private static final int EPOCHS = 1_000;
    private static final int PREDICTIONS = 1_000_000;
    private static final int DERIVATIVES = 50_000;

    /** One that is unrolled, one of loops, and one whose operations are unrolled where they fit a method. */
    private static final List<Recipe> RECIPES = List.of(
            Recipe.of(List.of(4, 8, 3), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR),
            Recipe.of(List.of(10, 12, 5), List.of(Activation.TANH, Activation.SOFTMAX), Loss.CROSS_ENTROPY)
                    .with(Unroll.LOOPS),
            Recipe.of(
                    List.of(30, 40, 24, 5),
                    List.of(Activation.TANH, Activation.RELU, Activation.SOFTMAX),
                    Loss.CROSS_ENTROPY));

    /** The activations and losses whose formulas are longest: what C2 does not inline would make objects of vectors. */
    private static final List<Recipe> LONG_FORMULAS = List.of(
            Recipe.of(
                    List.of(4, 6, 6, 3),
                    List.of(Activation.GELU, Activation.SILU, Activation.LOG_SOFTMAX),
                    Loss.CROSS_ENTROPY),
            Recipe.of(
                    List.of(4, 6, 6, 2),
                    List.of(Activation.SOFTPLUS, Activation.SELU, Activation.IDENTITY),
                    Loss.BINARY_CROSS_ENTROPY));

    /** The first batch is a strip and a part of one, the second less than half of one. */
    private static final int BATCH = 40;

    private static final int ROWS = 44;

    private static final double[] WEIGHTS =
            IntStream.range(0, ROWS).mapToDouble(row -> 0.5 + row % 3).toArray();

    /** Code on the Vector API makes objects until C2 has compiled it, in its own good time: fit after fit until all is still. */
    @ParameterizedTest
    @EnumSource
    void aThousandWarmEpochsAllocateNothing(Target target) {
        List<Recipe> recipes = Stream.concat(RECIPES.stream(), LONG_FORMULAS.stream())
                .flatMap(recipe -> Stream.of(recipe, recipe.with(Precision.DOUBLE)))
                .toList();
        Compiled compiled = Compiled.of("allocation" + target, recipes);
        for (Recipe recipe : recipes) {
            Trainer trainer = compiled.subject(recipe, target).trainer();
            Training training = training(recipe)
                    .optimizer(Momentum.learningRate(0.001))
                    .l2(1e-3)
                    .patience(STRETCHES * EPOCHS);
            assertAllocatesNothing(
                    recipe,
                    target,
                    trainer,
                    training,
                    Samples.random(recipe, ROWS, 1).dataset());
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropoutWeightsSchedulesAndRegularisersAllocateNothing(Target target) {
        Compiled compiled = Compiled.of("allocationOfAll" + target, RECIPES);
        for (Recipe recipe : RECIPES) {
            Trainer trainer = compiled.subject(recipe, target).trainer();
            Training training = training(recipe)
                    .optimizer(Adam.learningRate(0.001))
                    .schedule(WarmUp.steps(100).times(CosineAnnealing.epochs(STRETCHES * EPOCHS)))
                    .reduceOnPlateau(Plateau.patience(EPOCHS))
                    .dropout(0.2)
                    .inputDropout(0.1)
                    .l1(1e-4)
                    .clipValue(1)
                    .clipNorm(1)
                    .maxNorm(3);
            Dataset weighted = Samples.random(recipe, ROWS, 1).dataset().withWeights(WEIGHTS);
            assertAllocatesNothing(recipe, target, trainer, training, weighted);
        }
    }

    private static Training training(Recipe recipe) {
        return Training.epochs(STRETCHES * EPOCHS)
                .batchSize(BATCH)
                .validation(Samples.random(recipe, BATCH, 2).dataset());
    }

    private static void assertAllocatesNothing(
            Recipe recipe, Target target, Trainer trainer, Training training, Dataset train) {
        assertThat(Allocations.leastOfFits(MOST_FITS, EPOCHS, STRETCHES, trainer, training, train))
                .as("bytes of 1,000 epochs of %s, %s", recipe, target)
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SCALAR", "VECTOR"})
    void aMillionPredictionsAndManyDerivativesAllocateNothing(Target target) {
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> networks = new LinkedHashMap<>();
        for (Recipe recipe : RECIPES) {
            for (Precision precision : Precision.values()) {
                addSources(recipe.with(precision), sources, networks);
            }
        }
        Compiled compiled = Javac.compile("predictions" + target, sources);
        networks.forEach((driver, network) -> {
            Trainer trainer = compiled.trainer(network, 1, target);
            Predictions predictions = compiled.driver(driver, Predictions.class);
            int calls = driver.endsWith("Jacobian") || driver.endsWith("InputGradient") ? DERIVATIVES : PREDICTIONS;
            predictions.predict(trainer, calls / 10);
            assertThat(leastAllocated(predictions, trainer, calls))
                    .as("bytes of %s calls by %s on %s", calls, driver, target)
                    .isZero();
        });
        assertThat(networks).hasSize(3 * 2 * 7);
    }

    private static long leastAllocated(Predictions predictions, Trainer trainer, int calls) {
        double[] sum = new double[1];
        long least = Allocations.least(STRETCHES, 1, () -> sum[0] += predictions.predict(trainer, calls));
        assertThat(sum[0]).isNotNaN();
        return least;
    }

    /** The interface of a network, and for each of its methods a class that calls it. */
    private static void addSources(Recipe recipe, Map<String, String> sources, Map<String, String> networks) {
        String number = recipe.precision() == Precision.FLOAT ? "float" : "double";
        String name = "Typed" + recipe.inputs() + recipe.precision();
        sources.put("typed." + name, """
                package typed;

                @io.hardwire.Network(
                        layers = {%s},
                        precision = io.hardwire.Precision.%s,
                        unroll = io.hardwire.Unroll.%s)
                public interface %s {
                    Kind scalarsToEnum(%s);
                    int scalarsToIndex(%s);
                    int arrayToIndex(%s[] in);
                    Kind arrayToEnum(%s[] in);
                    void arrayToArray(%s[] in, %s[] out);
                    void jacobian(%s[] in, %s[][] jacobian);
                    void inputGradient(%s[] in, %s[] outputWeights, %s[] gradient);

                    enum Kind { %s }
                }
                """.formatted(
                        join(recipe.layers().stream().map(String::valueOf).toList()),
                        recipe.precision(),
                        recipe.unroll(),
                        name,
                        numbered(number + " x", recipe.inputs()),
                        numbered(number + " x", recipe.inputs()),
                        number,
                        number,
                        number,
                        number,
                        number,
                        number,
                        number,
                        number,
                        number,
                        numbered("K", recipe.outputs())));
        String scalars = "x0, " + numbered("in[", "]", 1, recipe.inputs());
        Map<String, String> calls = Map.of(
                "scalarsToEnum", "network.scalarsToEnum(" + scalars + ").ordinal()",
                "scalarsToIndex", "network.scalarsToIndex(" + scalars + ")",
                "arrayToIndex", "network.arrayToIndex(in)",
                "arrayToEnum", "network.arrayToEnum(in).ordinal()",
                "arrayToArray", "first(network, in, out)",
                "jacobian", "first(network, in, matrix)",
                "inputGradient", "first(network, in, out, gradient)");
        calls.forEach((method, call) -> {
            String driver = name + Character.toUpperCase(method.charAt(0)) + method.substring(1);
            networks.put("typed." + driver, "typed." + name);
            sources.put(
                    "typed." + driver, """
                    package typed;

                    public final class %1$s implements io.hardwire.processor.witness.Predictions {
                        private final %2$s[] in = new %2$s[%3$d];
                        private final %2$s[] out = new %2$s[%4$d];
                        private final %2$s[][] matrix = new %2$s[%4$d][%3$d];
                        private final %2$s[] gradient = new %2$s[%3$d];

                        public double predict(io.hardwire.Trainer trainer, int calls) {
                            %5$s network = (%5$s) trainer.network();
                            double sum = 0;
                            for (int k = 0; k < calls; k++) {
                                %2$s x0 = k %% 100;
                                in[0] = x0;
                                sum += %6$s;
                            }
                            return sum;
                        }

                        private static %2$s first(%5$s network, %2$s[] in, %2$s[] out) {
                            network.arrayToArray(in, out);
                            return out[0];
                        }

                        private static %2$s first(%5$s network, %2$s[] in, %2$s[][] jacobian) {
                            network.jacobian(in, jacobian);
                            return jacobian[0][0];
                        }

                        private static %2$s first(%5$s network, %2$s[] in, %2$s[] weights, %2$s[] gradient) {
                            network.inputGradient(in, weights, gradient);
                            return gradient[0];
                        }
                    }
                    """.formatted(driver, number, recipe.inputs(), recipe.outputs(), name, call));
        });
    }

    private static String numbered(String name, int count) {
        return numbered(name, "", 0, count);
    }

    private static String numbered(String before, String after, int from, int to) {
        return join(IntStream.range(from, to).mapToObj(k -> before + k + after).toList());
    }

    private static String join(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }
}
