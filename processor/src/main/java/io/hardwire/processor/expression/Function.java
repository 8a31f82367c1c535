package io.hardwire.processor.expression;

import java.util.List;
import java.util.stream.Stream;

/**
 * An elementary function of one number: straight-line code, so that every target computes the same bits.
 *
 * @param name its name in generated code
 * @param documentation what it computes and how far from the true value it may be
 * @param parameter the name of its argument
 * @param steps declarations only
 */
public record Function(String name, String documentation, String parameter, List<Statement> steps, Expression result) {
    public Function {
        steps = List.copyOf(steps);
    }

    public Expression of(Expression argument) {
        return new Expression.Call(this, List.of(argument));
    }

    /** This function as a method that other generated methods call. */
    public Method method() {
        return new Method(
                name,
                documentation,
                List.of(Parameter.scalar(parameter)),
                Method.Result.SCALAR,
                Stream.concat(steps.stream(), Stream.of(new Statement.Return(result)))
                        .toList());
    }
}
