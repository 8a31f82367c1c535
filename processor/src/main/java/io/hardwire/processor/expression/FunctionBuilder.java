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

    /**
     * {@code local = c_0 + x (c_1 + x (c_2 + ...))}, one {@code fma} for each coefficient but the last, from the highest power down.
     */
    public Expression polynomial(String local, Expression x, double... coefficients) {
        int last = coefficients.length - 1;
        Expression sum = let(local, Expression.literal(coefficients[last]));
        for (int k = last - 1; k >= 0; k--) {
            steps.add(new Statement.Assign(local, Expression.fma(sum, x, Expression.literal(coefficients[k]))));
        }
        return sum;
    }

    public Function returning(Expression result) {
        return new Function(name, documentation, parameter, steps, result);
    }
}
