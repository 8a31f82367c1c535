package io.hardwire.processor.plan;

import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.operation.loss.LossFormula;
import java.util.ArrayList;
import java.util.List;

/** A network as lists of operations. */
final class Passes {
    private final List<Layer> layers;
    private final LossFormula loss;

    Passes(List<Layer> layers, LossFormula loss) {
        this.layers = layers;
        this.loss = loss;
    }

    Layer output() {
        return layers.get(layers.size() - 1);
    }

    /** From the inputs to the last layer's {@code z}, or to its {@code a} where its activation looks at one unit at a time. */
    List<Operation> dense() {
        List<Operation> operations = new ArrayList<>();
        layers.forEach(layer -> operations.add(new Operation.DenseForward(layer)));
        return operations;
    }

    /** What makes outputs of the last layer's {@code z}, if {@link #dense} has not. */
    List<Operation> outputs() {
        return output().activation() instanceof Distribution softmax
                ? List.of(new Operation.SoftmaxForward(output(), softmax))
                : List.of();
    }

    Operation loss() {
        return new Operation.LossValue(output(), loss);
    }

    Operation outputError() {
        return new Operation.OutputError(output(), loss);
    }

    Operation sampleWeight() {
        return new Operation.SampleWeight(output());
    }

    /** The errors of the hidden layers, from the outputs towards the inputs. */
    List<Operation> backward() {
        List<Operation> operations = new ArrayList<>();
        for (int l = layers.size() - 1; l > 0; l--) {
            operations.add(new Operation.DenseBackward(layers.get(l), layers.get(l - 1)));
        }
        return operations;
    }

    /** From weights of the outputs back to the inputs. */
    Operation outputSeed() {
        return new Operation.OutputSeed(output());
    }

    Operation inputGradient() {
        return new Operation.InputGradient(layers.get(0));
    }

    /** The gradients of all layers. */
    List<Operation> gradients() {
        List<Operation> operations = new ArrayList<>();
        layers.forEach(layer -> operations.add(new Operation.DenseGradient(layer)));
        return operations;
    }

    /** All operations, in the order in which a gradient takes them. */
    List<Operation> all() {
        List<Operation> operations = new ArrayList<>(dense());
        operations.addAll(outputs());
        operations.add(outputError());
        operations.addAll(backward());
        operations.addAll(gradients());
        return operations;
    }

    /** Whether a layer's {@code z} is read after its {@code f(z)} is known. */
    boolean keepsPreActivations(Layer layer) {
        if (layer.activation() instanceof UnitActivation unit) {
            boolean lossNeedsIt =
                    layer.equals(output()) && loss instanceof LossFormula.OfUnits units && units.needsPreActivation();
            return lossNeedsIt || unit.derivativeNeedsPreActivation();
        }
        return true;
    }
}
