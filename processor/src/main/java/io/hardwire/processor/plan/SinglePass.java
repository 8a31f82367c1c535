package io.hardwire.processor.plan;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import io.hardwire.processor.target.LocalStorage;
import io.hardwire.processor.target.ScalarTarget;
import io.hardwire.processor.target.Schedule;
import java.util.ArrayList;
import java.util.List;

/** The kernels of a small network: a whole pass in one unrolled method, everything in locals. */
final class SinglePass {
    private static final Parameter P = Parameter.array("p");

    private final Passes passes;
    private final int inputs;
    private final Layer output;
    private final ScalarTarget target;

    SinglePass(Passes passes, int inputs, GradientLayout gradient) {
        this.passes = passes;
        this.inputs = inputs;
        this.output = passes.output();
        this.target = new ScalarTarget(new LocalStorage(), layer -> true, gradient::slot);
    }

    Method predict(Entry entry) {
        List<Parameter> parameters = new ArrayList<>(List.of(P));
        List<Statement> body = new ArrayList<>();
        if (entry.inputs() == Entry.Inputs.ARRAY) {
            parameters.addAll(List.of(Parameter.array("x"), Parameter.offset("xi")));
            load(body);
        } else {
            for (int j = 0; j < inputs; j++) {
                parameters.add(Parameter.scalar("x" + j));
            }
        }
        append(body, passes.dense());
        append(body, passes.outputs());
        return switch (entry.outputs()) {
            case ARRAY -> {
                parameters.addAll(List.of(Parameter.array("out"), Parameter.offset("oi")));
                store(body, Index.of("oi"));
                yield new Method(
                        entry.kernel(), "The outputs for one sample.", parameters, Method.Result.NOTHING, body);
            }
            case NUMBER -> {
                body.add(new Statement.Return(activation(0)));
                yield new Method(entry.kernel(), "The output for one sample.", parameters, Method.Result.SCALAR, body);
            }
            case LARGEST -> {
                largest(body);
                yield new Method(
                        entry.kernel(),
                        "The index of the largest output for one sample, the lowest where several are equal.",
                        parameters,
                        Method.Result.INDEX,
                        body);
            }
        };
    }

    Method evaluate() {
        List<Statement> body = new ArrayList<>();
        load(body);
        append(body, passes.dense());
        append(body, passes.outputs());
        loadTargets(body);
        append(body, List.of(passes.loss()));
        store(body, Index.of("oi"));
        body.add(new Statement.Return(variable("loss")));
        return new Method(
                "evaluate",
                "The outputs for one sample; returns its loss.",
                List.of(
                        P,
                        Parameter.array("x"),
                        Parameter.offset("xi"),
                        Parameter.array("y"),
                        Parameter.offset("yi"),
                        Parameter.array("out"),
                        Parameter.offset("oi")),
                Method.Result.SCALAR,
                body);
    }

    Method gradient() {
        List<Statement> body = new ArrayList<>();
        load(body);
        append(body, passes.dense());
        append(body, passes.outputs());
        loadTargets(body);
        append(body, List.of(passes.loss(), passes.outputError(), passes.sampleWeight()));
        append(body, passes.backward());
        append(body, passes.gradients());
        body.add(new Statement.Return(variable("loss")));
        return new Method(
                "gradient",
                "Adds one sample's gradient, times its weight, to {@code g}; returns its loss, times its weight.",
                List.of(
                        P,
                        Parameter.array("x"),
                        Parameter.offset("xi"),
                        Parameter.array("y"),
                        Parameter.offset("yi"),
                        Parameter.scalar("weight"),
                        Parameter.array("g")),
                Method.Result.SCALAR,
                body);
    }

    private void load(List<Statement> body) {
        body.add(new Statement.Comment("The inputs."));
        load(body, "x", inputs);
    }

    private void loadTargets(List<Statement> body) {
        body.add(new Statement.Comment("The targets."));
        load(body, "y", output.units());
    }

    private static void load(List<Statement> body, String array, int count) {
        for (int k = 0; k < count; k++) {
            body.add(new Statement.Declare(
                    array + k,
                    new Expression.Element(array, Index.of(array + "i").plus(k))));
        }
    }

    private void append(List<Statement> body, List<Operation> operations) {
        for (Operation operation : operations) {
            body.add(new Statement.Comment(Wording.of(operation)));
            body.addAll(target.code(operation, Schedule.UNROLLED));
        }
    }

    private void store(List<Statement> body, Index start) {
        body.add(new Statement.Comment("The outputs."));
        for (int k = 0; k < output.units(); k++) {
            body.add(new Statement.Store(new Expression.Element("out", start.plus(k)), activation(k)));
        }
    }

    private void largest(List<Statement> body) {
        body.add(new Statement.Comment("The largest output."));
        body.add(new Statement.DeclareInt("largest", 0));
        body.add(new Statement.Declare("most", activation(0)));
        for (int k = 1; k < output.units(); k++) {
            body.add(new Statement.When(
                    activation(k).greaterThan(variable("most")),
                    List.of(new Statement.AssignInt("largest", k), new Statement.Assign("most", activation(k)))));
        }
        body.add(new Statement.ReturnInt("largest"));
    }

    private Expression activation(int unit) {
        return variable("a" + output.produced() + "_" + unit);
    }
}
