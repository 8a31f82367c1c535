package io.hardwire.processor.block;

import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.operation.loss.LossFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What all targets on the Vector API have in common: operations as small methods that pass everything through the scratch array {@code a}, which
 * is a {@link SampleMatrix}.
 */
public abstract class VectorTarget implements VectorBlockCode {
    protected static final Parameter P = Parameter.array("p");
    protected static final Parameter X = Parameter.array("x");
    protected static final Parameter XI = Parameter.offset("xi");
    protected static final Parameter Y = Parameter.array("y");
    protected static final Parameter ROWS = Parameter.indices("rows");
    protected static final Parameter A = Parameter.array("a");
    protected static final Parameter G = Parameter.array("g");
    protected static final Parameter OUT = Parameter.array("out");
    protected static final Parameter OI = Parameter.offset("oi");
    protected static final Parameter LOSSES = Parameter.array("losses");
    protected static final Parameter COUNT = Parameter.offset("count");

    private final List<Layer> layers;
    private final LossFormula loss;
    private final SampleMatrix matrix;
    private final Function<Operation, String> wording;
    private final List<Parameter> scratch;

    /**
     * A target for one network.
     *
     * @param wording what an operation computes, for the reader of generated code
     * @param scratch the parameters that a method finds the matrix by
     */
    protected VectorTarget(
            List<Layer> layers,
            LossFormula loss,
            SampleMatrix matrix,
            Function<Operation, String> wording,
            List<Parameter> scratch) {
        this.layers = layers;
        this.loss = loss;
        this.matrix = matrix;
        this.wording = wording;
        this.scratch = List.copyOf(scratch);
    }

    /** The methods of an operation, in the order in which they are called. */
    @Override
    public final List<Method> methods(Operation operation) {
        if (operation instanceof Operation.DenseForward forward) {
            return forward(forward);
        } else if (operation instanceof Operation.SoftmaxForward softmax) {
            return List.of(method(
                    "softmax", formula(operation), scratch, new Output(softmax.layer(), loss, matrix).softmax()));
        } else if (operation instanceof Operation.LossValue value) {
            return List.of(method("loss", formula(operation), scratch, losses(value.layer(), value.loss(), false)));
        } else if (operation instanceof Operation.OutputError error) {
            return outputError(error);
        } else if (operation instanceof Operation.DenseBackward backward) {
            return backward(backward);
        }
        return gradient((Operation.DenseGradient) operation);
    }

    private List<Statement> losses(Layer layer, LossFormula formula, boolean withErrors) {
        return new Output(layer, formula, matrix).losses(withErrors);
    }

    protected abstract List<Method> forward(Operation.DenseForward operation);

    protected abstract List<Method> backward(Operation.DenseBackward operation);

    protected abstract List<Method> gradient(Operation.DenseGradient operation);

    /** The output errors, and the losses with them. */
    protected List<Method> outputError(Operation.OutputError operation) {
        return List.of(
                method("outputError", formula(operation), scratch, losses(operation.layer(), operation.loss(), true)));
    }

    /** The methods of a layer: {@code f(z)} is one of its own, for the constants of a function fill the registers. */
    protected final List<Method> forward(Operation.DenseForward operation, List<Statement> preActivations) {
        Layer layer = operation.layer();
        int l = layer.produced();
        List<Method> methods = new ArrayList<>();
        methods.add(method("forward" + l, formula(operation), afterParameters(), preActivations));
        if (layer.activation() instanceof UnitActivation) {
            String documentation = "{@code a" + l + " = " + layer.activation().name() + "(z" + l + ")}";
            methods.add(method("activation" + l, documentation, scratch, new Activations(layer, matrix).code()));
        }
        return methods;
    }

    /** The methods of the errors of a layer; derivatives are a method of their own, if there are any. */
    protected final List<Method> backward(
            Operation.DenseBackward operation, List<Statement> sums, Optional<List<Statement>> derivatives) {
        Layer below = operation.below();
        int l = below.produced();
        List<Method> methods = new ArrayList<>();
        methods.add(method("backward" + l, formula(operation), afterParameters(), sums));
        String documentation = "The factor {@code " + below.activation().name() + "'(z" + l + ")} of d" + l + ".";
        derivatives.ifPresent(body -> methods.add(method("derivative" + l, documentation, scratch, body)));
        return methods;
    }

    private List<Parameter> afterParameters() {
        return Stream.concat(Stream.of(P), scratch.stream()).toList();
    }

    @Override
    public final Method combine(String name, List<Statement> spans) {
        return method(name, "The sixteen lanes of each sum, by the tree 8, 4, 2, 1.", List.of(A, G), spans);
    }

    protected final Layer first() {
        return layers.get(0);
    }

    protected final Layer output() {
        return layers.get(layers.size() - 1);
    }

    protected final String formula(Operation operation) {
        return "{@code " + wording.apply(operation) + "}";
    }

    protected final Method method(String name, String documentation, List<Parameter> parameters, List<Statement> body) {
        return new Method(named(name), documentation, parameters, Method.Result.NOTHING, body);
    }

    /** What a method of this target is called. */
    protected String named(String name) {
        return name;
    }
}
