package io.hardwire.processor.target;

import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.loss.LossFormula;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One sample at a time, in plain Java. */
public final class ScalarTarget {
    private final Storage storage;
    private final Predicate<Layer> keepsPreActivations;
    private final Function<Layer, GradientSlot> slots;

    /**
     * @param keepsPreActivations whether a layer's {@code z} is needed after its {@code f(z)} is known
     * @param slots where each layer's gradient goes
     */
    public ScalarTarget(Storage storage, Predicate<Layer> keepsPreActivations, Function<Layer, GradientSlot> slots) {
        this.storage = storage;
        this.keepsPreActivations = keepsPreActivations;
        this.slots = slots;
    }

    /** How many independent rows an operation has that could be dealt out to several methods; 1 where it must stay whole. */
    public int rows(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return forward.layer().units();
        } else if (operation instanceof Operation.DenseBackward backward) {
            return backward.below().units();
        } else if (operation instanceof Operation.InputGradient gradient) {
            return gradient.layer().inputs();
        } else if (operation instanceof Operation.DenseGradient gradient) {
            return gradient.layer().units();
        } else {
            return 1;
        }
    }

    /** The statements of a whole operation. */
    public List<Statement> code(Operation operation, Schedule schedule) {
        return schedule == Schedule.LOOPS ? loops(operation) : unrolled(operation, 0, rows(operation));
    }

    /** The statements of rows {@code from} to {@code to} of an operation, spelled out. */
    public List<Statement> unrolled(Operation operation, int from, int to) {
        if (operation instanceof Operation.DenseForward forward) {
            return forward(forward).unrolled(from, to);
        } else if (operation instanceof Operation.SoftmaxForward softmax) {
            return softmax(softmax).unrolled();
        } else if (operation instanceof Operation.LossValue value) {
            return output(value.layer(), value.loss()).loss(Schedule.UNROLLED);
        } else if (operation instanceof Operation.OutputError error) {
            return output(error.layer(), error.loss()).error(Schedule.UNROLLED);
        } else if (operation instanceof Operation.SampleWeight weight) {
            return new SampleWeightCode(weight.layer(), storage).code(Schedule.UNROLLED);
        } else if (operation instanceof Operation.DenseBackward backward) {
            return backward(backward).unrolled(from, to);
        } else if (operation instanceof Operation.OutputSeed seed) {
            return new OutputSeedCode(seed.layer(), storage).code(Schedule.UNROLLED);
        } else if (operation instanceof Operation.InputGradient inputs) {
            return DenseBackwardCode.inputs(inputs.layer(), storage).unrolled(from, to);
        } else {
            return gradient((Operation.DenseGradient) operation).unrolled(from, to);
        }
    }

    private List<Statement> loops(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return forward(forward).loops();
        } else if (operation instanceof Operation.SoftmaxForward softmax) {
            return softmax(softmax).loops();
        } else if (operation instanceof Operation.LossValue value) {
            return output(value.layer(), value.loss()).loss(Schedule.LOOPS);
        } else if (operation instanceof Operation.OutputError error) {
            return output(error.layer(), error.loss()).error(Schedule.LOOPS);
        } else if (operation instanceof Operation.SampleWeight weight) {
            return new SampleWeightCode(weight.layer(), storage).code(Schedule.LOOPS);
        } else if (operation instanceof Operation.DenseBackward backward) {
            return backward(backward).loops();
        } else if (operation instanceof Operation.OutputSeed seed) {
            return new OutputSeedCode(seed.layer(), storage).code(Schedule.LOOPS);
        } else if (operation instanceof Operation.InputGradient inputs) {
            return DenseBackwardCode.inputs(inputs.layer(), storage).loops();
        } else {
            return gradient((Operation.DenseGradient) operation).loops();
        }
    }

    private DenseForwardCode forward(Operation.DenseForward forward) {
        return new DenseForwardCode(forward.layer(), storage, keepsPreActivations.test(forward.layer()));
    }

    private SoftmaxForwardCode softmax(Operation.SoftmaxForward softmax) {
        return new SoftmaxForwardCode(softmax.layer(), softmax.softmax(), storage);
    }

    private OutputCode output(Layer layer, LossFormula loss) {
        return new OutputCode(layer, loss, storage);
    }

    private DenseBackwardCode backward(Operation.DenseBackward backward) {
        return DenseBackwardCode.errors(backward.layer(), backward.below(), storage);
    }

    private DenseGradientCode gradient(Operation.DenseGradient gradient) {
        return new DenseGradientCode(gradient.layer(), storage, slots.apply(gradient.layer()));
    }
}
