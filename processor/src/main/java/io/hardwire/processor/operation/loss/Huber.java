package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.UnitActivation;

/**
 * {@code J = sum_k h(a_k - y_k)}, {@code h(d)} is {@code 1/2 d^2} where {@code |d| <= 1}, else {@code |d| - 1/2}: both are {@code c (|d| - 1/2 c)} with {@code c =
 * min(|d|, 1)}. {@code delta_k = min(max(a_k - y_k, -1), 1) f'(z_k)}.
 */
public record Huber() implements LossFormula.OfUnits {
    @Override
    public String formula() {
        return "sum_k c_k (|a_k - y_k| - 1/2 c_k), c_k = min(|a_k - y_k|, 1)";
    }

    @Override
    public String errorFormula() {
        return "min(max(a - y, -1), 1) * f'(z)";
    }

    @Override
    public Expression add(Expression sum, Expression z, Expression a, Expression y) {
        Expression distance = a.minus(y).absolute();
        Expression near = distance.min(literal(1));
        return fma(near, fma(literal(-0.5), near, distance), sum);
    }

    @Override
    public Expression error(UnitActivation activation, Expression z, Expression a, Expression y) {
        return a.minus(y).max(literal(-1)).min(literal(1)).times(activation.derivative(z, a));
    }
}
