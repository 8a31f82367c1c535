package io.hardwire.processor.operation.activation;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.Exponential;
import io.hardwire.processor.operation.function.Logarithm;

/**
 * An activation of the outputs that makes one distribution over classes of all units: from {@code m = max_i z_i} and {@code s = sum_i
 * exp(z_i - m)}, both over units ascending.
 */
public sealed interface Distribution extends LayerActivation permits Softmax, LogSoftmax {

    Precision precision();

    /** {@code a_k}, from a unit's {@code z_k}, {@code m}, {@code exp(z_k - m)}, {@code s} and {@code log s}. */
    Expression value(
            Expression z, Expression maximum, Expression exponential, Expression sum, Expression logarithmOfSum);

    /** Whether {@link #value} reads {@code log s}, and not the exponential and {@code s}. */
    boolean readsLogarithmOfSum();

    /** The probability of the class {@code k}, from {@code a_k}. */
    Expression probability(Expression a);

    /**
     * The first term of the sum that the derivative of {@code sum_i v_i a_i} needs.
     *
     * @param weight {@code v_0}
     */
    Expression weighted(Expression weight, Expression a);

    /** That sum with one more term. */
    Expression addWeighted(Expression sum, Expression weight, Expression a);

    /** The derivative of {@code sum_i v_i a_i} by {@code z_k}, from that sum over all units ascending, {@code v_k} and {@code a_k}. */
    Expression derivative(Expression sum, Expression weight, Expression a);

    /** That derivative in the project's notation, where {@code a} and {@code v} are the outputs and their weights. */
    String derivativeFormula();

    /** {@code exp(z - m)}. */
    default Expression exponential(Expression z, Expression maximum) {
        return Exponential.of(precision()).of(z.minus(maximum));
    }

    /** {@code log s}. */
    default Expression logarithmOfSum(Expression sum) {
        return Logarithm.of(precision()).of(sum);
    }
}
