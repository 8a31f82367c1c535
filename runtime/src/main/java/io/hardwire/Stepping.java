package io.hardwire;

import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;
import io.hardwire.text.Count;

/**
 * The steps of a {@link Trainer}: what they do with the gradients accumulated, by which optimizer, at which rate, and with which
 * penalties and bounds. {@link Trainer#fit} sets all that from its training; an own loop sets it here.
 */
public abstract sealed class Stepping permits Trainer {
    /** What an own loop starts with. */
    static final Optimizer FIRST_OPTIMIZER = Sgd.learningRate(0.1);

    private final Shape shape;
    private Optimizer optimizer = FIRST_OPTIMIZER;
    private double rateFactor = 1;
    private Regularization regularization = Regularization.NONE;
    private long steps;
    private int samples;
    private double losses;

    Stepping(Shape shape) {
        this.shape = shape;
    }

    /**
     * The optimizer of the next steps; it starts at rest. {@link Trainer#fit} sets that of its training.
     *
     * @return this trainer
     * @throws IllegalArgumentException if a setting has no value in the network's precision, or the optimizer {@link
     *     Optimizer#searches searches}
     */
    public final Trainer optimizer(Optimizer optimizer) {
        SearchChecks.ofLoop(optimizer);
        use(optimizer);
        return trainer();
    }

    /** As {@link #optimizer}, for fit and runs. */
    final void use(Optimizer next) {
        descent().start(next);
        optimizer = next;
    }

    /** Sets both, or refuses one and changes nothing. */
    final void use(Optimizer optimizer, Regularization regularization) {
        check(regularization);
        use(optimizer);
        regularize(regularization);
    }

    /** The learning rate of the next step: that of the optimizer, times {@link #learningRateFactor(double)}. */
    public final double learningRate() {
        return optimizer.learningRate() * rateFactor;
    }

    /**
     * The factor of the optimizer's learning rate in the next steps; it starts with 1. An own loop sets what a {@link
     * io.hardwire.optimizer.Schedule} says; {@link Trainer#fit} sets that of its training before every step, and 1 at its end.
     *
     * @return this trainer
     * @throws IllegalArgumentException if the factor is negative or not finite
     */
    public final Trainer learningRateFactor(double factor) {
        if (!isRateFactor(factor)) {
            throw new IllegalArgumentException(
                    "the factor of the learning rate is " + factor + "; it must be finite and at least 0");
        }
        rateFactor = factor;
        return trainer();
    }

    private static boolean isRateFactor(double factor) {
        return factor >= 0 && factor <= Double.MAX_VALUE;
    }

    /**
     * The factors of the L1 penalty in the next steps, one for all layers or one for each; 0 for none. See
     * {@link Training#l1}. {@link Trainer#fit} sets that of its training.
     *
     * @return this trainer
     * @throws IllegalArgumentException if a number is out of its range, in the network's precision, too, or factors are for other layers;
     *     nothing is changed then
     */
    public final Trainer l1(double... factors) {
        return regularize(check(regularization.l1(factors)));
    }

    /**
     * The factors of the L2 penalty in the next steps, one for all layers or one for each; 0 for none. See
     * {@link Training#l2}. {@link Trainer#fit} sets that of its training.
     *
     * @return this trainer
     * @throws IllegalArgumentException if a number is out of its range, in the network's precision, too, or factors are for other layers;
     *     nothing is changed then
     */
    public final Trainer l2(double... factors) {
        return regularize(check(regularization.l2(factors)));
    }

    /**
     * The largest magnitude of a number of the gradient in the next steps. See
     * {@link Training#clipValue}. {@link Trainer#fit} sets that of its training.
     *
     * @return this trainer
     * @throws IllegalArgumentException if a number is out of its range, in the network's precision, too; nothing is changed
     *     then
     */
    public final Trainer clipValue(double largest) {
        return regularize(check(regularization.clipValue(largest)));
    }

