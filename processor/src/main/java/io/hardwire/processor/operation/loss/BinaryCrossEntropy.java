package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.operation.function.Exponential;
import io.hardwire.processor.operation.function.LogarithmOfOnePlus;

/**
 * {@code J = -sum_k [y_k log a_k + (1 - y_k) log(1 - a_k)]} behind a sigmoid, with which it is fused: a unit's share is
 * {@code max(z, 0) - y z + log(1 + exp(-|z|))}, finite for every finite {@code z}, and {@code delta_k = a_k - y_k}.
 */
public record BinaryCrossEntropy(Precision precision) implements LossFormula.OfUnits {
    @Override
    public String formula() {
        return "-sum_k [y_k log a_k + (1 - y_k) log(1 - a_k)]";
    }

    @Override
    public String errorFormula() {
        return "a - y";
    }

    @Override
    public Expression add(Expression sum, Expression z, Expression a, Expression y) {
        Expression tail = LogarithmOfOnePlus.of(precision)
                .of(Exponential.of(precision).of(z.absolute().negated()));
        return sum.plus(fma(y.negated(), z, z.max(literal(0))).plus(tail));
    }

    @Override
    public Expression finish(Expression sum) {
        return sum;
    }

    @Override
    public Expression error(UnitActivation activation, Expression z, Expression a, Expression y) {
        return a.minus(y);
    }

    @Override
    public boolean needsPreActivation() {
        return true;
    }
}
