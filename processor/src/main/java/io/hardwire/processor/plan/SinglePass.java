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
    private static final Parameter X = Parameter.array("x");
    private static final Parameter XI = Parameter.offset("xi");

    private final Passes passes;
    private final int inputs;
    private final Layer output;
    private final ScalarTarget target;
    private final Answer answer;

    SinglePass(Passes passes, int inputs, GradientLayout gradient) {
        this.passes = passes;
        this.inputs = inputs;
        this.output = passes.output();
        this.target = new ScalarTarget(new LocalStorage(), layer -> true, gradient::slot);
        this.answer = new Answer(output.units(), unit -> variable("a" + output.produced() + "_" + unit));
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
        parameters.addAll(answer.parameters(entry.outputs()));
        body.addAll(answer.statements(entry.outputs()));
        return new Method(
                entry.kernel(),
                answer.documentation(entry.outputs()),
                parameters,
                answer.result(entry.outputs()),
                body);
    }

    Method evaluate() {
        List<Statement> body = new ArrayList<>();
        load(body);
        append(body, passes.dense());
        append(body, passes.outputs());
        loadTargets(body);
        append(body, List.of(passes.loss()));
        body.addAll(answer.stored(Index.of("oi")));
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

    Method derivative(Derivative derivative) {
        List<Statement> body = new ArrayList<>();
        load(body);
        append(body, passes.dense());
        append(body, passes.outputs());
        List<Statement> back = new ArrayList<>();
        back.add(new Statement.Comment("The outputs' weights."));
        load(back, "v", output.units());
        append(back, List.of(passes.outputSeed()));
        append(back, passes.backward());
        append(back, List.of(passes.inputGradient()));
        return Derivatives.method(derivative, List.of(P, X, XI), body, back, List.of(), output.units());
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
}
