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

    /** {@code a_k}, from a unit's {@code z_k}, {@code exp(z_k - m)}, {@code s} and {@code m + log s}. */
    Expression value(Expression z, Expression exponential, Expression sum, Expression logarithmOfSum);

    /** Whether {@link #value} reads {@code m + log s}, and not the exponential and {@code s}. */
    boolean readsLogarithmOfSum();

    /** The probability of the class {@code k}, from {@code a_k}. */
    Expression probability(Expression a);

    /** {@code exp(z - m)}. */
    default Expression exponential(Expression z, Expression maximum) {
        return Exponential.of(precision()).of(z.minus(maximum));
    }

    /** {@code m + log s}, the logarithm of {@code sum_i exp(z_i)}. */
    default Expression logarithmOfSum(Expression maximum, Expression sum) {
        return maximum.plus(Logarithm.of(precision()).of(sum));
    }
}
