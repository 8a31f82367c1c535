package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code z = W x + b} of a wide layer, units in lanes: a sum takes the inputs in ascending order (C3), and C2 vectorises the loop over the units, however few
 * samples there are. W is turned round panel by panel, each some inputs' columns, which all samples then go through while it is in the first cache. A
 * pass takes a few inputs of two samples; the factors of the second are the other way round, for the reason that {@link WeightedSums} has.
 */
final class WideForward {
    /** C2 makes vectors of full length only of loops of 70 steps and more. */
    static final int LEAST_UNITS = 72;

    /** The most inputs of a panel. */
    static final int MOST_INPUTS = 16;

    private static final int SAMPLES = 2;
    private static final int INPUTS = 4;
    private static final Index I = Index.of("i");
    private static final Index K = Index.of("k");
    private static final Index FROM = Index.of("from");

    private final Layer layer;
    private final Rows rows;
    private final String samples;
    private final String panel;
    private final String sums;

    /**
     * For one layer.
     *
     * @param samples the arrays of what the layer reads, one for each sample
     * @param panel receives columns of W, an array for each of some inputs
     * @param sums receives {@code z}, an array for each sample
     */
    WideForward(Layer layer, Rows rows, String samples, String panel, String sums) {
        this.layer = layer;
        this.rows = rows;
        this.samples = samples;
        this.panel = panel;
        this.sums = sums;
    }

    static String schedule() {
        return "units in lanes, " + SAMPLES + " samples x " + INPUTS + " inputs a pass, W by panels";
    }

    List<Statement> code() {
        List<Statement> code = new ArrayList<>();
        code.add(new Statement.DeclareIndex("behind", Rows.N.plus(SAMPLES - 1)));
        code.add(new Statement.DeclareIndexMultiple("even", "behind", SAMPLES));
        code.add(samples(
                1,
                List.of(
                        new Statement.DeclareRow("z", sums, Rows.S),
                        new Statement.Invoke(
                                "System.arraycopy",
                                List.of(
                                        "p",
                                        String.valueOf(layer.biases()),
                                        "z",
                                        "0",
                                        String.valueOf(layer.units()))))));
        int panelSize = panelSize();
        int full = layer.inputs() / panelSize * panelSize;
        code.add(new Statement.Loop("from", 0, full, panelSize, ofPanel(FROM, panelSize)));
        if (full < layer.inputs()) {
            code.addAll(ofPanel(Index.of(full), layer.inputs() - full));
        }
        return code;
    }

    /** So many that panels come out even, if there is such a number. */
    private int panelSize() {
        for (int size = MOST_INPUTS; size > INPUTS; size -= INPUTS) {
            if (layer.inputs() % size == 0) {
                return size;
            }
        }
        return Math.min(MOST_INPUTS, layer.inputs());
    }

    /** A loop over the samples and, if they do not come out even, one that is nobody's. */
    private static Statement samples(int step, List<Statement> body) {
        return new Statement.Loop("s", Index.of(0), Index.of("even"), Index.of(step), body);
    }

    private List<Statement> ofPanel(Index from, int inputs) {
        List<Statement> code = new ArrayList<>();
        Index weight = I.times(layer.inputs()).plus(layer.weights()).plus(from).plus(K);
        code.add(new Statement.Loop(
                "k",
                0,
                inputs,
                1,
                List.of(
                        new Statement.DeclareRow("column", panel, K),
                        units(new Statement.Store(new Expression.Element("column", I), Rows.parameter(weight))))));
        List<Statement> body = new ArrayList<>();
        for (int s = 0; s < SAMPLES; s++) {
            body.add(new Statement.DeclareRow("x" + s, samples, Rows.S.plus(s)));
            body.add(new Statement.DeclareRow("z" + s, sums, Rows.S.plus(s)));
        }
        int full = inputs / INPUTS * INPUTS;
        if (full > 0) {
            body.add(new Statement.Loop("k", 0, full, INPUTS, pass(K, INPUTS, from, "")));
        }
        if (full < inputs) {
            body.addAll(pass(Index.of(full), inputs - full, from, "r"));
        }
        code.add(samples(SAMPLES, body));
        return code;
    }

    private List<Statement> pass(Index k, int inputs, Index from, String suffix) {
        List<Statement> code = new ArrayList<>();
        List<Statement> loop = new ArrayList<>();
        for (int j = 0; j < inputs; j++) {
            code.add(new Statement.DeclareRow("w" + suffix + j, panel, k.plus(j)));
            loop.add(new Statement.Declare("v" + j, new Expression.Element("w" + suffix + j, I)));
        }
        for (int s = 0; s < SAMPLES; s++) {
            Expression.Element z = new Expression.Element("z" + s, I);
            Expression sum = z;
            for (int j = 0; j < inputs; j++) {
                String name = "x" + suffix + s + "_" + j;
                code.add(new Statement.Declare(
                        name, new Expression.Element("x" + s, from.plus(k).plus(j))));
                Expression x = variable(name);
                Expression w = variable("v" + j);
                sum = s % 2 == 0 ? fma(w, x, sum) : fma(x, w, sum);
            }
            loop.add(new Statement.Store(z, sum));
        }
        code.add(new Statement.Loop("i", 0, layer.units(), 1, loop));
        return code;
    }

    /** The same numbers as rows, one for each unit. */
    List<Statement> turned() {
        return List.of(units(
                Rows.row("zi", I.plus(rows.preActivations(layer))),
                Rows.each(
                        new Statement.DeclareRow("z", sums, Rows.S), Rows.set("zi", new Expression.Element("z", I)))));
    }

    private Statement units(Statement... body) {
        return new Statement.Loop("i", 0, layer.units(), 1, List.of(body));
    }
}
