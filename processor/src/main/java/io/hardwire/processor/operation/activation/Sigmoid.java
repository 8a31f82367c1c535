package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.LogisticFunction;

/** {@code f(z) = 1 / (1 + exp(-z))}, {@code f'(z) = a (1 - a)}. */
public record Sigmoid(Precision precision) implements UnitActivation {
    @Override
    public String formula() {
        return "sigmoid(z) = 1 / (1 + exp(-z))";
    }

    @Override
    public Expression value(Expression z) {
        return LogisticFunction.of(precision).of(z);
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return a.times(literal(1).minus(a));
    }
}
