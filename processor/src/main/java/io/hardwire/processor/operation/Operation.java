package io.hardwire.processor.operation;

import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.loss.LossFormula;

/** A piece of the forward or backward pass of one sample. A new kind of layer brings its own. */
public sealed interface Operation {

    /** Whose {@code z}, {@code a}, errors or weights it computes, or reads. */
    Layer layer();

    /** How many multiplications by a weight it takes. */
    default int multiplications() {
        return 0;
    }

    /** One that multiplies by each weight of its layer, once. */
    sealed interface OfWeights extends Operation {
        @Override
        default int multiplications() {
            return layer().weightCount();
        }
    }

    /** {@code z = W a + b}, and {@code f(z)} where the activation looks at one unit at a time. */
    record DenseForward(Layer layer) implements OfWeights {}

    /** A distribution over classes, such as {@code softmax(z)}, of a layer's pre-activations. */
    record SoftmaxForward(Layer layer, Distribution softmax) implements Operation {}

    /** The loss of the output layer's activations. */
    record LossValue(Layer layer, LossFormula loss) implements Operation {}

    /** The output error {@code delta = dJ/dz}. */
    record OutputError(Layer layer, LossFormula loss) implements Operation {}

    /** The sample's weight, a factor of the loss and of the output error. */
    record SampleWeight(Layer layer) implements Operation {}

    /** The derivative of a weighted sum of the outputs by the output layer's {@code z}: where a walk back to the inputs begins. */
    record OutputSeed(Layer layer) implements Operation {}

    /** The derivative by the inputs, {@code W^T delta}: where that walk ends. */
    record InputGradient(Layer layer) implements OfWeights {}

    /** The error of the layer below, {@code (W^T delta) * f'(z)}. */
    record DenseBackward(Layer layer, Layer below) implements OfWeights {}

    /** {@code dJ/dW = delta a^T} and {@code dJ/db = delta}, added to what is there. */
    record DenseGradient(Layer layer) implements OfWeights {}
}
