package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.ExponentialMinusOne;

/** {@code f(z) = z} where {@code z > 0}, else {@code exp(z) - 1}; {@code f'(z) = min(a, 0) + 1}. */
public record Elu(Precision precision) implements UnitActivation {
    @Override
    public String formula() {
        return "z if z > 0 else exp(z) - 1";
    }

    @Override
    public Expression value(Expression z) {
        return z.max(literal(0)).plus(ExponentialMinusOne.of(precision).of(z.min(literal(0))));
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return a.min(literal(0)).plus(literal(1));
    }
}