    /**
     * The largest norm of the gradient in the next steps. See
     * {@link Training#clipNorm}. {@link Trainer#fit} sets that of its training.
     *
     * @return this trainer
     * @throws IllegalArgumentException if a number is out of its range, in the network's precision, too; nothing is changed
     *     then
     */
    public final Trainer clipNorm(double largest) {
        return regularize(check(regularization.clipNorm(largest)));
    }

    /**
     * The largest norm of a unit's weights after the next steps. See
     * {@link Training#maxNorm}. {@link Trainer#fit} sets that of its training.
     *
     * @return this trainer
     * @throws IllegalArgumentException if a number is out of its range, in the network's precision, too; nothing is changed
     *     then
     */
    public final Trainer maxNorm(double largest) {
        return regularize(check(regularization.maxNorm(largest)));
    }

    private Regularization check(Regularization next) {
        next.checkLayers(shape);
        descent().check(next);
        return next;
    }

    private Trainer regularize(Regularization next) {
        descent().regularize(next);
        regularization = next;
        return trainer();
    }

    /** The number of samples that were accumulated since the last step. */
    public final int samples() {
        return samples;
    }

    /**
     * Takes one step with the mean gradient of the samples accumulated: with {@code m} samples and {@code s = 1 / m}, a weight's
     * gradient is {@code fma(l2, w, g * s)} and a bias's {@code g * s} (a weight's, too, if l2 is 0); then {@code fma(l1, sign(w), g)}
     * of weights, if there is an L1 penalty; then the gradient is clipped by value, and by norm; then the optimizer steps; last, rows
     * of weights that are too long are scaled down. The next accumulation starts from zero. Allocates nothing.
     *
     * @throws IllegalStateException if no sample was accumulated, or the optimizer is that of a run and searches
     */
    public final void step() {
        SearchChecks.ofStep(optimizer);
        if (samples == 0) {
            throw new IllegalStateException("step was called with no sample accumulated; call accumulate first");
        }
        descent().update(samples, learningRate(), optimizer.needsLoss() ? losses / samples + penalty() : Double.NaN);
        steps++;
        discardSamples();
    }

    /** The number of steps that this trainer has taken. Dropout leaves out other units at each. */
    public final long steps() {
        return steps;
    }

    final void steps(long taken) {
        steps = taken;
    }

    /** Goes through the number of steps. */
    final void visitSteps(StateVisitor state) {
        steps = state.whole("trainer.steps", steps, 0, Long.MAX_VALUE);
    }

    /** Goes through the factor of the learning rate, which a run sets itself before each step. */
    final void visitRateFactor(StateVisitor state) {
        double factor = state.real("trainer.learningRateFactor", rateFactor);
        if (!isRateFactor(factor)) {
            throw new StateException(
                    "trainer.learningRateFactor is " + factor + "; expected a finite number, at least 0");
        }
        rateFactor = factor;
    }

    final Shape shape() {
        return shape;
    }

    final Optimizer optimizer() {
        return optimizer;
    }

    final Regularization regularization() {
        return regularization;
    }

    /** The penalty on the present weights. */
    final double penalty() {
        return regularization.hasPenalty() ? descent().penalty() : 0;
    }

    final void requireNoSamples(String method) {
        if (samples() != 0) {
            throw new IllegalStateException(method + " was called with " + Count.of(samples(), "sample")
                    + " accumulated; call step to use " + (samples() == 1 ? "it" : "them") + " first");
        }
    }

    final void addSamples(int more) {
        samples = Math.addExact(samples, more);
    }

    /** Adds to the losses of the samples accumulated; returns what it adds. */
    final double addLoss(double more) {
        losses += more;
        return more;
    }

    /** Forgets the samples accumulated. */
    final void discardSamples() {
        samples = 0;
        losses = 0;
    }

    private Trainer trainer() {
        return (Trainer) this;
    }

    /** The optimizer and the regularization at work. */
    abstract Descent descent();
}
