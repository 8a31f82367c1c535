package io.hardwire.processor.units;

import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.block.VectorForm;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.List;

/**
 * A small network's layers in a single method, everything in locals: {@code z2_0} and {@code a2_0} are the first vector of layer 2. A
 * sum starts from the bias and takes the inputs in ascending order, one {@code fma} each (C3). The lanes behind the last unit hold
 * numbers that nobody reads.
 */
public final class LocalUnits {
    private final PackedWeights weights;
    private final List<Statement> body;
    private final VectorForm form;

    /** @param body to which statements are appended */
    public LocalUnits(PackedWeights weights, List<Statement> body) {
        this.weights = weights;
        this.body = body;
        this.form = new VectorForm(body);
    }

    /** {@code z = W a + b}, and {@code a = f(z)} where the activation looks at one unit at a time. Layer 1 reads the locals {@code x0} and so on. */
    public void dense(Layer layer) {
        int vectors = weights.vectors(layer);
        Index start = weights.biases(layer, Index.of(0));
        for (int v = 0; v < vectors; v++) {
            body.add(new Statement.Declare(name("z", layer, v), at(start, v)));
        }
        for (int j = 0; j < layer.inputs(); j++) {
            Expression input = input(layer, j);
            if (vectors > 1) {
                String name = "x" + layer.number() + "_" + j;
                body.add(new Statement.Declare(name, input));
                input = variable(name);
            }
            for (int v = 0; v < vectors; v++) {
                String z = name("z", layer, v);
                body.add(new Statement.Assign(z, fma(at(start, (j + 1) * vectors + v), input, variable(z))));
            }
        }
        if (layer.activation() instanceof UnitActivation activation) {
            for (int v = 0; v < vectors; v++) {
                Expression value = form.of(activation.value(variable(name("z", layer, v))));
                body.add(new Statement.Declare(name("a", layer, v), value));
            }
        }
    }

    private Expression.Vector at(Index start, int vector) {
        return PackedWeights.vector(start.plus(vector * weights.lanes()));
    }

    private Expression input(Layer layer, int j) {
        return broadcast(layer.number() == 1 ? variable("x" + j) : lane("a" + layer.number() + "_", j));
    }

    /** {@code a_k = exp(z_k - m) / s}, or its logarithm; maximum and sum take the units in ascending order (C3). */
    public void softmax(Layer layer, Distribution softmax) {
        Expression maximum = variable("maximum");
        Expression sum = variable("sum");
        String z = "z" + layer.produced() + "_";
        body.add(new Statement.Declare("maximum", lane(z, 0)));
        for (int k = 1; k < layer.units(); k++) {
            body.add(new Statement.Assign("maximum", maximum.max(lane(z, k))));
        }
        for (int v = 0; v < weights.vectors(layer); v++) {
            Expression exponential = form.of(softmax.exponential(variable(z + v), maximum));
            body.add(new Statement.Declare("e" + v, exponential));
        }
        body.add(new Statement.Declare("sum", lane("e", 0)));
        for (int k = 1; k < layer.units(); k++) {
            body.add(new Statement.Assign("sum", sum.plus(lane("e", k))));
        }
        if (softmax.readsLogarithmOfSum()) {
            Expression logarithm = form.of(softmax.logarithmOfSum(broadcast(sum)));
            body.add(new Statement.Declare("logSum", logarithm));
        }
        for (int v = 0; v < weights.vectors(layer); v++) {
            Expression value = softmax.value(
                    variable(z + v), broadcast(maximum), variable("e" + v), broadcast(sum), variable("logSum"));
            body.add(new Statement.Declare(name("a", layer, v), value));
        }
    }

    /** A unit's activation. */
    public Expression activation(Layer layer, int unit) {
        return lane("a" + layer.produced() + "_", unit);
    }

    private Expression lane(String vectors, int unit) {
        return new Expression.Lane(vectors + unit / weights.lanes(), unit % weights.lanes());
    }

    private static String name(String prefix, Layer layer, int vector) {
        return prefix + layer.produced() + "_" + vector;
    }
}
