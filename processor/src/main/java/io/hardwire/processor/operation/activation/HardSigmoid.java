package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.processor.expression.Expression;

/** {@code f(z)} is {@code z / 6 + 1/2} between 0 and 1; {@code f'(z)} is 1/6 where {@code 0 < a < 1}, else 0. */
public record HardSigmoid() implements UnitActivation {
    private static final double SLOPE = 1.0 / 6;

    @Override
    public String formula() {
        return "min(max(z / 6 + 1/2, 0), 1)";
    }

    @Override
    public Expression value(Expression z) {
        return fma(z, literal(SLOPE), literal(0.5)).max(literal(0)).min(literal(1));
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        Expression belowOne = select(a.lessThan(literal(1)), literal(SLOPE), literal(0));
        return select(a.greaterThan(literal(0)), belowOne, literal(0));
    }
}
