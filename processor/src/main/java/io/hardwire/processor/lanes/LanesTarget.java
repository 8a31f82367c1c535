package io.hardwire.processor.lanes;

import io.hardwire.processor.block.BlockCode;
import io.hardwire.processor.block.FromRuntime;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.activation.Identity;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.operation.loss.LossFormula;
import io.hardwire.processor.target.GradientSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Operations on a block of samples in plain Java, as small methods that pass everything through the scratch arrays {@code a}. */
public final class LanesTarget implements BlockCode {
    /** How many columns of a wide layer's W there are at a time. */
    public static final int COLUMNS = WideForward.MOST_INPUTS;

    /** How many rows of a wide layer's gradient there are at a time. */
    public static final int ROWS_OF_SUMS = WideGradient.UNITS;

    private static final Parameter P = Parameter.array("p");
    private static final Parameter X = Parameter.array("x");
    private static final Parameter XI = Parameter.offset("xi");
    private static final Parameter Y = Parameter.array("y");
    private static final Parameter CHOSEN = Parameter.indices("rows");
    static final Parameter A = Parameter.rows("a");
    private static final Parameter G = Parameter.array("g");
    static final Parameter LANES = Parameter.rows("lanes");
    /** Rows of several units, one behind the other. */
    public static final Parameter JOINED = Parameter.rows("joined");

    private static final Parameter LOSS_LANES = Parameter.array("lossLanes");
    private static final Parameter OUT = Parameter.array("out");
    private static final Parameter OI = Parameter.offset("oi");
    private static final Parameter LOSSES = Parameter.array("losses");
    static final Parameter N = Parameter.offset("n");
    private static final Index J = Index.of("j");

    private final List<Layer> layers;
    private final LossFormula loss;
    private final Rows rows;
    private final Function<Layer, GradientSlot> slots;
    private final Function<Operation, String> wording;

    /** @param wording what an operation computes, for the reader of generated code */
    public LanesTarget(
            List<Layer> layers,
            LossFormula loss,
            Rows rows,
            Function<Layer, GradientSlot> slots,
            Function<Operation, String> wording) {
        this.layers = layers;
        this.loss = loss;
        this.rows = rows;
        this.slots = slots;
        this.wording = wording;
    }

    /** Whether the layer's units ride in lanes, forward: there are enough for that. */
    public static boolean hasUnitsInLanes(Layer layer, GradientSlot slot) {
        return slot instanceof GradientSlot.Rows && layer.units() >= WideForward.LEAST_UNITS;
    }

    private boolean hasUnitsInLanes(Layer layer) {
        return hasUnitsInLanes(layer, slots.apply(layer));
    }

    /** The name of the arrays that hold what a wide layer reads, one for each sample. */
    public static String samples(Layer layer) {
        return "samples" + layer.number();
    }

    /** The name of the arrays that hold columns of a wide layer's W. */
    public static String panel(Layer layer) {
        return "panel" + layer.number();
    }

    /** The name of the arrays that hold a wide layer's {@code z}, one for each sample. */
    public static String sums(Layer layer) {
        return "sums" + layer.number();
    }

    @Override
    public Method load() {
        Layer first = layers.get(0);
        if (hasUnitsInLanes(first)) {
            Parameter samples = Parameter.rows(samples(first));
            return method(
                    "load",
                    "The inputs of the samples.",
                    List.of(X, XI, CHOSEN, samples, N),
                    WideGradient.copyInputs(first, samples(first)));
        }
        return method(
                "load",
                "The inputs of the samples.",
                List.of(X, XI, CHOSEN, A, N),
                columns("x", Index.of("xi"), first.inputs(), 0));
    }

    @Override
    public Method loadTargets() {
        return method(
                "loadTargets",
                "The targets of the samples.",
                List.of(Y, CHOSEN, A, N),
                columns("y", Index.of(0), output().units(), rows.targets()));
    }

    private static List<Statement> columns(String array, Index start, int width, int first) {
        Index from = start.plus(Index.of("row").times(width)).plus(J);
        return List.of(new Statement.Loop(
                "j",
                0,
                width,
                1,
                List.of(
                        Rows.row("aj", J.plus(first)),
                        Rows.each(
                                new Statement.DeclareIndexAt("row", "rows", Rows.S),
                                Rows.set("aj", new Expression.Element(array, from))))));
    }

