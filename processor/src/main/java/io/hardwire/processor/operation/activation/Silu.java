package io.hardwire.processor.operation.activation;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.LogisticFunction;

/** {@code f(z) = z sigmoid(z)}, {@code f'(z) = s + z s (1 - s)} with {@code s = sigmoid(z)}; also known as swish. */
public record Silu(Precision precision) implements UnitActivation {
    @Override
    public String formula() {
        return "z sigmoid(z)";
    }

    @Override
    public Expression value(Expression z) {
        return LogisticFunction.silu(precision).of(z);
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return LogisticFunction.derivativeOfSilu(precision).of(z);
    }

    @Override
    public boolean derivativeNeedsPreActivation() {
        return true;
    }
}
