package io.hardwire.processor.plan;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Kernels for derivatives by the inputs: forward once, and then from weights {@code v} of the outputs back to the inputs, once for a weighted
 * sum and once for each row of a Jacobian. The weights of row {@code k} are a stretch of an array of zeros with a single one.
 */
final class Derivatives {
    private static final Parameter V = Parameter.array("v");
    private static final Parameter VI = Parameter.offset("vi");
    private static final Parameter G = Parameter.array("g");
    private static final Parameter JACOBIAN = Parameter.rows("jacobian");

    private Derivatives() {}

    /**
     * A kernel.
     *
     * @param sample the parameters of the sample
     * @param forward from the inputs to the outputs
     * @param back from {@code v[vi]} and so on to {@code g}
     * @param scratch the parameters behind these
     */
    static Method method(
            Derivative derivative,
            List<Parameter> sample,
            List<Statement> forward,
            List<Statement> back,
            List<Parameter> scratch,
            int outputs) {
        List<Parameter> parameters = new ArrayList<>(sample);
        List<Statement> body = new ArrayList<>(forward);
        String documentation;
        parameters.add(V);
        if (derivative == Derivative.JACOBIAN) {
            parameters.add(JACOBIAN);
            body.add(new Statement.Loop("row", 0, outputs, 1, row(back, outputs)));
            documentation = "The derivatives of each output, a row, by each input; {@code v} has a one at index {@code "
                    + (outputs - 1) + "} between as many zeros";
        } else {
            parameters.add(VI);
            parameters.add(G);
            body.addAll(back);
            documentation = "The derivatives of {@code v^T a} by each input, where {@code a} are the outputs";
        }
        parameters.addAll(scratch);
        String end = scratch.isEmpty() ? "." : "; {@code a} and {@code d} are scratch.";
        return new Method(derivative.kernel(), documentation + end, parameters, Method.Result.NOTHING, body);
    }

    private static List<Statement> row(List<Statement> back, int outputs) {
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.DeclareIndex(VI.name(), Index.of("row").times(-1).plus(outputs - 1)));
        body.add(new Statement.DeclareRow(G.name(), JACOBIAN.name(), Index.of("row")));
        body.addAll(back);
        return body;
    }
}
