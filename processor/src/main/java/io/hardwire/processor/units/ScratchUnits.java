package io.hardwire.processor.units;

import static io.hardwire.processor.expression.Expression.broadcast;
import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.block.VectorForm;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.Distribution;
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.target.ArrayStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of larger networks, which leave what they compute in the scratch array {@code a}. A tile of sums stays in registers while the
 * inputs pass by, in ascending order, one {@code fma} each (C3); {@code w} is read from its beginning to its end, but for the weights of many
 * inputs, of which those that are 0 are left out. Vectors are stored whole: scratch has room for that behind a layer's last unit.
 */
public final class ScratchUnits {
    private static final Index J = Index.of("j");
    private static final Index V = Index.of("v");

    private final PackedWeights weights;
    private final ArrayStorage storage;

    public ScratchUnits(PackedWeights weights, ArrayStorage storage) {
        this.weights = weights;
        this.storage = storage;
    }

    /** {@code z = W a + b}, where the activations will be if the activation looks at one unit at a time. */
    public List<Statement> dense(Layer layer) {
        return weights.tiles(layer)
                .code(
                        "v",
                        "",
                        (first, count, suffix) -> tile(
                                layer,
                                first,
                                count,
                                suffix,
                                (at, row) -> new Statement.Loop(
                                        "j",
                                        Index.of(0),
                                        Index.of(layer.inputs()),
                                        Index.of(1),
                                        Optional.of(new Statement.Companion("at", at, Index.of(row))),
                                        terms(storage.input(layer, J), count, suffix))));
    }

    /** Whether {@link #withoutZeros} pays where many inputs are 0. */
    public boolean skipsZeros(Layer layer) {
        return layer.number() == 1 && storage.hasManyInputs();
    }

    /** Writes the inputs that are not 0, and their numbers, side by side; returns how many they are. */
    public List<Statement> findInputs(Layer layer) {
        Expression input = variable("xj");
        Statement find = new Statement.Loop(
                "j",
                0,
                layer.inputs(),
                1,
                List.of(
                        new Statement.Declare("xj", storage.input(layer, J)),
                        new Statement.Store(element(Index.of("m").plus(storage.inputsStart())), input),
                        new Statement.Store(element(Index.of("m").plus(storage.inputNumbersStart())), variable("j")),
                        new Statement.Count("m", input.unequalTo(literal(0)))));
        return List.of(new Statement.DeclareInt("m", 0), find, new Statement.ReturnInt("m"));
    }

