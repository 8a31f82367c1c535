package io.hardwire.processor.target;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Statement;
import java.util.List;
import java.util.function.IntFunction;

/** A sum of products, {@code fma} by {@code fma} in ascending order, broken into statements that fit a line. */
public final class Chain {
    private static final int TERMS_OF_A_STATEMENT = 4;

    private Chain() {}

    /**
     * Appends the declaration of {@code name} as {@code start + sum_k left(k) right(k)} for {@code from <= k < to}.
     *
     * @param start what the sum begins with
     */
    public static void append(
            List<Statement> body,
            String name,
            Expression start,
            int from,
            int to,
            IntFunction<Expression> left,
            IntFunction<Expression> right) {
        Expression sum = start;
        boolean declared = false;
        int terms = 0;
        for (int k = from; k < to; k++) {
            if (terms == TERMS_OF_A_STATEMENT) {
                body.add(declaration(declared, name, sum));
                declared = true;
                sum = Expression.variable(name);
                terms = 0;
            }
            sum = Expression.fma(left.apply(k), right.apply(k), sum);
            terms++;
        }
        if (terms > 0 || !declared) {
            body.add(declaration(declared, name, sum));
        }
    }

    private static Statement declaration(boolean declared, String name, Expression value) {
        return declared ? new Statement.Assign(name, value) : new Statement.Declare(name, value);
    }
}
