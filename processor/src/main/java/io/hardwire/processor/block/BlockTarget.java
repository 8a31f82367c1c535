package io.hardwire.processor.block;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.loss.LossFormula;
import io.hardwire.processor.target.GradientSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Operations on a block of samples, whose number varies. */
public final class BlockTarget extends VectorTarget {
    /** A block's samples, with those that fill it up, are a multiple of so many. */
    public static final int SAMPLES_SIDE_BY_SIDE = Load.SAMPLES;

    private static final Parameter N = Parameter.offset(BlockLayout.N);

    private final LossFormula loss;
    private final BlockLayout layout;
    private final Function<Layer, GradientSlot> slots;
    private final int lanesOfSums;

    /**
     * @param wording what an operation computes, for the reader of generated code
     * @param lanesOfSums the lanes of the vectors that sums are combined in, and samples permuted
     */
    public BlockTarget(
            List<Layer> layers,
            LossFormula loss,
            BlockLayout layout,
            Function<Layer, GradientSlot> slots,
            Function<Operation, String> wording,
            int lanesOfSums) {
        super(layers, loss, layout, wording, List.of(A, N));
        this.loss = loss;
        this.layout = layout;
        this.slots = slots;
        this.lanesOfSums = lanesOfSums;
    }

    /** Samples into columns. The inputs begin at {@code x[xi]}. */
    @Override
    public Method load() {
        return method(
                "load",
                "The inputs of the samples as columns of {@code a}.",
                List.of(X, XI, ROWS, A, N),
                layout.hasPanels() ? Load.panels(first()) : Load.columns("x", Index.of("xi"), first().inputs(), 0));
    }

    @Override
    public Optional<Method> loadInVectors() {
        return layout.hasPanels()
                ? Optional.of(method(
                        "loadInVectors",
                        "The same in squares of " + lanesOfSums + " samples by " + lanesOfSums + " inputs.",
                        List.of(X, XI, ROWS, A, N),
                        Load.panelsInVectors(first(), lanesOfSums)))
                : Optional.empty();
    }

    @Override
    public Method loadTargets() {
        return method(
                "loadTargets",
                "The targets of the samples as columns of {@code a}.",
                List.of(Y, ROWS, A, N),
                Load.columns("y", Index.of(0), output().units(), layout.targets()));
    }

    @Override
    public Method outputs() {
        return method(
                "outputs",
                "The outputs of the samples, row by row, from {@code out[oi]} on.",
                List.of(A, OUT, OI, N, COUNT),
                Load.outputs(output().units(), layout.activations(output()), Index.of("oi")));
    }

    @Override
    public Method losses() {
        return method(
                "losses",
                "The losses of the samples.",
                List.of(A, LOSSES, N, COUNT),
                new Output(output(), loss, layout).copyLosses());
    }

    @Override
    public Statement.Invoke drop(Layer layer) {
        return FromRuntime.drop(layer, layout.activations(layer));
    }

    @Override
    public Statement.Invoke restore(Layer layer) {
        return FromRuntime.restore(layer, layout.activations(layer));
    }

    @Override
    public Statement.Invoke dropErrors(Layer layer) {
        return FromRuntime.dropErrors(layer, layout.errors(layer));
    }

    @Override
    public List<Statement.Invoke> weigh() {
        int errors = layout.errors(output());
        return List.of(FromRuntime.weigh(errors, output().units()), FromRuntime.weigh(layout.loss(), 1));
    }

    @Override
    public List<Method> pieces(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return new Forward(forward.layer(), layout).pieces();
        } else if (operation instanceof Operation.DenseGradient gradient
                && slots.apply(gradient.layer()) instanceof GradientSlot.Rows) {
            return new WideGradient(gradient.layer(), layout).pieces();
        }
        return List.of();
    }

    @Override
    public String schedule(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return new Forward(forward.layer(), layout).schedule();
        } else if (operation instanceof Operation.DenseBackward backward) {
            return new Backward(backward.layer(), backward.below(), layout).schedule();
        } else if (operation instanceof Operation.DenseGradient gradient) {
            Layer layer = gradient.layer();
            return slots.apply(layer) instanceof GradientSlot.Lane lane
                    ? new Gradient(layer, lane, layout).schedule()
                    : new WideGradient(layer, layout).schedule();
        }
        return "samples in lanes";
    }

    @Override
    protected List<Method> forward(Operation.DenseForward operation) {
        return forward(operation, new Forward(operation.layer(), layout).preActivations());
    }

    @Override
    protected List<Method> outputError(Operation.OutputError operation) {
        List<Method> methods = new ArrayList<>(super.outputError(operation));
        methods.add(method(
                "clearFillers",
                "Samples that only fill up the last vectors add nothing to any sum.",
                List.of(A, N, COUNT),
                new Output(operation.layer(), operation.loss(), layout).clearFillers()));
        return methods;
    }

    @Override
    protected List<Method> backward(Operation.DenseBackward operation) {
        Backward backward = new Backward(operation.layer(), operation.below(), layout);
        return backward(operation, backward.sums(), backward.derivatives());
    }

    @Override
    protected List<Method> gradient(Operation.DenseGradient operation) {
        Layer layer = operation.layer();
        int l = layer.number();
        String biases = "{@code dJ/db" + l + "}";
        List<Method> methods = new ArrayList<>();
        if (slots.apply(layer) instanceof GradientSlot.Lane lane) {
            Gradient gradient = new Gradient(layer, lane, layout);
            methods.add(method("gradient" + l, formula(operation), List.of(A, N), gradient.weights()));
            methods.add(method("biases" + l, biases, List.of(A, N), gradient.biases()));
            return methods;
        }
        WideGradient gradient = new WideGradient(layer, layout);
        if (l > 1) {
            methods.add(method(
                    "transpose" + l,
                    "{@code a" + l + "} sample by sample.",
                    List.of(A, N, COUNT),
                    Load.transpose(layer.inputs(), layout.inputs(layer), layout.transposed(layer))));
        }
        methods.add(method(
                "gradient" + l,
                formula(operation),
                l == 1 ? List.of(X, ROWS, A, G, N, COUNT) : List.of(A, G, N, COUNT),
                gradient.weights()));
        methods.add(method("biases" + l, biases, List.of(A, G, N, COUNT), gradient.biases()));
        return methods;
    }

    @Override
    public Combine combination() {
        return new Combine(layout::sum);
    }

    @Override
    public Method sumOfLosses() {
        return new Method(
                "sumOfLosses",
                "The sum of the losses, in lanes, and these by the tree 8, 4, 2, 1.",
                List.of(A, N),
                Method.Result.SCALAR,
                Gradient.loss(layout));
    }
}
