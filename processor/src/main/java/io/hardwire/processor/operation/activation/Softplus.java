package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.Exponential;
import io.hardwire.processor.operation.function.ExponentialMinusOne;
import io.hardwire.processor.operation.function.LogarithmOfOnePlus;

/** {@code f(z) = log(1 + exp(z))}, as {@code max(z, 0) + log(1 + exp(-|z|))}; {@code f'(z) = sigmoid(z)}, as {@code 1 - exp(-a)}. */
public record Softplus(Precision precision) implements UnitActivation {
    @Override
    public String formula() {
        return "log(1 + exp(z))";
    }

    @Override
    public Expression value(Expression z) {
        Expression small = Exponential.of(precision).of(z.absolute().negated());
        return z.max(literal(0)).plus(LogarithmOfOnePlus.of(precision).of(small));
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return ExponentialMinusOne.of(precision).of(a.negated()).negated();
    }
}
