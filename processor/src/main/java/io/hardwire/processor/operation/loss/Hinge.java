package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.UnitActivation;

/**
 * {@code J = sum_k max(0, 1 - s_k a_k)} with {@code s_k = 1} where {@code y_k > 0}, else -1; {@code delta_k = -s_k f'(z_k)} where {@code s_k a_k < 1},
 * else 0.
 */
public record Hinge() implements LossFormula.OfUnits {
    @Override
    public String formula() {
        return "sum_k max(0, 1 - s_k a_k), s_k = 1 if y_k > 0 else -1";
    }

    @Override
    public String errorFormula() {
        return "(-s if s a < 1 else 0) * f'(z)";
    }

    @Override
    public Expression add(Expression sum, Expression z, Expression a, Expression y) {
        return sum.plus(fma(opposite(y), a, literal(1)).max(literal(0)));
    }

    @Override
    public Expression error(UnitActivation activation, Expression z, Expression a, Expression y) {
        Expression opposite = opposite(y);
        return select(opposite.times(a).greaterThan(literal(-1)), opposite, literal(0))
                .times(activation.derivative(z, a));
    }

    /** {@code -s}. */
    private static Expression opposite(Expression y) {
        return select(y.greaterThan(literal(0)), literal(-1), literal(1));
    }
}
