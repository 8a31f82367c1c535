package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.processor.expression.Expression;

/** {@code f(z) = z / (1 + |z|)}, {@code f'(z) = 1 / (1 + |z|)^2}. */
public record Softsign() implements UnitActivation {
    @Override
    public String formula() {
        return "z / (1 + |z|)";
    }

    @Override
    public Expression value(Expression z) {
        return z.over(denominator(z));
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return literal(1).over(denominator(z).times(denominator(z)));
    }

    @Override
    public boolean derivativeNeedsPreActivation() {
        return true;
    }

    private static Expression denominator(Expression z) {
        return literal(1).plus(z.absolute());
    }
}
