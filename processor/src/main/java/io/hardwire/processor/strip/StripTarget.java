package io.hardwire.processor.strip;

import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.processor.block.Combine;
import io.hardwire.processor.block.Output;
import io.hardwire.processor.block.VectorBlockCode;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.operation.loss.LossFormula;
import io.hardwire.processor.target.GradientSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Operations on a strip of samples, as small methods that pass everything through the scratch array {@code a}. */
public final class StripTarget implements VectorBlockCode {
    private static final Parameter P = Parameter.array("p");
    private static final Parameter X = Parameter.array("x");
    private static final Parameter XI = Parameter.offset("xi");
    private static final Parameter Y = Parameter.array("y");
    private static final Parameter ROWS = Parameter.indices("rows");
    private static final Parameter A = Parameter.array("a");
    private static final Parameter OUT = Parameter.array("out");
    private static final Parameter OI = Parameter.offset("oi");
    private static final Parameter LOSSES = Parameter.array("losses");
    private static final Parameter FROM = Parameter.offset("from");
    private static final Parameter COUNT = Parameter.offset("count");

    private final List<Layer> layers;
    private final LossFormula loss;
    private final StripLayout layout;
    private final Function<Layer, GradientSlot> slots;
    private final Function<Operation, String> wording;
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
        this.layers = layers;
        this.loss = loss;
        this.layout = layout;
        this.slots = slots;
        this.wording = wording;
        this.load = new Load(layout, lanesOfSums);
    }

    @Override
    public Method load() {
        return method(
                "load",
                "The inputs of the strip's samples, the first of which is the block's sample {@code from}, as columns of {@code a}.",
                List.of(X, XI, ROWS, A, FROM),
                load.columns("x", Index.of("xi"), layers.get(0).inputs(), 0));
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
        return load.inOrder("x", Index.of("xi"), layers.get(0).inputs(), 0)
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
        return method(
                "outputs",
                "The outputs of the strip's samples, row by row, where those of the block begin at {@code out[oi]}.",
                List.of(A, OUT, OI, FROM, COUNT),
                load.outputs(output().units(), layout.activations(output())));
    }

    @Override
    public Method losses() {
        return method("losses", "The losses of the strip's samples.", List.of(A, LOSSES, FROM, COUNT), load.losses());
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
    public List<Method> methods(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return forward(forward);
        } else if (operation instanceof Operation.SoftmaxForward softmax) {
            return List.of(method(
                    "softmax", formula(operation), List.of(A), new Output(softmax.layer(), loss, layout).softmax()));
        } else if (operation instanceof Operation.LossValue value) {
            return List.of(method(
                    "loss",
                    formula(operation),
                    List.of(A),
                    new Output(value.layer(), value.loss(), layout).losses(false)));
        } else if (operation instanceof Operation.OutputError error) {
            return outputError(error);
        } else if (operation instanceof Operation.DenseBackward backward) {
            return backward(backward);
        } else {
            return gradient((Operation.DenseGradient) operation, false);
        }
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

    private List<Method> forward(Operation.DenseForward operation) {
        Layer layer = operation.layer();
        Forward forward = new Forward(layer, layout);
        List<Method> methods = new ArrayList<>();
        methods.add(method("forward" + layer.produced(), formula(operation), List.of(P, A), forward.preActivations()));
        if (layer.activation() instanceof UnitActivation) {
            methods.add(method(
                    "activation" + layer.produced(),
                    "{@code a" + layer.produced() + " = " + layer.activation().name() + "(z" + layer.produced() + ")}",
                    List.of(A),
                    forward.activations()));
        }
        return methods;
    }

    private List<Method> outputError(Operation.OutputError operation) {
        return List.of(method(
                "outputError",
                formula(operation),
                List.of(A),
                new Output(operation.layer(), operation.loss(), layout).losses(true)));
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
                Index.of(StripLayout.SAMPLES),
                Index.of(1),
                List.of(new Statement.Loop("row", layout.errors(output()), layout.loss() + 1, 1, List.of(clear)))));
    }

    private List<Method> backward(Operation.DenseBackward operation) {
        Backward backward = new Backward(operation.layer(), operation.below(), layout);
        int l = operation.below().produced();
        List<Method> methods = new ArrayList<>();
        methods.add(method("backward" + l, formula(operation), List.of(P, A), backward.sums()));
        if (backward.hasDerivatives()) {
            methods.add(method(
                    "derivative" + l,
                    "The factor {@code " + operation.below().activation().name() + "'(z" + l + ")} of d" + l + ".",
                    List.of(A),
                    backward.derivatives()));
        }
        return methods;
    }

    @Override
    public List<Method> later(Operation operation) {
        return operation instanceof Operation.DenseGradient gradient ? gradient(gradient, true) : List.of();
    }

    private List<Method> gradient(Operation.DenseGradient operation, boolean goesOn) {
        Layer layer = operation.layer();
        String name = "gradient" + layer.number();
        return List.of(method(
                goesOn ? "more" + Character.toUpperCase(name.charAt(0)) + name.substring(1) : name,
                formula(operation),
                List.of(A),
                gradient(layer, goesOn).sums(layer.equals(output()))));
    }

    private Gradient gradient(Layer layer, boolean goesOn) {
        return new Gradient(layer, (GradientSlot.Lane) slots.apply(layer), layout, goesOn);
    }

    @Override
    public Method combine(String name, List<Statement> spans) {
        return method(
                name,
                "The sixteen lanes of each sum, by the tree 8, 4, 2, 1.",
                List.of(A, Parameter.array("g")),
                spans);
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