    @Override
    public Method outputs() {
        return method(
                "outputs",
                "The outputs of the samples, row by row, from {@code out[oi]} on.",
                List.of(A, OUT, OI, N),
                ofOutput().copyOutputs());
    }

    @Override
    public Method losses() {
        return method(
                "losses",
                "The losses of the samples.",
                List.of(A, LOSSES, N),
                ofOutput().copyLosses());
    }

    @Override
    public Statement.Invoke drop(Layer layer) {
        return FromRuntime.drop(layer, rows.activations(layer));
    }

    @Override
    public Statement.Invoke restore(Layer layer) {
        return FromRuntime.restore(layer, rows.activations(layer));
    }

    @Override
    public Statement.Invoke dropErrors(Layer layer) {
        return FromRuntime.dropErrors(layer, rows.errors(layer));
    }

    @Override
    public List<Statement.Invoke> weigh() {
        int errors = rows.errors(output());
        return List.of(FromRuntime.weigh(errors, output().units()), FromRuntime.weigh(rows.loss(), 1));
    }

    @Override
    public Method sumOfLosses() {
        return method(
                "sumOfLosses",
                "The sums of the losses in sixteen lanes.",
                List.of(A, LOSS_LANES, N),
                ofOutput().sums());
    }

    @Override
    public List<Method> methods(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return forward(forward);
        } else if (operation instanceof Operation.SoftmaxForward) {
            return List.of(method(
                    "softmax", formula(operation), List.of(A, N), ofOutput().softmax()));
        } else if (operation instanceof Operation.LossValue) {
            return List.of(
                    method("loss", formula(operation), List.of(A, N), ofOutput().losses()));
        } else if (operation instanceof Operation.OutputError error) {
            String value = wording.apply(new Operation.LossValue(error.layer(), error.loss()));
            return List.of(
                    method(
                            "loss",
                            "{@code " + value + "}",
                            List.of(A, N),
                            ofOutput().losses()),
                    method(
                            "outputError",
                            formula(operation),
                            List.of(A, N),
                            ofOutput().errors()));
        } else if (operation instanceof Operation.DenseBackward backward) {
            return List.of(backward(backward));
        } else {
            return gradient((Operation.DenseGradient) operation);
        }
    }

    @Override
    public String schedule(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return hasUnitsInLanes(forward.layer()) ? WideForward.schedule() : WeightedSums.schedule("units", "inputs");
        } else if (operation instanceof Operation.DenseBackward) {
            return WeightedSums.schedule("inputs", "units");
        } else if (operation instanceof Operation.DenseGradient gradient) {
            Layer layer = gradient.layer();
            return slots.apply(layer) instanceof GradientSlot.Lane ? Gradient.schedule() : WideGradient.schedule();
        }
        return "samples in lanes";
    }

    private List<Method> forward(Operation.DenseForward operation) {
        Layer layer = operation.layer();
        List<Method> methods = new ArrayList<>();
        if (hasUnitsInLanes(layer)) {
            methods.addAll(wideForward(operation));
        } else {
            methods.add(method(
                    "forward" + layer.produced(),
                    formula(operation),
                    List.of(P, A, N),
                    new WeightedSums(new PreActivations(layer, rows), layer.units(), layer.inputs()).code()));
        }
        if (layer.activation() instanceof UnitActivation activation && !isDone(layer)) {
            methods.add(activation(layer, activation));
        }
        return methods;
    }

    /** Whether {@code f(z)} is already where it belongs. */
    private boolean isDone(Layer layer) {
        return layer.activation() instanceof Identity && rows.activations(layer) == rows.preActivations(layer);
    }

    private List<Method> wideForward(Operation.DenseForward operation) {
        Layer layer = operation.layer();
        int l = layer.number();
        Parameter samples = Parameter.rows(samples(layer));
        Parameter sums = Parameter.rows(sums(layer));
        WideForward wide = new WideForward(layer, rows, samples(layer), panel(layer), sums(layer));
        List<Method> methods = new ArrayList<>();
        if (l > 1) {
            methods.add(copySamples(layer));
        }
        methods.add(method(
                "forward" + layer.produced(),
                formula(operation),
                List.of(P, samples, Parameter.rows(panel(layer)), sums, N),
                wide.code()));
        methods.add(method(
                "turn" + layer.produced(),
                "{@code z" + layer.produced() + "}, unit by unit.",
                List.of(sums, A, N),
                wide.turned()));
        return methods;
    }

    private Method copySamples(Layer layer) {
        int l = layer.number();
        return method(
                "copySamples" + l,
                "What layer " + l + " gives to the next, sample by sample.",
                l == 1
                        ? List.of(X, XI, CHOSEN, Parameter.rows(samples(layer)), N)
                        : List.of(A, Parameter.rows(samples(layer)), N),
                l == 1
                        ? WideGradient.copyInputs(layer, samples(layer))
                        : WideGradient.copyActivations(layer, rows, samples(layer)));
    }

    private Method activation(Layer layer, UnitActivation activation) {
        String name = "activation" + layer.produced();
        String documentation =
                "{@code a" + layer.produced() + " = " + layer.activation().name() + "(z" + layer.produced() + ")}";
        int z = rows.preActivations(layer);
        int value = rows.activations(layer);
        if (activation.value(Rows.at("z")) instanceof Expression.Call) {
            return method(name, documentation, List.of(A, JOINED, N), Joined.code(layer.units(), z, value, activation));
        }
        Index i = Index.of("i");
        List<Statement> unit = new ArrayList<>();
        unit.add(Rows.row("z", i.plus(z)));
        unit.add(Rows.row("value", i.plus(value)));
        unit.addAll(Phases.code("value", activation.value(Rows.at("z")), rows.crossing()));
        return method(name, documentation, List.of(A, N), List.of(new Statement.Loop("i", 0, layer.units(), 1, unit)));
    }

    private Method backward(Operation.DenseBackward operation) {
        Layer layer = operation.layer();
        Layer below = operation.below();
        return method(
                "backward" + below.produced(),
                formula(operation),
                List.of(P, A, N),
                new HiddenErrors(layer, below, rows).code());
    }

    private List<Method> gradient(Operation.DenseGradient operation) {
        Layer layer = operation.layer();
        int l = layer.number();
        String biases = "{@code dJ/db" + l + "}";
        if (slots.apply(layer) instanceof GradientSlot.Lane lane) {
            Gradient gradient = new Gradient(layer, lane, rows, false);
            return List.of(
                    method("gradient" + l, formula(operation), List.of(A, LANES), gradient.weights()),
                    method("biases" + l, biases, List.of(A, LANES), gradient.biases()));
        }
        GradientSlot.Rows slot = (GradientSlot.Rows) slots.apply(layer);
        WideGradient gradient = new WideGradient(layer, rows, samples(layer), slot.weights());
        List<Method> methods = new ArrayList<>();
        if (!hasUnitsInLanes(layer)) {
            methods.add(copySamples(layer));
        }
        methods.add(method(
                "gradient" + l,
                formula(operation),
                List.of(A, Parameter.rows(samples(layer)), Parameter.rows(slot.weights()), G, N),
                gradient.weights()));
        methods.add(method("biases" + l, biases, List.of(A, G, N), gradient.biases()));
        return methods;
    }

    @Override
    public List<Method> pieces(Operation operation) {
        return operation instanceof Operation.DenseGradient gradient
                        && slots.apply(gradient.layer()) instanceof GradientSlot.Lane lane
                ? furtherSamples().methods(gradient.layer(), lane)
                : List.of();
    }

    @Override
    public Optional<Method> beforeGradients() {
        return furtherSamples().before();
    }

    @Override
    public List<Statement.Invoke> furtherPieces() {
        return furtherSamples().calls();
    }

    private FurtherSamples furtherSamples() {
        return new FurtherSamples(
                rows,
                layers.stream()
                        .filter(layer -> slots.apply(layer) instanceof GradientSlot.Lane)
                        .toList());
    }

    private Output ofOutput() {
        return new Output(output(), loss, rows);
    }

    private Layer output() {
        return layers.get(layers.size() - 1);
    }

    private String formula(Operation operation) {
        return "{@code " + wording.apply(operation) + "}";
    }

    static Method method(String name, String documentation, List<Parameter> parameters, List<Statement> body) {
        return new Method(name, documentation, parameters, Method.Result.NOTHING, body);
    }
}
