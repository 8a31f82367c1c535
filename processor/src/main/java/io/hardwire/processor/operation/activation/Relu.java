package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.processor.expression.Expression;

/** {@code f(z) = max(z, 0)}; {@code f'(z)} is 1 where {@code a > 0}, else 0, at 0 too. */
public record Relu() implements UnitActivation {
    @Override
    public String formula() {
        return "max(z, 0)";
    }

    @Override
    public Expression value(Expression z) {
        return z.max(literal(0));
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return select(a.greaterThan(literal(0)), literal(1), literal(0));
    }
}
