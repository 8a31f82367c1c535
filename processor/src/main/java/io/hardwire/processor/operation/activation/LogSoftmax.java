package io.hardwire.processor.operation.activation;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.Exponential;

/**
 * {@code a_k = (z_k - m) - log s}, the logarithm of softmax. The distance from {@code m} comes first: {@code m + log s} would cost {@code log s} the
 * digits that a large {@code m} leaves no room for.
 */
public record LogSoftmax(Precision precision) implements Distribution {
    @Override
    public String formula() {
        return "logSoftmax(z)_k = z_k - m - log sum_i exp(z_i - m), m = max_i z_i";
    }

    @Override
    public Expression value(
            Expression z, Expression maximum, Expression exponential, Expression sum, Expression logarithmOfSum) {
        return z.minus(maximum).minus(logarithmOfSum);
    }

    @Override
    public boolean readsLogarithmOfSum() {
        return true;
    }

    @Override
    public Expression probability(Expression a) {
        return Exponential.of(precision).of(a);
    }

    @Override
    public Expression weighted(Expression weight, Expression a) {
        return weight;
    }

    @Override
    public Expression addWeighted(Expression sum, Expression weight, Expression a) {
        return sum.plus(weight);
    }

    @Override
    public Expression derivative(Expression sum, Expression weight, Expression a) {
        return weight.minus(probability(a).times(sum));
    }

    @Override
    public String derivativeFormula() {
        return "v - exp(a) * sum_k v_k";
    }
}
