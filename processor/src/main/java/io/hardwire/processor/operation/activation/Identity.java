package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.processor.expression.Expression;

/** {@code f(z) = z}, {@code f'(z) = 1}. */
public record Identity() implements UnitActivation {
    @Override
    public String formula() {
        return "z";
    }

    @Override
    public Expression value(Expression z) {
        return z;
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return literal(1);
    }
}
