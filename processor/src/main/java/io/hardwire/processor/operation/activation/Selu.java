package io.hardwire.processor.operation.activation;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.ExponentialMinusOne;

/** {@code f(z) = s z} where {@code z > 0}, else {@code s alpha (exp(z) - 1)}; {@code f'(z)} is {@code s} where {@code a > 0}, else {@code a + s alpha}.
 * The constants are those of Klambauer et al. ("Self-normalizing neural networks", 2017), as PyTorch has them. */
public record Selu(Precision precision) implements UnitActivation {
    private static final double SCALE = 1.0507009873554805;
    private static final double SCALE_ALPHA = 1.0507009873554805 * 1.6732632423543772;

    @Override
    public String formula() {
        return "1.0507 z if z > 0 else 1.7581 (exp(z) - 1)";
    }

    @Override
    public Expression value(Expression z) {
        return fma(
                ExponentialMinusOne.of(precision).of(z.min(literal(0))),
                literal(SCALE_ALPHA),
                z.max(literal(0)).times(literal(SCALE)));
    }

    @Override
    public Expression derivative(Expression z, Expression a) {
        return select(a.greaterThan(literal(0)), literal(SCALE), a.plus(literal(SCALE_ALPHA)));
    }
}
