package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.UnitActivation;

/** {@code J = 1/2 sum_k (a_k - y_k)^2}, {@code delta_k = (a_k - y_k) f'(z_k)}. */
public record SquaredError() implements LossFormula.OfUnits {
    @Override
    public String formula() {
        return "1/2 sum_k (a_k - y_k)^2";
    }

    @Override
    public String errorFormula() {
        return "(a - y) * f'(z)";
    }

    @Override
    public Expression add(Expression sum, Expression z, Expression a, Expression y) {
        return fma(a.minus(y), a.minus(y), sum);
    }

    @Override
    public Expression finish(Expression sum) {
        return sum.times(literal(0.5));
    }

    @Override
    public Expression error(UnitActivation activation, Expression z, Expression a, Expression y) {
        return a.minus(y).times(activation.derivative(z, a));
    }
}
