package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.block.Tiles;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code dJ/dW_ij = sum_s delta_i a_j} and {@code dJ/db_i = sum_s delta_i} of a wide layer: each sum takes the samples in ascending order (C3). C2
 * vectorises the loop over the inputs, which lie in an array a sample; a pass over a row of sums takes a few samples.
 */
final class WideGradient {
    /** Samples of a pass. */
    static final int SAMPLES = 4;

    private static final int BIASES = 4;
    private static final Index I = Index.of("i");
    private static final Index J = Index.of("j");

    private final Layer layer;
    private final Rows rows;
    private final String samples;
    private final String sums;

    /**
     * For one layer.
     *
     * @param samples the arrays that receive what the layer reads, one for each sample
     * @param sums the arrays that receive the sums, one for each unit; zeros before
     */
    WideGradient(Layer layer, Rows rows, String samples, String sums) {
        this.layer = layer;
        this.rows = rows;
        this.samples = samples;
        this.sums = sums;
    }

    /** What the layer reads, sample by sample. */
    List<Statement> copySamples() {
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.DeclareRow("sample", samples, Rows.S));
        Expression.Element to = new Expression.Element("sample", J);
        if (layer.number() == 1) {
            body.add(new Statement.DeclareIndexAt("row", "rows", Rows.S));
            Index from = Index.of("row").times(layer.inputs()).plus(J);
            body.add(inputs(new Statement.Store(to, new Expression.Element("x", from))));
        } else {
            body.add(inputs(Rows.row("aj", J.plus(rows.inputs(layer))), new Statement.Store(to, Rows.at("aj"))));
        }
        return List.of(Rows.each(body));
    }

    List<Statement> weights() {
        List<Statement> body = new ArrayList<>();
        body.add(Rows.row("d", I.plus(rows.errors(layer))));
        body.add(new Statement.DeclareRow("sum", sums, I));
        body.add(new Statement.Loop("s", Index.of(0), Index.of("full"), Index.of(SAMPLES), pass(SAMPLES)));
        body.add(new Statement.Loop("s", Index.of("full"), Rows.N, Index.of(1), pass(1)));
        return List.of(
                new Statement.DeclareIndexMultiple("full", "n", SAMPLES),
                new Statement.Loop("i", 0, layer.units(), 1, body));
    }

    private List<Statement> pass(int count) {
        List<Statement> body = new ArrayList<>();
        Expression.Element sum = new Expression.Element("sum", J);
        Expression value = sum;
        for (int k = 0; k < count; k++) {
            body.add(new Statement.DeclareRow("x" + k, samples, Rows.S.plus(k)));
            body.add(new Statement.Declare("d" + k, new Expression.Element("d", Rows.S.plus(k))));
            value = fma(variable("d" + k), new Expression.Element("x" + k, J), value);
        }
        body.add(inputs(new Statement.Store(sum, value)));
        return body;
    }

    /** Scalar sums, several side by side. */
    List<Statement> biases() {
        return Tiles.of(layer.units(), BIASES).code("i", "", (i, count, suffix) -> {
            List<Statement> body = new ArrayList<>();
            List<Statement> terms = new ArrayList<>();
            List<Statement> stores = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                String row = "d" + suffix + k;
                String sum = "sum" + suffix + k;
                body.add(Rows.row(row, i.plus(k).plus(rows.errors(layer))));
                body.add(new Statement.Declare(sum, literal(0)));
                terms.add(new Statement.Assign(sum, variable(sum).plus(Rows.at(row))));
                stores.add(new Statement.Store(
                        new Expression.Element("g", i.plus(k).plus(layer.biases())),
                        variable(sum).plus(literal(0))));
            }
            body.add(Rows.each(terms));
            body.addAll(stores);
            return body;
        });
    }

    private Statement inputs(Statement... body) {
        return new Statement.Loop("j", 0, layer.inputs(), 1, List.of(body));
    }
}
