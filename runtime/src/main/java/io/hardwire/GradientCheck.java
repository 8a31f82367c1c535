package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.random.SeededRandom;
import io.hardwire.text.Count;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Compares the gradient of a network with differences of its loss, parameter by parameter: whether backpropagation is right, for one's
 * own network, data and machine.
 *
 * <pre>{@code
 * GradientCheck check = GradientCheck.of(trainer, data);
 * assertTrue(check.passed(), check.toString());
 * check.worst().place();               // W2[0][5]
 * }</pre>
 *
 * <p>Both are of the mean loss of the samples at the present parameters, without penalties on weights and without
 * dropout, which a trainer keeps from fit to fit and which is back when the check is over. They go the ways of training: the gradient that
 * of {@code accumulate}, the loss that of validation. Each parameter is moved up and down by steps that halve, from 1/8
 * ({@code float}) or 1/32 ({@code double}) on, and the differences are extrapolated to the step 0. What the network's own arithmetic
 * leaves unknown is not held against it: the two may lie apart by four times the error of the extrapolation, which counts in the rounding of the
 * losses and kinks nearby, and by 10<sup>-4</sup> ({@code float}) or 10<sup>-7</sup> ({@code double}) of the larger one, and by 10<sup>-6</sup> or
 * 10<sup>-12</sup> of the largest gradient of all. A few dozen samples are best: more samples are more kinks of ReLU and more rounding.
 *
 * <p>The parameters and the optimizer are as before when it is over, and the next accumulation starts from zero.
 */
public final class GradientCheck {
    private final Shape shape;
    private final int checked;
    private final int wrong;
    private final CheckedGradient worst;

    private GradientCheck(Shape shape, int checked, int wrong, CheckedGradient worst) {
        this.shape = shape;
        this.checked = checked;
        this.wrong = wrong;
        this.worst = worst;
    }

    /**
     * Checks every parameter. Each takes 4 to 24 passes of all samples through the network.
     *
     * @throws io.hardwire.data.DataException if the data set is not as wide as the network, or its targets do not suit the loss
     * @throws IllegalStateException if there are samples accumulated that no step has used
     */
    public static GradientCheck of(Trainer trainer, Dataset data) {
        return check(
                trainer,
                data,
                IntStream.range(0, trainer.shape().parameterCount()).toArray());
    }

    /**
     * Checks every parameter with these samples.
     *
     * @param inputs row-major; their number tells how many samples there are; only read
     * @param targets row-major; only read
     * @throws io.hardwire.data.DataException if the arrays do not hold as many rows of the network's widths, or targets do not suit the
     *     loss
     * @throws IllegalStateException if there are samples accumulated that no step has used
     */
    public static GradientCheck of(FloatTrainer trainer, float[] inputs, float[] targets) {
        return of(
                trainer,
                Dataset.of(inputs, targets, inputs.length / trainer.shape().inputs()));
    }

    /**
     * Checks every parameter with these samples.
     *
     * @param inputs row-major; their number tells how many samples there are; only read
     * @param targets row-major; only read
     * @throws io.hardwire.data.DataException if the arrays do not hold as many rows of the network's widths, or targets do not suit the
     *     loss
     * @throws IllegalStateException if there are samples accumulated that no step has used
     */
    public static GradientCheck of(DoubleTrainer trainer, double[] inputs, double[] targets) {
        return of(
                trainer,
                Dataset.of(inputs, targets, inputs.length / trainer.shape().inputs()));
    }

    /**
     * Checks some parameters, drawn by chance: large networks have many.
     *
     * @param parameters how many; all if there are not more
     * @param seed decides which
     * @throws IllegalArgumentException if the number is less than 1
     * @throws io.hardwire.data.DataException if the data set is not as wide as the network, or its targets do not suit the loss
     * @throws IllegalStateException if there are samples accumulated that no step has used
     */
    public static GradientCheck ofSome(Trainer trainer, Dataset data, int parameters, long seed) {
        if (parameters < 1) {
            throw new IllegalArgumentException("the number of parameters is " + parameters + "; expected at least 1");
        }
        int[] order = IntStream.range(0, trainer.shape().parameterCount()).toArray();
        new SeededRandom(seed).shuffle(order);
        return check(trainer, data, Arrays.copyOf(order, Math.min(parameters, order.length)));
    }

    private static GradientCheck check(Trainer trainer, Dataset data, int[] parameters) {
        trainer.requireNoSamples("the gradient check");
        CheckedTrainer subject = CheckedTrainer.of(trainer, trainer.load(data, "data set"));
        CheckedGradient worst = subject.check(parameters[0]);
        int wrong = worst.agrees() ? 0 : 1;
        for (int k = 1; k < parameters.length; k++) {
            CheckedGradient next = subject.check(parameters[k]);
            wrong += next.agrees() ? 0 : 1;
            worst = next.excess() > worst.excess() ? next : worst;
        }
        return new GradientCheck(trainer.shape(), parameters.length, wrong, worst);
    }

    /** Whether backpropagation and differences agree for every parameter that was checked. */
    public boolean passed() {
        return wrong == 0;
    }

    /** How many parameters were checked. */
    public int checked() {
        return checked;
    }

    /** For how many of them the two do not agree. */
    public int wrong() {
        return wrong;
    }

    /** The parameter for which the two lie furthest apart, measured by what is allowed. */
    public CheckedGradient worst() {
        return worst;
    }

    /** What came out, and the worst parameter. */
    @Override
    public String toString() {
        return "network " + shape + ": " + outcome() + "; worst is " + worst;
    }

    private String outcome() {
        if (!passed()) {
            return wrong + " of " + Count.of(checked, "gradient") + " checked " + (wrong == 1 ? "is" : "are")
                    + " wrong";
        }
        return checked == 1 ? "the gradient checked is right" : "all " + checked + " gradients checked are right";
    }
}
