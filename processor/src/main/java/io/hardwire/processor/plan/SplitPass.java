package io.hardwire.processor.plan;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.Unroll;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.target.ArrayStorage;
import io.hardwire.processor.target.ColumnForwardCode;
import io.hardwire.processor.target.ScalarTarget;
import io.hardwire.processor.target.Schedule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kernels of a network whose passes do not fit one method: one method or more for each operation, and three that call them. */
final class SplitPass {
    private static final Parameter P = Parameter.array("p");
    private static final Parameter X = Parameter.array("x");
    private static final Parameter XI = Parameter.offset("xi");
    private static final Parameter Y = Parameter.array("y");
    private static final Parameter YI = Parameter.offset("yi");
    private static final Parameter WEIGHT = Parameter.scalar("weight");
    private static final Parameter OUT = Parameter.array("out");
    private static final Parameter OI = Parameter.offset("oi");
    private static final Parameter V = Parameter.array("v");
    private static final Parameter VI = Parameter.offset("vi");
    private static final Parameter G = Parameter.array("g");
    private static final Parameter A = Parameter.array("a");
    private static final Parameter D = Parameter.array("d");

    private final Passes passes;
    private final Unroll unroll;
    private final Budget budget;
    private final GradientLayout gradient;
    private final ArrayStorage storage;
    private final List<Layer> byColumns;
    private final ScalarTarget target;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<Operation, String> schedules = new HashMap<>();

    SplitPass(
            Passes passes,
            Unroll unroll,
            Budget budget,
            GradientLayout gradient,
            ArrayStorage storage,
            List<Layer> byColumns) {
        this.passes = passes;
        this.unroll = unroll;
        this.budget = budget;
        this.gradient = gradient;
        this.storage = storage;
        this.byColumns = byColumns;
        this.target = new ScalarTarget(storage, passes::keepsPreActivations, gradient::slot);
    }

    /** The callers, then the pieces in the order of their first use. */
    List<Method> methods(Set<Derivative> derivatives) {
        List<Method> all = new ArrayList<>(List.of(forward(), evaluate(), gradient()));
        derivatives.stream().sorted().forEach(derivative -> all.add(derivative(derivative)));
        if (!byColumns.isEmpty()) {
            all.add(1, forwardByColumns());
        }
        all.addAll(methods.values());
        return all;
    }

    /** How each operation of these methods is written down. */
    Map<Operation, String> schedules() {
        return schedules;
    }

    private Method forward() {
        List<Statement> body = new ArrayList<>(dense());
        body.addAll(outputs());
        return new Method(
                "forward",
                "The outputs for one sample; {@code a} is scratch.",
                List.of(P, X, XI, OUT, OI, A),
                Method.Result.NOTHING,
                body);
    }

    /** As {@link #forward}, with the same bits, and quicker through wide layers. */
    private Method forwardByColumns() {
        List<Statement> body = new ArrayList<>();
        for (Operation operation : passes.dense()) {
            body.addAll(byColumns.contains(layer(operation)) ? byColumns(operation) : byRows(operation));
        }
        body.addAll(outputs());
        List<Parameter> parameters = new ArrayList<>();
        if (byColumns.size() < passes.dense().size()) {
            parameters.add(P);
        }
        byColumns.forEach(layer -> parameters.add(ColumnForwardCode.columns(layer)));
        parameters.addAll(List.of(X, XI, OUT, OI, A));
        return new Method(
                NetworkPlan.FORWARD_BY_COLUMNS,
                "The outputs for one sample, by a copy of W's columns; {@code a} is scratch.",
                parameters,
                Method.Result.NOTHING,
                body);
    }

    private List<Statement> outputs() {
        List<Statement> body = new ArrayList<>(softmax());
        body.add(copyOutputs());
        return body;
    }

    private List<Statement> softmax() {
        return passes.outputs().isEmpty()
                ? List.of()
                : calls(new Piece("softmax", Method.Result.NOTHING, List.of(A), passes.outputs()));
    }

    private Method evaluate() {
        List<Statement> body = new ArrayList<>(dense());
        body.addAll(calls(
                new Piece("loss", Method.Result.SCALAR, List.of(Y, YI, A), with(passes.outputs(), passes.loss()))));
        body.add(copyOutputs());
        body.add(new Statement.Return(variable("loss")));
        return new Method(
                "evaluate",
                "The outputs for one sample; returns its loss; {@code a} is scratch.",
                List.of(P, X, XI, Y, YI, OUT, OI, A),
                Method.Result.SCALAR,
                body);
    }

    private Method gradient() {
        List<Parameter> sums = gradient.slots().stream()
                .flatMap(slot -> slot.parameters().stream())
                .distinct()
                .toList();
        List<Statement> body = new ArrayList<>(dense());
        body.addAll(calls(new Piece(
                "outputError",
                Method.Result.SCALAR,
                List.of(Y, YI, WEIGHT, A, D),
                with(with(with(passes.outputs(), passes.loss()), passes.outputError()), passes.sampleWeight()))));
        body.addAll(backward());
        for (Operation operation : passes.gradients()) {
            Layer layer = ((Operation.DenseGradient) operation).layer();
            List<Parameter> parameters = new ArrayList<>(layer.number() == 1 ? List.of(X, XI, A) : List.of(A));
            parameters.add(D);
            parameters.addAll(gradient.slot(layer).parameters());
            body.addAll(calls(Piece.of("gradient" + layer.number(), parameters, operation)));
        }
        body.add(new Statement.Return(variable("loss")));
        List<Parameter> parameters = new ArrayList<>(List.of(P, X, XI, Y, YI, WEIGHT, A, D));
        parameters.addAll(sums);
        return new Method(
                "gradient",
                "Adds one sample's gradient, times its weight, to " + names(sums)
                        + "; returns its loss, times its weight; {@code a} and {@code d} are scratch.",
                parameters,
                Method.Result.SCALAR,
                body);
    }