    /**
     * {@link #dense} of {@code m} inputs that {@link #findInputs} has found, if they are few. Returns how many sums are 0, or are not there: an input of 0
     * changes no sum but one of 0, of whose sign it may have a say.
     */
    public List<Statement> withoutZeros(Layer layer, Statement.Invoke findInputs) {
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.DeclareIndexInvoke("m", findInputs));
        body.add(new Statement.WhenGreater(
                Index.of("m"),
                Index.of(layer.inputs() / 2),
                List.of(new Statement.ReturnIndex(Index.of(layer.units())))));
        body.addAll(weights.tiles(layer)
                .code(
                        "v",
                        "",
                        (first, count, suffix) -> tile(layer, first, count, suffix, (at, row) -> {
                            List<Statement> terms = new ArrayList<>();
                            terms.add(new Statement.DeclareIndexOf(
                                    "j", element(Index.of("k").plus(storage.inputNumbersStart()))));
                            terms.add(new Statement.DeclareIndex("at", at.plus(J.times(row))));
                            terms.addAll(terms(element(Index.of("k").plus(storage.inputsStart())), count, suffix));
                            return new Statement.Loop("k", Index.of(0), Index.of("m"), Index.of(1), terms);
                        })));
        body.add(new Statement.DeclareInt("zeros", 0));
        body.add(new Statement.Loop(
                "i",
                0,
                layer.units(),
                1,
                List.of(new Statement.Count(
                        "zeros", element(Index.of("i").plus(start(layer))).equalTo(literal(0))))));
        body.add(new Statement.ReturnInt("zeros"));
        return body;
    }

    /** What a tile does with its inputs. */
    private interface OfInputs {
        /**
         * The loop over the inputs.
         *
         * @param at where the weights of input 0 are
         * @param row how far those of the next input are from there
         */
        Statement loop(Index at, int row);
    }

    private List<Statement> tile(Layer layer, Index first, int count, String suffix, OfInputs inputs) {
        List<Statement> body = new ArrayList<>();
        Index biases = weights.biases(layer, first);
        for (int k = 0; k < count; k++) {
            body.add(new Statement.Declare("z" + suffix + k, PackedWeights.vector(biases.plus(k * weights.lanes()))));
        }
        int row = count * weights.lanes();
        body.add(inputs.loop(biases.plus(row), row));
        for (int k = 0; k < count; k++) {
            Index unit = first.plus(k).times(weights.lanes()).plus(start(layer));
            body.add(new Statement.StoreVector(vector(unit), variable("z" + suffix + k)));
        }
        return body;
    }

    private List<Statement> terms(Expression input, int count, String suffix) {
        List<Statement> terms = new ArrayList<>();
        terms.add(new Statement.Declare("xj", broadcast(input)));
        for (int k = 0; k < count; k++) {
            String z = "z" + suffix + k;
            Expression.Vector weight = PackedWeights.vector(Index.of("at").plus(k * weights.lanes()));
            terms.add(new Statement.Assign(z, fma(weight, variable("xj"), variable(z))));
        }
        return terms;
    }

    private int start(Layer layer) {
        return layer.activation() instanceof UnitActivation
                ? storage.activationsStart(layer)
                : storage.preActivationsStart(layer);
    }

    /** {@code a = f(z)}; nothing where that is {@code z}. */
    public List<Statement> activations(Layer layer) {
        List<Statement> body = new ArrayList<>();
        if (layer.activation() instanceof UnitActivation activation
                && !activation.value(variable("z")).equals(variable("z"))) {
            List<Statement> each = new ArrayList<>();
            Index unit = V.plus(storage.activationsStart(layer));
            each.add(new Statement.Declare("z", vector(unit)));
            Expression value = new VectorForm(each).of(activation.value(variable("z")));
            each.add(new Statement.StoreVector(vector(unit), value));
            body.add(ofEachVector(layer, each));
        }
        return body;
    }

    /** {@code a_k = exp(z_k - m) / s}, or its logarithm; maximum and sum take the units in ascending order (C3). */
    public List<Statement> softmax(Layer layer, Distribution softmax) {
        int z = storage.preActivationsStart(layer);
        int a = storage.activationsStart(layer);
        Expression maximum = variable("maximum");
        Expression sum = variable("sum");
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.Declare("maximum", element(Index.of(z))));
        body.add(new Statement.Loop(
                "k",
                1,
                layer.units(),
                1,
                List.of(new Statement.Assign(
                        "maximum", maximum.max(element(Index.of("k").plus(z)))))));
        List<Statement> exponentials = new ArrayList<>();
        exponentials.add(new Statement.Declare("z", vector(V.plus(z))));
        Expression exponential = new VectorForm(exponentials).of(softmax.exponential(variable("z"), maximum));
        exponentials.add(new Statement.StoreVector(vector(V.plus(a)), exponential));
        body.add(ofEachVector(layer, exponentials));
        body.add(new Statement.Declare("sum", literal(0)));
        body.add(new Statement.Loop(
                "k",
                0,
                layer.units(),
                1,
                List.of(new Statement.Assign(
                        "sum", sum.plus(element(Index.of("k").plus(a)))))));
        if (softmax.readsLogarithmOfSum()) {
            Expression logarithm = new VectorForm(body).of(softmax.logarithmOfSum(broadcast(sum)));
            body.add(new Statement.Declare("logSum", logarithm));
        }
        Expression value = softmax.value(
                vector(V.plus(z)), broadcast(maximum), vector(V.plus(a)), broadcast(sum), variable("logSum"));
        body.add(ofEachVector(layer, List.of(new Statement.StoreVector(vector(V.plus(a)), value))));
        return body;
    }

    private Statement ofEachVector(Layer layer, List<Statement> body) {
        return new Statement.Loop("v", 0, weights.vectors(layer) * weights.lanes(), weights.lanes(), body);
    }

    private static Expression.Vector vector(Index start) {
        return new Expression.Vector("a", start);
    }

    private static Expression.Element element(Index index) {
        return new Expression.Element("a", index);
    }
}
