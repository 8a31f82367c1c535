package io.hardwire.processor.operation.loss;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.operation.function.Exponential;
import io.hardwire.processor.operation.function.LogarithmOfOnePlus;
import io.hardwire.processor.operation.function.LogisticFunction;

/**
 * {@code J = -sum_k [y_k log p_k + (1 - y_k) log(1 - p_k)]} with {@code p = sigmoid(z)}, fused: a unit's share is {@code max(z, 0) - y z + log(1 +
 * exp(-|z|))}, finite for every finite {@code z}, and {@code delta_k = p_k - y_k}.
 *
 * @param ofLogits whether the output is {@code a = z}; else it is the sigmoid, {@code a = p}
 */
public record BinaryCrossEntropy(Precision precision, boolean ofLogits) implements LossFormula.OfUnits {
    @Override
    public String formula() {
        return ofLogits
                ? "-sum_k [y_k log p_k + (1 - y_k) log(1 - p_k)], p = sigmoid(a)"
                : "-sum_k [y_k log a_k + (1 - y_k) log(1 - a_k)]";
    }

    @Override
    public String errorFormula() {
        return ofLogits ? "sigmoid(a) - y" : "a - y";
    }

    @Override
    public Expression add(Expression sum, Expression z, Expression a, Expression y) {
        Expression logit = ofLogits ? a : z;
        Expression tail = LogarithmOfOnePlus.of(precision)
                .of(Exponential.of(precision).of(logit.absolute().negated()));
        return sum.plus(fma(y.negated(), logit, logit.max(literal(0))).plus(tail));
    }

    @Override
    public Expression error(UnitActivation activation, Expression z, Expression a, Expression y) {
        return ofLogits ? LogisticFunction.of(precision).of(a).minus(y) : a.minus(y);
    }

    @Override
    public boolean needsPreActivation() {
        return !ofLogits;
    }
}
