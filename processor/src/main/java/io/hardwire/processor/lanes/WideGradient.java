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
 * vectorises the loop over the inputs, which lie in an array a sample; a pass takes a few samples of two units, the factors of the second the other way
 * round, for the reason that {@link WeightedSums} has.
 */
final class WideGradient {
    /** Units of a pass. */
    static final int UNITS = 2;

    /** Samples of a pass. */
    private static final int SAMPLES = 4;

    private static final int BIASES = 4;
    private static final Index J = Index.of("j");

    private final Layer layer;
    private final Rows rows;
    private final String samples;
    private final String sums;

    /**
     * For one layer.
     *
     * @param samples the arrays of what the layer reads, one for each sample
     * @param sums scratch for {@link #UNITS} rows of sums
     */
    WideGradient(Layer layer, Rows rows, String samples, String sums) {
        this.layer = layer;
        this.rows = rows;
        this.samples = samples;
        this.sums = sums;
    }

    static String schedule() {
        return "inputs in lanes, " + UNITS + " units x " + SAMPLES + " samples a pass";
    }

    /** What the first layer reads, sample by sample. */
    static List<Statement> copyInputs(Layer layer, String samples) {
        return List.of(Rows.each(
                new Statement.DeclareRow("sample", samples, Rows.S),
                new Statement.DeclareIndexAt("row", "rows", Rows.S),
                new Statement.Invoke(
                        "System.arraycopy",
                        List.of(
                                "x",
                                "xi + " + layer.inputs() + " * row",
                                "sample",
                                "0",
                                String.valueOf(layer.inputs())))));
    }

    /** What another layer reads, sample by sample. */
    static List<Statement> copyActivations(Layer layer, Rows rows, String samples) {
        return List.of(Rows.each(
                new Statement.DeclareRow("sample", samples, Rows.S),
                new Statement.Loop(
                        "j",
                        0,
                        layer.inputs(),
                        1,
                        List.of(
                                Rows.row("aj", J.plus(rows.inputs(layer))),
                                new Statement.Store(new Expression.Element("sample", J), Rows.at("aj"))))));
    }

    List<Statement> weights() {
        List<Statement> code = new ArrayList<>();
        code.add(new Statement.DeclareIndexMultiple("full", "n", SAMPLES));
        code.addAll(Tiles.of(layer.units(), UNITS).code("i", "", this::tile));
        return code;
    }

    private List<Statement> tile(Index first, int units, String suffix) {
        List<Statement> code = new ArrayList<>();
        List<Statement> zeros = new ArrayList<>();
        List<Statement> positive = new ArrayList<>();
        List<Statement> copies = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            Expression.Element sum = new Expression.Element("sum" + suffix + u, J);
            code.add(Rows.row("d" + suffix + u, first.plus(u).plus(rows.errors(layer))));
            code.add(new Statement.DeclareRow("sum" + suffix + u, sums, Index.of(u)));
            zeros.add(new Statement.Store(sum, literal(0)));
            positive.add(new Statement.Store(sum, sum.plus(literal(0))));
            copies.add(new Statement.DeclareIndex(
                    "to" + suffix + u, first.plus(u).times(layer.inputs()).plus(layer.weights())));
            copies.add(new Statement.Invoke(
                    "System.arraycopy",
                    List.of("sum" + suffix + u, "0", "g", "to" + suffix + u, String.valueOf(layer.inputs()))));
        }
        code.add(inputs(zeros));
        code.add(new Statement.Loop(
                "s", Index.of(0), Index.of("full"), Index.of(SAMPLES), pass(units, SAMPLES, suffix)));
        code.add(new Statement.Loop("s", Index.of("full"), Rows.N, Index.of(1), pass(units, 1, suffix)));
        code.add(inputs(positive));
        code.addAll(copies);
        return code;
    }

    private List<Statement> pass(int units, int count, String suffix) {
        List<Statement> code = new ArrayList<>();
        List<Statement> loop = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            code.add(new Statement.DeclareRow("x" + k, samples, Rows.S.plus(k)));
            loop.add(new Statement.Declare("v" + k, new Expression.Element("x" + k, J)));
        }
        for (int u = 0; u < units; u++) {
            Expression.Element sum = new Expression.Element("sum" + suffix + u, J);
            Expression value = sum;
            for (int k = 0; k < count; k++) {
                String name = "d" + u + "_" + k;
                code.add(new Statement.Declare(name, new Expression.Element("d" + suffix + u, Rows.S.plus(k))));
                Expression d = variable(name);
                Expression x = variable("v" + k);
                value = u % 2 == 0 ? fma(d, x, value) : fma(x, d, value);
            }
            loop.add(new Statement.Store(sum, value));
        }
        code.add(inputs(loop));
        return code;
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

    private Statement inputs(List<Statement> body) {
        return new Statement.Loop("j", 0, layer.inputs(), 1, body);
    }
}
