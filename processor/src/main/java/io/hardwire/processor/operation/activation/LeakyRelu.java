package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.processor.expression.Expression;

/** {@code f(z) = max(z, 0.01 z)}; {@code f'(z)} is 1 where {@code a > 0}, else 0.01, at 0 too. */
public record LeakyRelu() implements UnitActivation {
    private static final double SLOPE = 0.01;

    @Override
    public String formula() {
        return "max(z, 0.01 z)";
    }

    @Override
    public Expression value(Expression z) {
        return z.max(z.times(literal(SLOPE)));
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return select(a.greaterThan(literal(0)), literal(1), literal(SLOPE));
    }
}
