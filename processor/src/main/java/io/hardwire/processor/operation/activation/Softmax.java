package io.hardwire.processor.operation.activation;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;

/**
 * {@code a_k = exp(z_k - m) / s}. Its logarithm, {@code log a_k = (z_k - m) - log s}, stays finite where {@code a_k} is too small for the
 * precision.
 */
public record Softmax(Precision precision) implements Distribution {
    @Override
    public String formula() {
        return "softmax(z)_k = exp(z_k - m) / sum_i exp(z_i - m), m = max_i z_i";
    }

    @Override
    public Expression value(
            Expression z, Expression maximum, Expression exponential, Expression sum, Expression logarithmOfSum) {
        return exponential.over(sum);
    }

    @Override
    public boolean readsLogarithmOfSum() {
        return false;
    }

    @Override
    public Expression probability(Expression a) {
        return a;
    }

    @Override
    public Expression weighted(Expression weight, Expression a) {
        return weight.times(a);
    }

    @Override
    public Expression addWeighted(Expression sum, Expression weight, Expression a) {
        return Expression.fma(weight, a, sum);
    }

    @Override
    public Expression derivative(Expression sum, Expression weight, Expression a) {
        return a.times(weight.minus(sum));
    }

    @Override
    public String derivativeFormula() {
        return "a * (v - v^T a)";
    }
}
