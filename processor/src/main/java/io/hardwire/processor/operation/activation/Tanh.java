package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.HyperbolicTangent;

/** {@code f(z) = tanh(z)}, {@code f'(z) = 1 - a^2}. */
public record Tanh(Precision precision) implements UnitActivation {
    @Override
    public String formula() {
        return "tanh(z)";
    }

    @Override
    public Expression value(Expression z) {
        return HyperbolicTangent.of(precision).of(z);
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return fma(a.negated(), a, literal(1));
    }
}
