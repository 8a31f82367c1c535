package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.fma;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.Distribution;

/**
 * {@code J = -sum_k y_k log p_k} behind a softmax, {@code a = p}, or log-softmax, {@code a = log p}. It is fused with both: {@code log p_k = z_k - log
 * sum_i exp(z_i)}, and {@code delta_k = p_k - y_k} for targets that sum to 1.
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

    /** The sum so far with one more unit's share, where {@code logarithmOfSum = log sum_i exp(z_i)}. */
    public Expression add(Expression sum, Expression z, Expression y, Expression logarithmOfSum) {
        return fma(y, logarithmOfSum.minus(z), sum);
    }

    /** {@code delta = dJ/dz}. */
    public Expression error(Expression a, Expression y) {
        return distribution.probability(a).minus(y);
    }
}
