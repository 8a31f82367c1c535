package io.hardwire.processor.expression;

import java.util.List;

/**
 * A generated static method.
 *
 * @param documentation the formula that it computes, as Javadoc text
 */
public record Method(
        String name, String documentation, List<Parameter> parameters, Result result, List<Statement> body) {

    /** What a kernel returns. */
    public enum Result {
        NOTHING,
        /** A number of the network's precision. */
        SCALAR,
        /** An {@code int}. */
        INDEX
    }

    public Method {
        parameters = List.copyOf(parameters);
        body = List.copyOf(body);
    }

    /** A call that passes each parameter under its own name. */
    public Statement.Invoke invocation() {
        return new Statement.Invoke(
                name, parameters.stream().map(Parameter::name).toList());
    }
}
