package io.hardwire.processor.witness;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Unroll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Networks of every kind of size, compiled once for all tests that look at many. */
final class Catalogue {
    /** {@code unroll = FULL} takes long to compile: beyond this many parameters it is left to a test of its own. */
    private static final int MOST_UNROLLED = 2_500;

    private static final List<Activation> HIDDEN = Arrays.stream(Activation.values())
            .filter(activation -> activation != Activation.SOFTMAX && activation != Activation.LOG_SOFTMAX)
            .toList();

    /** An output activation with a loss that goes with it. */
    private record Output(Activation activation, Loss loss) {}

    private static final List<Output> OUTPUTS = List.of(
            new Output(Activation.SIGMOID, Loss.SQUARED_ERROR),
            new Output(Activation.SOFTMAX, Loss.CROSS_ENTROPY),
            new Output(Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY),
            new Output(Activation.TANH, Loss.SQUARED_ERROR),
            new Output(Activation.IDENTITY, Loss.SQUARED_ERROR),
            new Output(Activation.RELU, Loss.SQUARED_ERROR),
            new Output(Activation.LEAKY_RELU, Loss.SQUARED_ERROR),
            new Output(Activation.ELU, Loss.SQUARED_ERROR),
            new Output(Activation.SELU, Loss.SQUARED_ERROR),
            new Output(Activation.GELU, Loss.SQUARED_ERROR),
            new Output(Activation.SILU, Loss.SQUARED_ERROR),
            new Output(Activation.SOFTPLUS, Loss.SQUARED_ERROR),
            new Output(Activation.SOFTSIGN, Loss.SQUARED_ERROR),
            new Output(Activation.HARD_SIGMOID, Loss.SQUARED_ERROR),
            new Output(Activation.LOG_SOFTMAX, Loss.CROSS_ENTROPY),
            new Output(Activation.IDENTITY, Loss.BINARY_CROSS_ENTROPY),
            new Output(Activation.IDENTITY, Loss.ABSOLUTE_ERROR),
            new Output(Activation.SIGMOID, Loss.ABSOLUTE_ERROR),
            new Output(Activation.IDENTITY, Loss.HUBER),
            new Output(Activation.GELU, Loss.HUBER),
            new Output(Activation.IDENTITY, Loss.HINGE),
            new Output(Activation.TANH, Loss.HINGE));

    /**
     * The sizes: the least there is; widths around the lanes and the tiles of loops; layers just below and above the width and the
     * weights from which units ride in lanes, in every order; outputs too many to unroll; deep ones; the largest; small
     * ones with many tiles in a method.
     */
    private static final List<List<Integer>> SIZES = List.of(
            List.of(1, 1),
            List.of(2, 3, 1),
            List.of(4, 8, 3),
            List.of(1, 1, 1),
            List.of(7, 1),
            List.of(1, 9),
            List.of(3, 5, 2),
            List.of(4, 6, 5, 4, 3),
            List.of(13, 9, 3),
            List.of(2, 2, 2, 2, 2, 2),
            List.of(5, 17, 2),
            List.of(16, 16),
            List.of(15, 16, 17),
            List.of(17, 15, 8),
            List.of(31, 33),
            List.of(8, 4, 12, 1),
            List.of(9, 7, 11),
            List.of(12, 25, 6),
            List.of(64, 20, 10),
            List.of(65, 3, 7),
            List.of(3, 66, 65),
            List.of(30, 40, 24, 5),
            List.of(127, 16),
            List.of(128, 16),
            List.of(128, 16, 3),
            List.of(137, 15, 2),
            List.of(64, 32, 4),
            List.of(6, 32, 64),
            List.of(10, 70, 30, 3),
            List.of(100, 10, 205),
            List.of(40, 60, 40, 16),
            List.of(1, 300),
            List.of(300, 1),
            List.of(20, 120, 1),
            List.of(100, 64, 64, 10),
            List.of(784, 16, 10),
            List.of(784, 1),
            List.of(7, 17, 5),
            List.of(33, 100, 7),
            List.of(3, 15, 1, 33),
            List.of(784, 300, 100, 10),
            List.of(10, 2, 2),
            List.of(1, 85, 1));

    /** One for each of the sizes, in {@code float}; activations and losses take turns, so that all of them meet. */
    static final List<Recipe> TOPOLOGIES = topologies();

    private Catalogue() {}

    private static List<Recipe> topologies() {
        List<Recipe> recipes = new ArrayList<>();
        for (int k = 0; k < SIZES.size(); k++) {
            recipes.add(recipe(SIZES.get(k), k));
        }
        return List.copyOf(recipes);
    }

    /** The {@code turn}-th network, of these sizes. */
    static Recipe recipe(List<Integer> sizes, int turn) {
        Output output = OUTPUTS.get(turn % OUTPUTS.size());
        List<Activation> activations = new ArrayList<>();
        for (int l = 1; l < sizes.size() - 1; l++) {
            activations.add(HIDDEN.get((turn + turn / OUTPUTS.size() + l) % HIDDEN.size()));
        }
        activations.add(output.activation());
        return Recipe.of(sizes, activations, output.loss());
    }

    /**
     * The same network in the ways in which it can be unrolled; with {@code FULL}, which takes long to compile, in one precision
     * or none, as its number of parameters has it.
     */
    static List<Recipe> unrolled(Recipe recipe) {
        boolean isItsTurn = recipe.parameterCount() % 3 == (recipe.precision() == Precision.FLOAT ? 0 : 1);
        boolean full = isItsTurn && recipe.parameterCount() <= MOST_UNROLLED;
        return Arrays.stream(Unroll.values())
                .filter(unroll -> full || unroll != Unroll.FULL)
                .map(recipe::with)
                .toList();
    }

    /** The targets on which a network is compared: unrolling is a matter of scalar code alone. */
    static List<Target> targets(Recipe recipe) {
        return recipe.unroll() == Unroll.AUTO ? List.of(Target.values()) : List.of(Target.SCALAR);
    }

    /** Every network of the catalogue, in both precisions and in every way in which it can be unrolled. */
    static List<Recipe> all() {
        return TOPOLOGIES.stream()
                .flatMap(recipe -> Stream.of(recipe.with(Precision.FLOAT), recipe.with(Precision.DOUBLE)))
                .flatMap(recipe -> unrolled(recipe).stream())
                .toList();
    }

    static Compiled compiled() {
        return Holder.COMPILED;
    }

    private static final class Holder {
        static final Compiled COMPILED = Compiled.of("catalogue", all());
    }
}
