package io.hardwire.processor.operation.activation;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.NormalDistribution;

/** {@code f(z) = z Phi(z)} with the normal distribution's {@code Phi}, {@code f'(z) = Phi(z) + z phi(z)}. Exact: no tanh stands in for it. */
public record Gelu(Precision precision) implements UnitActivation {
    @Override
    public String formula() {
        return "z Phi(z) = z (1 + erf(z / sqrt(2))) / 2";
    }

    @Override
    public Expression value(Expression z) {
        return NormalDistribution.gelu(precision).of(z);
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return NormalDistribution.derivativeOfGelu(precision).of(z);
    }

    @Override
    public boolean derivativeNeedsPreActivation() {
        return true;
    }
}
