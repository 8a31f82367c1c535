package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code sum[s] = start + w_0 x_0[s] + w_1 x_1[s] + ...} for all samples, the terms in ascending order, one {@code fma} each (C3). A pass over the
 * samples takes a few terms; one array is written in each, for JDK 17 vectorises no loop that writes more.
 */
final class WeightedSum {
    /** Terms of a pass: with more arrays in a loop JDK 17 gives up. */
    static final int TERMS = 4;

    private static final Index K = Index.of("k");

    private final String sum;
    private final int count;
    private final UnaryOperator<Index> rows;
    private final UnaryOperator<Index> weights;

    /**
     * A sum of so many terms.
     *
     * @param sum the name of the row that receives it
     * @param rows which row is the factor of a term
     * @param weights which parameter is its weight
     */
    WeightedSum(String sum, int count, UnaryOperator<Index> rows, UnaryOperator<Index> weights) {
        this.sum = sum;
        this.count = count;
        this.rows = rows;
        this.weights = weights;
    }

    /** @param start what the sum begins with; else it begins with the first product */
    List<Statement> code(Optional<Expression> start) {
        int first = Math.min(TERMS, count);
        List<Statement> code = new ArrayList<>(pass(Index.of(0), first, "", start));
        int full = first + (count - first) / TERMS * TERMS;
        Optional<Expression> soFar = Optional.of(Rows.at(sum));
        if (full > first) {
            code.add(new Statement.Loop("k", first, full, TERMS, pass(K, TERMS, "k", soFar)));
        }
        if (full < count) {
            code.addAll(pass(Index.of(full), count - full, "r", soFar));
        }
        return code;
    }

    private List<Statement> pass(Index from, int terms, String suffix, Optional<Expression> start) {
        List<Statement> body = new ArrayList<>();
        Optional<Expression> value = start;
        for (int k = 0; k < terms; k++) {
            String row = "x" + suffix + k;
            Expression weight = variable("w" + suffix + k);
            body.add(Rows.row(row, rows.apply(from.plus(k))));
            body.add(new Statement.Declare("w" + suffix + k, Rows.parameter(weights.apply(from.plus(k)))));
            value = Optional.of(
                    value.map(sum -> fma(weight, Rows.at(row), sum)).orElseGet(() -> weight.times(Rows.at(row))));
        }
        body.add(Rows.each(Rows.set(sum, value.orElseThrow())));
        return body;
    }
}
