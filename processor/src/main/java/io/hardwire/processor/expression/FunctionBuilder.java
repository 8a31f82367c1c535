package io.hardwire.processor.expression;

import java.util.ArrayList;
import java.util.List;

/** Writes a {@link Function} down step by step: each step is a named local of the generated code. */
public final class FunctionBuilder {
    private final String name;
    private final String documentation;
    private final String parameter;
    private final List<Statement> steps = new ArrayList<>();

    public FunctionBuilder(String name, String documentation, String parameter) {
        this.name = name;
        this.documentation = documentation;
        this.parameter = parameter;
    }

    public Expression argument() {
        return Expression.variable(parameter);
    }

    public Expression let(String local, Expression value) {
        steps.add(new Statement.Declare(local, value));
        return Expression.variable(local);
    }

    public Bits letBits(String local, Bits value) {
        steps.add(new Statement.DeclareBits(local, value));
        return Bits.variable(local);
    }

    /** The polynomial with these coefficients, the highest power's first: one {@code fma} for each but the first. */
    public Expression polynomial(String local, Expression x, double... coefficients) {
        Expression sum = let(local, Expression.literal(coefficients[0]));
        for (int k = 1; k < coefficients.length; k++) {
            assign(local, Expression.fma(sum, x, Expression.literal(coefficients[k])));
        }
        return sum;
    }

    /** A new value for a local. */
    public void assign(String local, Expression value) {
        steps.add(new Statement.Assign(local, value));
    }

    public Function returning(Expression result) {
        return new Function(name, documentation, parameter, steps, result);
    }
}
