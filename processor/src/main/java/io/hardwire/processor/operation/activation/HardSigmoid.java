package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.processor.expression.Expression;

/** {@code f(z)} is {@code (z + 3) / 6} between 0 and 1, exact in the sum where it is small; {@code f'(z)} is 1/6 where {@code 0 < a < 1}, else 0. */
public record HardSigmoid() implements UnitActivation {
    private static final double SLOPE = 1.0 / 6;

    @Override
    public String formula() {
        return "min(max(z + 3, 0), 6) / 6";
    }

    @Override
    public Expression value(Expression z) {
        return z.plus(literal(3)).max(literal(0)).min(literal(6)).over(literal(6));
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        Expression belowOne = select(a.lessThan(literal(1)), literal(SLOPE), literal(0));
        return select(a.greaterThan(literal(0)), belowOne, literal(0));
    }
}
