package io.hardwire.processor.operation.activation;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.operation.function.Exponential;
import io.hardwire.processor.operation.function.Logarithm;

/**
 * {@code a_k = exp(z_k - m) / s} with {@code m = max_i z_i} and {@code s = sum_i exp(z_i - m)}, both over units ascending. Its
 * logarithm, {@code log a_k = z_k - (m + log s)}, stays finite where {@code a_k} is too small for the precision.
 */
public record Softmax(Precision precision) implements LayerActivation {
    @Override
    public String formula() {
        return "softmax(z)_k = exp(z_k - m) / sum_i exp(z_i - m), m = max_i z_i";
    }

    /** {@code exp(z - m)}. */
    public Expression exponential(Expression z, Expression maximum) {
        return Exponential.of(precision).of(z.minus(maximum));
    }

    /** {@code m + log s}, the logarithm of {@code sum_i exp(z_i)}. */
    public Expression logarithmOfSum(Expression maximum, Expression sum) {
        return maximum.plus(Logarithm.of(precision).of(sum));
    }
}
