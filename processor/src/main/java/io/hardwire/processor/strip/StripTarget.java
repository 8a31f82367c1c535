package io.hardwire.processor.strip;

import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.processor.block.Combine;
import io.hardwire.processor.block.VectorTarget;
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
import java.util.OptionalInt;
import java.util.function.Function;

/** Operations on a strip of samples, or half of one, whose number is known. */
public final class StripTarget extends VectorTarget {
    private static final Parameter FROM = Parameter.offset("from");

    private final StripLayout layout;
    private final Function<Layer, GradientSlot> slots;
    private final Load load;

    /**
     * @param slots where each layer's gradient is summed: in lanes
     * @param wording what an operation computes, for the reader of generated code
     * @param lanesOfSums the lanes of the vectors that sums are combined in, and samples permuted
     */
    public StripTarget(
            List<Layer> layers,
            LossFormula loss,
            StripLayout layout,
            Function<Layer, GradientSlot> slots,
            Function<Operation, String> wording,
            int lanesOfSums) {
        super(layers, loss, layout, wording, List.of(A));
        this.layout = layout;
        this.slots = slots;
        this.load = new Load(layout, lanesOfSums);
    }

    /** Half a strip has methods of its own, but for those that take a pair of vectors, or what samples there are. */
    @Override
    protected String named(String name) {
        return layout.isHalf() ? name + "Half" : name;
    }

    @Override
    public Method load() {
        return method(
                "load",
                "The inputs of the strip's samples, the first of which is the block's sample {@code from}, as columns of {@code a}.",
                List.of(X, XI, ROWS, A, FROM),
                load.columns("x", Index.of("xi"), first().inputs(), 0));
    }

    @Override
    public Method loadTargets() {
        return method(
                "loadTargets",
                "The targets of the strip's samples as columns of {@code a}.",
                List.of(Y, ROWS, A, FROM),
                load.columns("y", Index.of(0), output().units(), layout.targets()));
    }

    @Override
    public Optional<Method> loadInOrder() {
        return load.inOrder("x", Index.of("xi"), first().inputs(), 0)
                .map(body -> method(
                        "loadInOrder",
                        "The same where these samples follow each other: by vectors of several rows.",
                        List.of(X, XI, ROWS, A, FROM),
                        body));
    }

    @Override
    public Optional<Method> loadTargetsInOrder() {
        return load.inOrder("y", Index.of(0), output().units(), layout.targets())
                .map(body -> method(
                        "loadTargetsInOrder",
                        "The same where these samples follow each other: by vectors of several rows.",
                        List.of(Y, ROWS, A, FROM),
                        body));
    }

    @Override
    public Method outputs() {
        return shared(
                "outputs",
                "The outputs of the strip's samples, row by row, where those of the block begin at {@code out[oi]}.",
                List.of(A, OUT, OI, FROM, COUNT),
                load.outputs(output().units(), layout.activations(output())));
    }

    @Override
    public Method losses() {
        return shared("losses", "The losses of the strip's samples.", List.of(A, LOSSES, FROM, COUNT), load.losses());
    }

    /** A method of whole and half strips. */
    private static Method shared(String name, String documentation, List<Parameter> parameters, List<Statement> body) {
        return new Method(name, documentation, parameters, Method.Result.NOTHING, body);
    }

    @Override
    public Statement.Invoke drop(Layer layer) {
        return ofLayer("drop", layer, layout.activations(layer));
    }

    @Override
    public Statement.Invoke restore(Layer layer) {
        return new Statement.Invoke(
                "restore",
                List.of("a", number(layer.produced()), number(layout.activations(layer)), number(StripLayout.SAMPLES)));
    }

    @Override
    public Statement.Invoke dropErrors(Layer layer) {
        return ofLayer("dropErrors", layer, layout.errors(layer));
    }

    private static Statement.Invoke ofLayer(String method, Layer layer, int row) {
        return new Statement.Invoke(
                method, List.of("a", number(layer.produced()), number(row), number(StripLayout.SAMPLES), "from"));
    }

    private static String number(int value) {
        return String.valueOf(value);
    }

    /** The errors of the outputs and the losses lie beside each other. */
    @Override
    public List<Statement.Invoke> weigh() {
        return List.of(new Statement.Invoke(
                "weigh",
                List.of(
                        "a",
                        number(layout.errors(output())),
                        number(layout.loss() + 1),
                        number(StripLayout.SAMPLES),
                        "from")));
    }

