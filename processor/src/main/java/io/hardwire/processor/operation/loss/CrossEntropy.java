package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.fma;

import io.hardwire.processor.expression.Expression;

/**
 * {@code J = -sum_k y_k log a_k} behind a softmax, with which it is fused: {@code log a_k = z_k - log sum_i exp(z_i)}, and
 * {@code delta_k = a_k - y_k} for targets that sum to 1.
 */
public record CrossEntropy() implements LossFormula {
    @Override
    public String formula() {
        return "-sum_k y_k log a_k";
    }

    @Override
    public String errorFormula() {
        return "a - y";
    }

    /** The sum so far with one more unit's share, where {@code logarithmOfSum = log sum_i exp(z_i)}. */
    public Expression add(Expression sum, Expression z, Expression y, Expression logarithmOfSum) {
        return fma(y, logarithmOfSum.minus(z), sum);
    }

    /** {@code delta = dJ/dz}. */
    public Expression error(Expression a, Expression y) {
        return a.minus(y);
    }
}
