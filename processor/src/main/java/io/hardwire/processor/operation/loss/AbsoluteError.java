package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.UnitActivation;

/** {@code J = sum_k |a_k - y_k|}, {@code delta_k = sign(a_k - y_k) f'(z_k)} with {@code sign(0) = 0}. */
public record AbsoluteError() implements LossFormula.OfUnits {
    @Override
    public String formula() {
        return "sum_k |a_k - y_k|";
    }

    @Override
    public String errorFormula() {
        return "sign(a - y) * f'(z)";
    }

    @Override
    public Expression add(Expression sum, Expression z, Expression a, Expression y) {
        return sum.plus(a.minus(y).absolute());
    }

    @Override
    public Expression error(UnitActivation activation, Expression z, Expression a, Expression y) {
        Expression signOfRest = select(a.lessThan(y), literal(-1), literal(0));
        return select(a.greaterThan(y), literal(1), signOfRest).times(activation.derivative(z, a));
    }
}