    private List<Statement> backward() {
        List<Statement> body = new ArrayList<>();
        for (Operation operation : passes.backward()) {
            Layer below = ((Operation.DenseBackward) operation).below();
            body.addAll(calls(Piece.of("backward" + below.produced(), List.of(P, A, D), operation)));
        }
        return body;
    }

    private Method derivative(Derivative derivative) {
        List<Statement> body = new ArrayList<>(dense());
        body.addAll(softmax());
        List<Statement> back = new ArrayList<>();
        back.addAll(calls(Piece.of("outputSeed", List.of(V, VI, A, D), passes.outputSeed())));
        back.addAll(backward());
        back.addAll(calls(Piece.of("backward1", List.of(P, D, G), passes.inputGradient())));
        return Derivatives.method(
                derivative,
                List.of(P, X, XI),
                body,
                back,
                List.of(A, D),
                passes.output().units());
    }

    private static String names(List<Parameter> sums) {
        return String.join(
                " and ", sums.stream().map(sum -> "{@code " + sum.name() + "}").toList());
    }

    private List<Statement> dense() {
        List<Statement> body = new ArrayList<>();
        passes.dense().forEach(operation -> body.addAll(byRows(operation)));
        return body;
    }

    private List<Statement> byRows(Operation operation) {
        Layer layer = layer(operation);
        List<Parameter> parameters = new ArrayList<>(List.of(P));
        parameters.addAll(sample(layer));
        return calls(Piece.of("forward" + layer.produced(), parameters, operation));
    }

    private List<Statement> byColumns(Operation operation) {
        Layer layer = layer(operation);
        List<Parameter> parameters = new ArrayList<>(List.of(ColumnForwardCode.columns(layer)));
        parameters.addAll(sample(layer));
        Method method = new Method(
                "forward" + layer.produced() + "ByColumns",
                documentation(List.of(operation)),
                parameters,
                Method.Result.NOTHING,
                new ColumnForwardCode(layer, storage).loops());
        methods.put(method.name(), method);
        return List.of(method.invocation());
    }

    private static Layer layer(Operation operation) {
        return ((Operation.DenseForward) operation).layer();
    }

    /** Where a layer finds its inputs and leaves its activations. */
    private static List<Parameter> sample(Layer layer) {
        return layer.number() == 1 ? List.of(X, XI, A) : List.of(A);
    }

    /** Operations that belong together, in one method if it may be. */
    private record Piece(String name, Method.Result result, List<Parameter> parameters, List<Operation> operations) {
        static Piece of(String name, List<Parameter> parameters, Operation operation) {
            return new Piece(name, Method.Result.NOTHING, parameters, List.of(operation));
        }

        boolean isOneOperation() {
            return operations.size() == 1;
        }
    }

    /** The calls of a piece's methods, which are made where they are not there yet. */
    private List<Statement> calls(Piece piece) {
        List<Statement> calls = new ArrayList<>();
        for (Method method : methods(piece)) {
            methods.put(method.name(), method);
            calls.add(
                    piece.result() == Method.Result.SCALAR
                            ? new Statement.DeclareInvoke("loss", method.invocation())
                            : method.invocation());
        }
        return calls;
    }

    private List<Method> methods(Piece piece) {
        if (unroll != Unroll.LOOPS && budget.mayAllow(piece.operations())) {
            Method whole = whole(piece, Schedule.UNROLLED);
            if (budget.allows(whole)) {
                decide(piece, "unrolled");
                return List.of(whole);
            }
        }
        if (unroll == Unroll.FULL && piece.isOneOperation()) {
            List<Method> parts = parts(piece);
            if (!parts.isEmpty()) {
                decide(piece, "unrolled, " + parts.size() + " methods");
                return parts;
            }
        }
        decide(piece, "loops");
        return List.of(whole(piece, Schedule.LOOPS));
    }

    private void decide(Piece piece, String schedule) {
        piece.operations().forEach(operation -> schedules.put(operation, schedule));
    }

    private Method whole(Piece piece, Schedule schedule) {
        List<Statement> body = new ArrayList<>();
        for (Operation operation : piece.operations()) {
            if (!piece.isOneOperation()) {
                body.add(new Statement.Comment(Wording.of(operation)));
            }
            body.addAll(target.code(operation, schedule));
        }
        if (piece.result() == Method.Result.SCALAR) {
            body.add(new Statement.Return(variable("loss")));
        }
        return new Method(piece.name(), documentation(piece.operations()), piece.parameters(), piece.result(), body);
    }

    /** The rows of an operation dealt out to as few methods of like size as the budget allows; none if a row is too long. */
    private List<Method> parts(Piece piece) {
        Operation operation = piece.operations().get(0);
        int rows = target.rows(operation);
        for (int parts = 2; parts <= rows; parts++) {
            List<Method> methods = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int from = rows * part / parts;
                int to = rows * (part + 1) / parts;
                methods.add(new Method(
                        piece.name() + "Units" + from + "To" + (to - 1),
                        documentation(piece.operations()) + ", units " + from + " to " + (to - 1),
                        piece.parameters(),
                        piece.result(),
                        target.unrolled(operation, from, to)));
            }
            if (methods.stream().allMatch(budget::allows)) {
                return methods;
            }
        }
        return List.of();
    }

    private static String documentation(List<Operation> operations) {
        return "{@code "
                + String.join("; ", operations.stream().map(Wording::of).toList()) + "}";
    }

    private Statement copyOutputs() {
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

    private static List<Operation> with(List<Operation> operations, Operation last) {
        List<Operation> all = new ArrayList<>(operations);
        all.add(last);
        return all;
    }
}
