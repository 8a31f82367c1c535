package io.hardwire.processor.plan;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** How a kernel that keeps everything in locals gives its outputs back. */
record Answer(int outputs, IntFunction<Expression> activation) {

    /** Where the outputs go, behind a kernel's other parameters. */
    List<Parameter> parameters(Entry.Outputs wanted) {
        return wanted == Entry.Outputs.ARRAY ? List.of(Parameter.array("out"), Parameter.offset("oi")) : List.of();
    }

    Method.Result result(Entry.Outputs wanted) {
        return switch (wanted) {
            case ARRAY -> Method.Result.NOTHING;
            case NUMBER -> Method.Result.SCALAR;
            case LARGEST -> Method.Result.INDEX;
        };
    }

    String documentation(Entry.Outputs wanted) {
        return switch (wanted) {
            case ARRAY -> "The outputs for one sample.";
            case NUMBER -> "The output for one sample.";
            case LARGEST -> "The index of the largest output for one sample, the lowest where several are equal.";
        };
    }

    List<Statement> statements(Entry.Outputs wanted) {
        return switch (wanted) {
            case ARRAY -> stored(Index.of("oi"));
            case NUMBER -> List.of(new Statement.Return(activation.apply(0)));
            case LARGEST -> largest();
        };
    }

    /** Into {@code out}. */
    List<Statement> stored(Index start) {
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.Comment("The outputs."));
        for (int k = 0; k < outputs; k++) {
            body.add(new Statement.Store(new Expression.Element("out", start.plus(k)), activation.apply(k)));
        }
        return body;
    }

    private List<Statement> largest() {
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.Comment("The largest output."));
        body.add(new Statement.DeclareInt("largest", 0));
        body.add(new Statement.Declare("most", activation.apply(0)));
        for (int k = 1; k < outputs; k++) {
            body.add(new Statement.When(
                    activation.apply(k).greaterThan(variable("most")),
                    List.of(new Statement.AssignInt("largest", k), new Statement.Assign("most", activation.apply(k)))));
        }
        body.add(new Statement.ReturnInt("largest"));
        return body;
    }
}
