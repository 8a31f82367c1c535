package io.hardwire.processor.plan;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.target.ArrayStorage;
import io.hardwire.processor.units.LocalUnits;
import io.hardwire.processor.units.PackedWeights;
import io.hardwire.processor.units.ScratchUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kernels of one sample on the Vector API: a whole pass in one method where it is small, else a method or two for each layer. */
final class OneSamplePlanner {
    /** Vectors of this size are everywhere, and wider ones are rarely full. */
    private static final int BITS = 256;

    private static final Parameter W = Parameter.array("w");
    private static final Parameter X = Parameter.array("x");
    private static final Parameter XI = Parameter.offset("xi");
    private static final Parameter OUT = Parameter.array("out");
    private static final Parameter OI = Parameter.offset("oi");
    private static final Parameter A = Parameter.array("a");

    private final Passes passes;
    private final List<Layer> layers;
    private final Precision precision;
    private final int lanes;
    private final PackedWeights weights;

    OneSamplePlanner(Passes passes, List<Layer> layers, Precision precision) {
        this.passes = passes;
        this.layers = layers;
        this.precision = precision;
        this.lanes = BITS / (precision == Precision.FLOAT ? Float.SIZE : Double.SIZE);
        this.weights = new PackedWeights(layers, lanes);
    }

    /** Everything in locals. */
    Optional<OneSamplePlan> inLocals(List<Entry> entries) {
        return UnitsInLanes.pay(layers, lanes)
                ? Optional.of(plan(
                        entries.stream().map(this::predict).toList(),
                        false,
                        LearningInLanes.kernel(passes, layers, lanes, precision)))
                : Optional.empty();
    }

    private OneSamplePlan plan(List<Method> methods, boolean usesScratch, Optional<Method> learning) {
        return new OneSamplePlan(
                methods, lanes, layers.stream().map(weights::tile).toList(), usesScratch, learning);
    }

    private Method predict(Entry entry) {
        List<Parameter> parameters = new ArrayList<>(List.of(W));
        List<Statement> body = new ArrayList<>();
        boolean fromArray = entry.inputs() == Entry.Inputs.ARRAY;
        if (fromArray) {
            parameters.addAll(List.of(X, XI));
        }
        for (int j = 0; j < layers.get(0).inputs(); j++) {
            if (fromArray) {
                body.add(new Statement.Declare(
                        "x" + j, new Expression.Element("x", Index.of("xi").plus(j))));
            } else {
                parameters.add(Parameter.scalar("x" + j));
            }
        }
        LocalUnits units = new LocalUnits(weights, body);
        for (Operation operation : passes.dense()) {
            body.add(new Statement.Comment(Wording.of(operation)));
            units.dense(((Operation.DenseForward) operation).layer());
        }
        for (Operation operation : passes.outputs()) {
            body.add(new Statement.Comment(Wording.of(operation)));
            Operation.SoftmaxForward softmax = (Operation.SoftmaxForward) operation;
            units.softmax(softmax.layer(), softmax.softmax());
        }
        Answer answer = new Answer(passes.output().units(), unit -> units.activation(passes.output(), unit));
        parameters.addAll(answer.parameters(entry.outputs()));
        body.addAll(answer.statements(entry.outputs()));
        return new Method(
                OneSamplePlan.kernel(entry),
                answer.documentation(entry.outputs()),
                parameters,
                answer.result(entry.outputs()),
                body);
    }

    /** Through scratch arrays. */
    OneSamplePlan throughScratch(ArrayStorage storage) {
        ScratchUnits units = new ScratchUnits(weights, storage);
        List<Method> methods = new ArrayList<>();
        List<Statement> calls = new ArrayList<>();
        for (Operation operation : passes.dense()) {
            Layer layer = ((Operation.DenseForward) operation).layer();
            List<Parameter> parameters = layer.number() == 1 ? List.of(W, X, XI, A) : List.of(W, A);
            if (units.skipsZeros(layer)) {
                addWithoutZeros(methods, calls, operation, layer, units);
            } else {
                add(methods, calls, "forward", operation, layer, parameters, units.dense(layer));
            }
            if (!units.activations(layer).isEmpty()) {
                add(methods, calls, "activation", operation, layer, List.of(A), units.activations(layer));
            }
        }
        for (Operation operation : passes.outputs()) {
            Operation.SoftmaxForward softmax = (Operation.SoftmaxForward) operation;
            add(
                    methods,
                    calls,
                    "softmax",
                    operation,
                    softmax.layer(),
                    List.of(A),
                    units.softmax(softmax.layer(), softmax.softmax()));
        }
        calls.add(copyOutputs(storage));
        methods.add(
                0,
                new Method(
                        OneSamplePlan.kernel(Entry.ARRAYS),
                        "The outputs for one sample; {@code a} is scratch.",
                        List.of(W, X, XI, OUT, OI, A),
                        Method.Result.NOTHING,
                        calls));
        return plan(methods, true, Optional.empty());
    }

    /** With all inputs only if it does not go without those that are 0. */
    private static void addWithoutZeros(
            List<Method> methods, List<Statement> calls, Operation operation, Layer layer, ScratchUnits units) {
        Method find = new Method(
                OneSamplePlan.named("inputs", layer.number()),
                "The inputs that are not 0 and their numbers, side by side; returns how many.",
                List.of(X, XI, A),
                Method.Result.INDEX,
                units.findInputs(layer));
        Method few = new Method(
                OneSamplePlan.named("forwardFew", layer.produced()),
                "The same of the inputs that are not 0, unless these are many. Returns how many sums have to be computed with all inputs: those that are 0,"
                        + " for an input of 0 may have a say in their sign.",
                List.of(W, X, XI, A),
                Method.Result.INDEX,
                units.withoutZeros(layer, find.invocation()));
        Method all = new Method(
                OneSamplePlan.named("forwardAll", layer.produced()),
                "The same of all inputs.",
                List.of(W, X, XI, A),
                Method.Result.NOTHING,
                units.dense(layer));
        add(
                methods,
                calls,
                "forward",
                operation,
                layer,
                List.of(W, X, XI, A),
                List.of(
                        new Statement.DeclareIndexInvoke("undone", few.invocation()),
                        new Statement.WhenGreater(Index.of("undone"), Index.of(0), List.of(all.invocation()))));
        methods.addAll(List.of(few, all, find));
    }

    private static void add(
            List<Method> methods,
            List<Statement> calls,
            String name,
            Operation operation,
            Layer layer,
            List<Parameter> parameters,
            List<Statement> body) {
        Method method = new Method(
                OneSamplePlan.named(name, layer.produced()),
                "{@code " + Wording.of(operation) + "}",
                parameters,
                Method.Result.NOTHING,
                body);
        methods.add(method);
        calls.add(method.invocation());
    }

    private Statement copyOutputs(ArrayStorage storage) {
        Index k = Index.of("k");
        Layer output = passes.output();
        return new Statement.Loop(
                "k",
                0,
                output.units(),
                1,
                List.of(new Statement.Store(
                        new Expression.Element("out", Index.of("oi").plus(k)),
                        new Expression.Element("a", k.plus(storage.activationsStart(output))))));
    }
}
