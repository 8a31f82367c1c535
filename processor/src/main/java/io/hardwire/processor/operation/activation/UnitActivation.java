package io.hardwire.processor.operation.activation;

import io.hardwire.processor.expression.Expression;

/** An activation that looks at one unit at a time: {@code a = f(z)}. */
public sealed interface UnitActivation extends LayerActivation
        permits Elu, Gelu, HardSigmoid, Identity, LeakyRelu, Relu, Selu, Sigmoid, Silu, Softplus, Softsign, Tanh {

    /** {@code f(z)}. */
    Expression value(Expression z);

    /** {@code f'(z)}, from {@code z}, from {@code a = f(z)}, or from both. */
    Expression derivative(Expression z, Expression a);

    /** Whether {@link #derivative} needs {@code z}, which is kept for it then. */
    default boolean derivativeNeedsPreActivation() {
        return false;
    }
}
