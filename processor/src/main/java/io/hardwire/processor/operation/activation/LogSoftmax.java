package io.hardwire.processor.operation.activation;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.Exponential;

/** {@code a_k = z_k - (m + log s)}, the logarithm of softmax. */
public record LogSoftmax(Precision precision) implements Distribution {
    @Override
    public String formula() {
        return "logSoftmax(z)_k = z_k - m - log sum_i exp(z_i - m), m = max_i z_i";
    }

    @Override
    public Expression value(Expression z, Expression exponential, Expression sum, Expression logarithmOfSum) {
        return z.minus(logarithmOfSum);
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
