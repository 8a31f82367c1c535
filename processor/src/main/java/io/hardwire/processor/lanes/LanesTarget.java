package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

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
    private static final Parameter P = Parameter.array("p");
    private static final Parameter X = Parameter.array("x");
    private static final Parameter XI = Parameter.offset("xi");
    private static final Parameter Y = Parameter.array("y");
    private static final Parameter CHOSEN = Parameter.indices("rows");
    private static final Parameter A = Parameter.rows("a");
    private static final Parameter G = Parameter.array("g");
    private static final Parameter LANES = Parameter.rows("lanes");
    private static final Parameter LOSS_LANES = Parameter.array("lossLanes");
    private static final Parameter OUT = Parameter.array("out");
    private static final Parameter OI = Parameter.offset("oi");
    private static final Parameter LOSSES = Parameter.array("losses");
    private static final Parameter N = Parameter.offset("n");
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

    /** The name of the arrays that hold what a wide layer reads, one for each sample. */
    public static String samples(Layer layer) {
        return "samples" + layer.number();
    }

    @Override
    public Method load() {
        return method(
                "load",
                "The inputs of the samples.",
                List.of(X, XI, CHOSEN, A, N),
                columns("x", Index.of("xi"), layers.get(0).inputs(), 0));
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
        if (operation instanceof Operation.DenseForward) {
            return "samples in lanes, " + WeightedSum.TERMS + " inputs a pass";
        } else if (operation instanceof Operation.DenseBackward) {
            return "samples in lanes, " + WeightedSum.TERMS + " units a pass";
        } else if (operation instanceof Operation.DenseGradient gradient) {
            Layer layer = gradient.layer();
            return slots.apply(layer) instanceof GradientSlot.Lane lane
                    ? new Gradient(layer, lane, rows).schedule()
                    : "inputs in lanes, " + WideGradient.SAMPLES + " samples a pass";
        }
        return "samples in lanes";
    }

    private List<Method> forward(Operation.DenseForward operation) {
        Layer layer = operation.layer();
        Index i = Index.of("i");
        List<Statement> unit = new ArrayList<>();
        unit.add(Rows.row("z", i.plus(rows.preActivations(layer))));
        unit.add(new Statement.Declare("b", Rows.parameter(i.plus(layer.biases()))));
        WeightedSum sum =
                new WeightedSum("z", layer.inputs(), j -> j.plus(rows.inputs(layer)), j -> i.times(layer.inputs())
                        .plus(layer.weights())
                        .plus(j));
        unit.addAll(sum.code(Optional.of(variable("b"))));
        List<Method> methods = new ArrayList<>();
        methods.add(method(
                "forward" + layer.produced(),
                formula(operation),
                List.of(P, A, N),
                List.of(new Statement.Loop("i", 0, layer.units(), 1, unit))));
        if (layer.activation() instanceof UnitActivation activation && !isDone(layer)) {
            methods.add(method(
                    "activation" + layer.produced(),
                    "{@code a" + layer.produced() + " = " + layer.activation().name() + "(z" + layer.produced() + ")}",
                    List.of(A, N),
                    activations(layer, activation)));
        }
        return methods;
    }

    /** Whether {@code f(z)} is already where it belongs. */
    private boolean isDone(Layer layer) {
        return layer.activation() instanceof Identity && rows.activations(layer) == rows.preActivations(layer);
    }

    private List<Statement> activations(Layer layer, UnitActivation activation) {
        Index i = Index.of("i");
        List<Statement> unit = new ArrayList<>();
        unit.add(Rows.row("z", i.plus(rows.preActivations(layer))));
        unit.add(Rows.row("value", i.plus(rows.activations(layer))));
        Expression value = activation.value(Rows.at("z"));
        unit.addAll(Phases.code("value", value, rows.crossing()));
        return List.of(new Statement.Loop("i", 0, layer.units(), 1, unit));
    }

    private Method backward(Operation.DenseBackward operation) {
        Layer layer = operation.layer();
        Layer below = operation.below();
        Index j = Index.of("j");
        List<Statement> unit = new ArrayList<>();
        unit.add(Rows.row("d", j.plus(rows.errors(below))));
        WeightedSum sum =
                new WeightedSum("d", layer.units(), i -> i.plus(rows.errors(layer)), i -> i.times(layer.inputs())
                        .plus(layer.weights())
                        .plus(j));
        unit.addAll(sum.code(Optional.empty()));
        UnitActivation activation = (UnitActivation) below.activation();
        Expression derivative = activation.derivative(Rows.at("z"), Rows.at("value"));
        if (!derivative.equals(literal(1))) {
            unit.add(Rows.row("z", j.plus(rows.preActivations(below))));
            unit.add(Rows.row("value", j.plus(rows.activations(below))));
            unit.addAll(Phases.code("d", Rows.at("d").times(derivative), rows.crossing()));
        }
        return method(
                "backward" + below.produced(),
                formula(operation),
                List.of(P, A, N),
                List.of(new Statement.Loop("j", 0, below.units(), 1, unit)));
    }

    private List<Method> gradient(Operation.DenseGradient operation) {
        Layer layer = operation.layer();
        int l = layer.number();
        String biases = "{@code dJ/db" + l + "}";
        if (slots.apply(layer) instanceof GradientSlot.Lane lane) {
            Gradient gradient = new Gradient(layer, lane, rows);
            return List.of(
                    method("gradient" + l, formula(operation), List.of(A, LANES, N), gradient.weights()),
                    method("biases" + l, biases, List.of(A, LANES, N), gradient.biases()));
        }
        GradientSlot.Rows slot = (GradientSlot.Rows) slots.apply(layer);
        WideGradient gradient = new WideGradient(layer, rows, samples(layer), slot.weights());
        Parameter samples = Parameter.rows(samples(layer));
        return List.of(
                method(
                        "copySamples" + l,
                        "What layer " + l + " gives to the next, sample by sample.",
                        l == 1 ? List.of(X, CHOSEN, samples, N) : List.of(A, samples, N),
                        gradient.copySamples()),
                method(
                        "gradient" + l,
                        formula(operation),
                        List.of(A, samples, Parameter.rows(slot.weights()), N),
                        gradient.weights()),
                method("biases" + l, biases, List.of(A, G, N), gradient.biases()));
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

    private static Method method(String name, String documentation, List<Parameter> parameters, List<Statement> body) {
        return new Method(name, documentation, parameters, Method.Result.NOTHING, body);
    }
}
