package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.fma;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.Distribution;

/**
 * {@code J = -sum_k y_k log p_k} behind a softmax, {@code a = p}, or log-softmax, {@code a = log p}. It is fused with both: {@code log p_k = (z_k
 * - m) - log s}, as {@link Distribution} names its numbers, and {@code delta_k = p_k - y_k} for targets that sum to 1.
 */
public record CrossEntropy(Distribution distribution) implements LossFormula {
    @Override
    public String formula() {
        return distribution.readsLogarithmOfSum() ? "-sum_k y_k a_k" : "-sum_k y_k log a_k";
    }

    @Override
    public String errorFormula() {
        return distribution.readsLogarithmOfSum() ? "exp(a) - y" : "a - y";
    }

    /** The losses of the units so far with one more unit's share, from {@code z_k}, {@code m}, {@code log s} and {@code y_k}. */
    public Expression add(Expression soFar, Expression z, Expression maximum, Expression logarithmOfSum, Expression y) {
        return fma(y, logarithmOfSum.minus(z.minus(maximum)), soFar);
    }

    /** {@code delta = dJ/dz}. */
    public Expression error(Expression a, Expression y) {
        return distribution.probability(a).minus(y);
    }
}
