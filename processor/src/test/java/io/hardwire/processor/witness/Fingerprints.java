package io.hardwire.processor.witness;

import io.hardwire.Activation;
import io.hardwire.History;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Trainer;
import io.hardwire.Training;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Sgd;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every bit that some networks compute, in one line each. It is also a program, so that a JVM with other flags can say
 * what it computes: its arguments are the names of networks, and targets, with {@code auto} for the one that the network
 * chooses itself.
 */
final class Fingerprints {
    /** One more than vectors of any width like, so that the last ones have to be filled up. */
    private static final int FEW = 33;

    /** Single samples, so many that a network makes the copies of its wide layers. */
    private static final int SINGLE = 5;

    /** A full block, and a part of one. */
    private static final int MANY = 256 + FEW;

    /**
     * Layers whose samples ride in lanes; wide ones first, with inputs too few for a tile, and behind another layer; each way
     * to end.
     */
    static final List<Recipe> RECIPES = Stream.of(
                    Recipe.of(List.of(4, 8, 3), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR),
                    Recipe.of(List.of(7, 17, 5), List.of(Activation.TANH, Activation.SOFTMAX), Loss.CROSS_ENTROPY),
                    Recipe.of(
                            List.of(20, 120, 1),
                            List.of(Activation.RELU, Activation.SIGMOID),
                            Loss.BINARY_CROSS_ENTROPY),
                    Recipe.of(List.of(33, 64, 33), List.of(Activation.TANH, Activation.IDENTITY), Loss.SQUARED_ERROR))
            .flatMap(recipe -> Arrays.stream(Precision.values()).map(precision -> recipe.with(precision)))
            .toList();

    /** Beyond so many parameters a network of the catalogue is looked at in one precision, in turns. */
    private static final int SMALL = 1_200;

    /** Beyond so many it is left out. */
    private static final int MOST = 20_000;

    /** Small ones first. */
    static final List<Recipe> CATALOGUE = Catalogue.TOPOLOGIES.stream()
            .filter(recipe -> recipe.parameterCount() <= MOST)
            .flatMap(recipe -> Arrays.stream(Precision.values()).map(recipe::with))
            .filter(recipe ->
                    isSmall(recipe) || (recipe.precision() == Precision.FLOAT) == (recipe.parameterCount() % 2 == 0))
            .sorted(Comparator.comparing(recipe -> !isSmall(recipe)))
            .toList();

    private static final Map<String, Recipe> BY_NAME = Stream.concat(RECIPES.stream(), CATALOGUE.stream())
            .collect(Collectors.toMap(Recipe::name, recipe -> recipe, (one, same) -> one));

    private Fingerprints() {}

    public static void main(String... arguments) {
        System.out.println("lanes " + lanes());
        List<String> names =
                Arrays.stream(arguments).filter(BY_NAME::containsKey).toList();
        for (String target : Arrays.asList(arguments).subList(names.size(), arguments.length)) {
            for (String name : names) {
                Recipe recipe = Objects.requireNonNull(BY_NAME.get(name));
                Subject subject = subject(recipe, target);
                System.out.println(subject.trainer().network().target() + " " + of(recipe, subject));
            }
        }
    }

    static boolean isSmall(Recipe recipe) {
        return recipe.parameterCount() <= SMALL;
    }

    /** The generated trainer, which the class path of this JVM must have. */
    private static Subject subject(Recipe recipe, String target) {
        System.setProperty("hardwire.target", target);
        try {
            return Subject.of(Class.forName(recipe.qualifiedName() + "Trainer")
                    .asSubclass(Trainer.class)
                    .getConstructor(long.class)
                    .newInstance(1L));
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("cannot make the trainer of " + recipe, failure);
        }
    }

    /** How many floats the generated code has in a vector; none without the Vector API. */
    private static String lanes() {
        try {
            Field lanes = Class.forName(RECIPES.get(0).qualifiedName() + "VectorKernels")
                    .getDeclaredField("LENGTH");
            lanes.setAccessible(true);
            return String.valueOf(lanes.getInt(null));
        } catch (ReflectiveOperationException | LinkageError failure) {
            return "none";
        }
    }

    /** Losses, gradients, parameters and outputs of batches, of single samples and of an epoch. */
    static String of(Recipe recipe, Subject subject) {
        boolean hasMany = RECIPES.contains(recipe) && recipe.parameterCount() < 1_000;
        Samples samples = Samples.random(recipe, hasMany ? MANY : FEW, 11);
        List<String> parts = new ArrayList<>(List.of(recipe.name()));
        subject.setParameters(samples.parameters());
        subject.trainer().optimizer(Momentum.learningRate(0.1)).l2(1e-3);
        parts.add("losses " + bits(subject.accumulate(samples.inputs(), samples.targets(), samples.size())));
        parts.add("gradient " + bits(subject.gradient()));
        subject.trainer().step();
        parts.add("parameters " + bits(subject.parameters()));
        parts.add("loss of one " + bits(subject.learn(samples.input(3), samples.target(3))));
        parts.add("gradient of one " + bits(subject.gradient()));
        parts.add("outputs " + bits(subject.outputs(samples.inputs())));
        History history = subject.trainer()
                .fit(
                        samples.dataset(),
                        Training.epochs(1)
                                .batchSize(16)
                                .optimizer(Momentum.learningRate(0.1))
                                .validation(samples.dataset()));
        parts.add("epoch " + bits(history.loss(1), history.validationLoss(1)));
        parts.add("parameters after it " + bits(subject.parameters()));
        double[] some = Arrays.copyOf(samples.inputs(), SINGLE * recipe.inputs());
        parts.add("outputs one by one " + bits(subject.outputsOneByOne(some)));
        subject.trainer().optimizer(Sgd.learningRate(0.1)).l2(0);
        for (int row = 0; row < SINGLE; row++) {
            parts.add("loss of a plain step " + bits(subject.learn(samples.input(row), samples.target(row))));
        }
        parts.add("gradient of it " + bits(subject.gradient()));
        parts.add("parameters after it " + bits(subject.parameters()));
        return String.join(", ", parts);
    }

    /** A few numbers as they are, many as a sum that no change of order or sign leaves as it is. */
    private static String bits(double... numbers) {
        if (numbers.length <= 2) {
            return Arrays.stream(numbers)
                    .mapToObj(number -> Long.toHexString(Double.doubleToRawLongBits(number)))
                    .collect(Collectors.joining(" "));
        }
        long sum = numbers.length;
        for (double number : numbers) {
            sum = (Long.rotateLeft(sum, 23) ^ Double.doubleToRawLongBits(number)) * 0x9e3779b97f4a7c15L;
        }
        return "#" + Long.toHexString(sum);
    }

    /** What a JVM prints that starts with these flags and finds these classes. */
    static ChildJvm.Outcome in(ChildJvm jvm, List<Recipe> networks, List<String> targets) {
        List<String> arguments = networks.stream().map(Recipe::name).collect(Collectors.toCollection(ArrayList::new));
        arguments.addAll(targets);
        return jvm.run(Fingerprints.class, arguments);
    }
}