    @Override
    public String schedule(Operation operation) {
        String strips = "strips of " + StripLayout.SAMPLES + " samples";
        if (operation instanceof Operation.DenseForward forward) {
            return strips + ", " + new Forward(forward.layer(), layout).schedule();
        } else if (operation instanceof Operation.DenseBackward backward) {
            return strips + ", " + new Backward(backward.layer(), backward.below(), layout).schedule();
        } else if (operation instanceof Operation.DenseGradient gradient) {
            return strips + ", " + gradient(gradient.layer(), false).schedule();
        }
        return strips;
    }

    @Override
    protected List<Method> forward(Operation.DenseForward operation) {
        return forward(operation, Strips.forEachPair(layout.width(), pieces(operation)));
    }

    @Override
    public Optional<Method> clearFillers() {
        return Optional.of(method(
                "clearFillers",
                "Samples that only fill up the strip add nothing to any sum.",
                List.of(A, FROM, COUNT),
                zeros()));
    }

    private List<Statement> zeros() {
        Index s = Index.of("s");
        Index row = Index.of("row");
        Statement clear = new Statement.Store(layout.sample(row, s), literal(0));
        return List.of(new Statement.Loop(
                "s",
                Load.left(),
                layout.columns(),
                Index.of(1),
                List.of(new Statement.Loop("row", layout.errors(output()), layout.loss() + 1, 1, List.of(clear)))));
    }

    @Override
    protected List<Method> backward(Operation.DenseBackward operation) {
        return backward(
                operation,
                Strips.forEachPair(layout.width(), pieces(operation)),
                new Backward(operation.layer(), operation.below(), layout).derivatives());
    }

    @Override
    protected List<Method> gradient(Operation.DenseGradient operation) {
        return gradient(operation, false);
    }

    @Override
    public List<Method> later(Operation operation) {
        return operation instanceof Operation.DenseGradient gradient ? gradient(gradient, true) : List.of();
    }

    private List<Method> gradient(Operation.DenseGradient operation, boolean goesOn) {
        return List.of(method(
                name(operation, goesOn),
                formula(operation),
                List.of(A),
                Strips.forEachVectorOfLanes(lanes(operation, goesOn))));
    }

    private static String name(Operation.DenseGradient operation, boolean goesOn) {
        return (goesOn ? "moreGradient" : "gradient") + operation.layer().number();
    }

    /** Straight code, where C2 checks the bounds of each array once; in a loop over samples it does so with every access, and that takes half of the time. */
    @Override
    public List<Method> pieces(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return pairs("forward" + forward.layer().produced(), new Forward(forward.layer(), layout).preActivations());
        } else if (operation instanceof Operation.DenseBackward backward) {
            return pairs(
                    "backward" + backward.below().produced(),
                    new Backward(backward.layer(), backward.below(), layout).sums());
        } else if (operation instanceof Operation.DenseGradient gradient) {
            List<Method> pieces = new ArrayList<>(lanes(gradient, false));
            pieces.addAll(lanes(gradient, true));
            return pieces;
        }
        return List.of();
    }

    private static List<Method> pairs(String name, List<List<Statement>> tiles) {
        return Strips.pieces(
                name + "Pair",
                "Two vectors of samples, from {@code s} on.",
                List.of(P, A, Parameter.offset("s")),
                tiles);
    }

    private List<Method> lanes(Operation.DenseGradient operation, boolean goesOn) {
        Layer layer = operation.layer();
        return Strips.pieces(
                named(name(operation, goesOn)) + "Lanes",
                "A vector of lanes, from {@code lane} on.",
                List.of(A, Parameter.offset("lane")),
                gradient(layer, goesOn).sums(layer.equals(output())));
    }

    private Gradient gradient(Layer layer, boolean goesOn) {
        return new Gradient(layer, (GradientSlot.Lane) slots.apply(layer), layout, goesOn);
    }

    @Override
    public Combine combination() {
        return new Combine(layout::sum, OptionalInt.of(layout.room()));
    }

    @Override
    public Method sumOfLosses() {
        return new Method(
                "sumOfLosses",
                "The sum of the losses in lanes, by the tree 8, 4, 2, 1.",
                List.of(A),
                Method.Result.SCALAR,
                combination().returned(layout.sumOfLosses()));
    }
}
