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
import io.hardwire.processor.operation.activation.UnitActivation;
import io.hardwire.processor.target.Chain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The gradient of one sample in the locals of a single method, from parameters as they lie in the flat array, for they change with every sample. What is
 * dear in scalar code rides in vectors: activations of hidden layers, errors, gradients, parameters' steps; {@code a2v0} is the first
 * vector of layer 2, {@code a2_0} its first unit. Sums over inputs stay scalar, and the output layer is left to scalar code. The order of
 * every sum is that of C3.
 *
 * <p>Nothing is read from memory that was just written there: a vector that is loaded must wait until all that it consists of has left
 * the store queue, unless it was stored as it is. So the stores are the loads of the next sample.
 */
public final class LocalGradient {
    private static final String GRADIENT = "g";
    private static final String PARAMETERS = "p";

    private final List<Layer> layers;
    private final int lanes;
    private final List<Statement> body;
    private final VectorForm form;
    private final Map<List<Expression>, String> assembled = new LinkedHashMap<>();
    private final List<Statement> steps = new ArrayList<>();

    /**
     * @param lanes the lanes of a vector
     * @param body to which statements are appended
     */
    public LocalGradient(List<Layer> layers, int lanes, List<Statement> body) {
        this.layers = layers;
        this.lanes = lanes;
        this.body = body;
        this.form = new VectorForm(body);
    }

    /** Whether whole vectors of a row of weights are inside the array of parameters, whichever row it is. */
    public static boolean fits(List<Layer> layers, int lanes) {
        Layer output = layers.get(layers.size() - 1);
        int parameters = output.biases() + output.units();
        return layers.stream()
                .skip(1)
                .allMatch(layer -> layer.row(layer.units() - 1) + vectors(layer.inputs(), lanes) * lanes <= parameters);
    }

    private static int vectors(int numbers, int lanes) {
        return (numbers + lanes - 1) / lanes;
    }

    private int vectors(int numbers) {
        return vectors(numbers, lanes);
    }

    /** {@code z = W a + b}, {@code a = f(z)} of a hidden layer. */
    public void hidden(Layer layer) {
        for (int i = 0; i < layer.units(); i++) {
            int row = layer.row(i);
            Chain.append(
                    body,
                    scalar("z", layer, i),
                    element(PARAMETERS, layer.biases() + i),
                    0,
                    layer.inputs(),
                    j -> element(PARAMETERS, row + j),
                    j -> input(layer, j));
        }
        UnitActivation activation = (UnitActivation) layer.activation();
        for (int v = 0; v < vectors(layer.units()); v++) {
            List<Expression> units = IntStream.range(v * lanes, Math.min(layer.units(), (v + 1) * lanes))
                    .mapToObj(i -> variable(scalar("z", layer, i)))
                    .toList();
            String z = vector("z", layer, v);
            body.add(new Statement.Declare(z, blended(units)));
            body.add(new Statement.Declare(vector("a", layer, v), form.of(activation.value(variable(z)))));
        }
        for (int i = 0; i < layer.units(); i++) {
            body.add(new Statement.Declare(scalar("a", layer, i), lane("a", layer, i)));
        }
    }

    /** {@code d = (W^T d) * f'(z)} of the layer below; the errors of this one are in scalars. */
    public void backward(Layer layer, Layer below) {
        List<Expression> errors = new ArrayList<>();
        for (int k = 0; k < layer.units(); k++) {
            String error = "e" + layer.produced() + "_" + k;
            body.add(new Statement.Declare(error, broadcast(error(layer, k))));
            errors.add(variable(error));
        }
        UnitActivation activation = (UnitActivation) below.activation();
        for (int v = 0; v < vectors(below.units()); v++) {
            String sum = vector("s", below, v);
            body.add(new Statement.Declare(sum, row(layer, 0, v).times(errors.get(0))));
            for (int k = 1; k < layer.units(); k++) {
                body.add(new Statement.Assign(sum, fma(row(layer, k, v), errors.get(k), variable(sum))));
            }
            Expression derivative =
                    form.of(activation.derivative(variable(vector("z", below, v)), variable(vector("a", below, v))));
            body.add(new Statement.Declare(vector("d", below, v), variable(sum).times(derivative)));
        }
    }

    private Expression row(Layer layer, int unit, int vector) {
        return new Expression.Vector(PARAMETERS, Index.of(layer.row(unit) + vector * lanes));
    }

    /** {@code dJ/dW = d a^T}, {@code dJ/db = d}, to their places in {@code g}; none is -0. */
    public void gradient(Layer layer) {
        int count = layer.weightCount();
        for (int start = 0; start < count; start += lanes) {
            if (start + lanes <= count) {
                List<Integer> places =
                        IntStream.range(start, start + lanes).boxed().toList();
                store(layer.weights() + start, errorsOf(layer, places).times(inputsOf(layer, places)));
            } else {
                for (int k = start; k < count; k++) {
                    int unit = k / layer.inputs();
                    storeOne(layer.weights() + k, error(layer, unit).times(input(layer, k % layer.inputs())));
                }
            }
        }
        int whole = isOutput(layer) ? 0 : layer.units() / lanes;
        for (int v = 0; v < whole; v++) {
            store(layer.biases() + v * lanes, variable(vector("d", layer, v)));
        }
        for (int i = whole * lanes; i < layer.units(); i++) {
            storeOne(layer.biases() + i, error(layer, i));
        }
    }

    /** {@code p = p - rate * g}, {@code fma} each. */
    public List<Statement> steps() {
        List<Statement> all = new ArrayList<>();
        all.add(new Statement.Declare("minusRate", broadcast(variable("rate").negated())));
        all.addAll(steps);
        return all;
    }

    private void store(int place, Expression value) {
        String name = "g" + place;
        Expression.Vector parameters = new Expression.Vector(PARAMETERS, Index.of(place));
        body.add(new Statement.Declare(name, value.plus(literal(0))));
        body.add(new Statement.StoreVector(new Expression.Vector(GRADIENT, Index.of(place)), variable(name)));
        steps.add(new Statement.StoreVector(parameters, fma(variable("minusRate"), variable(name), parameters)));
    }

    private void storeOne(int place, Expression value) {
        String name = "g" + place;
        Expression.Element parameter = element(PARAMETERS, place);
        body.add(new Statement.Declare(name, value.plus(literal(0))));
        body.add(new Statement.Store(element(GRADIENT, place), variable(name)));
        steps.add(new Statement.Store(parameter, fma(variable("rate").negated(), variable(name), parameter)));
    }

    /** The error of the unit that each of these places of W belongs to. */
    private Expression errorsOf(Layer layer, List<Integer> places) {
        List<Integer> units =
                places.stream().map(place -> place / layer.inputs()).toList();
        if (isOutput(layer)) {
            return assembled(
                    "d" + layer.produced(),
                    units.stream().map(unit -> error(layer, unit)).toList());
        }
        return gathered("d", layer.produced(), units);
    }

    /** The input that each of these places of W belongs to. */
    private Expression inputsOf(Layer layer, List<Integer> places) {
        List<Integer> inputs =
                places.stream().map(place -> place % layer.inputs()).toList();
        if (layer.number() > 1) {
            return gathered("a", layer.number(), inputs);
        }
        int first = inputs.get(0);
        return inputs.get(lanes - 1) == first + lanes - 1
                ? new Expression.Vector("x", Index.of("xi").plus(first))
                : assembled("x", inputs.stream().map(j -> input(layer, j)).toList());
    }

    /** A vector of these numbers, in a local of its own if there is none with the same ones. */
    private Expression assembled(String prefix, List<Expression> numbers) {
        String name = assembled.get(numbers);
        if (name == null) {
            name = prefix + "v" + assembled.size();
            assembled.put(numbers, name);
            body.add(new Statement.Declare(name, blended(numbers)));
        }
        return variable(name);
    }

    /** Number by number into the lanes of a vector: pairs of what is there are blended until one is left. */
    private static Expression blended(List<Expression> numbers) {
        Map<Expression, List<Integer>> lanesOf = new LinkedHashMap<>();
        for (int lane = 0; lane < numbers.size(); lane++) {
            lanesOf.computeIfAbsent(numbers.get(lane), number -> new ArrayList<>())
                    .add(lane);
        }
        List<Part> parts = new ArrayList<>();
        lanesOf.forEach((number, lanes) -> parts.add(new Part(broadcast(number), lanes)));
        return blend(parts);
    }

    /** Some lanes of a vector. */
    private record Part(Expression vector, List<Integer> lanes) {
        Part with(Part other) {
            List<Integer> all = new ArrayList<>(lanes);
            all.addAll(other.lanes);
            return new Part(
                    new Expression.Blend(
                            vector, other.vector, other.lanes.stream().sorted().toList()),
                    all);
        }
    }

    private static Expression blend(List<Part> parts) {
        List<Part> present = parts;
        while (present.size() > 1) {
            List<Part> next = new ArrayList<>();
            for (int k = 0; k < present.size(); k += 2) {
                next.add(k + 1 < present.size() ? present.get(k).with(present.get(k + 1)) : present.get(k));
            }
            present = next;
        }
        return present.get(0).vector();
    }

    /** These units of a layer, side by side, from the vectors that hold them. */
    private Expression gathered(String prefix, int produced, List<Integer> units) {
        Map<Integer, List<Integer>> lanesOf = new LinkedHashMap<>();
        for (int lane = 0; lane < lanes; lane++) {
            lanesOf.computeIfAbsent(units.get(lane) / lanes, vector -> new ArrayList<>())
                    .add(lane);
        }
        List<Part> parts = new ArrayList<>();
        lanesOf.forEach((vector, places) -> {
            List<Integer> inPlace = IntStream.range(0, lanes).boxed().toList();
            List<Integer> order = new ArrayList<>(inPlace);
            places.forEach(lane -> order.set(lane, units.get(lane) % lanes));
            Expression source = variable(prefix + produced + "v" + vector);
            parts.add(new Part(order.equals(inPlace) ? source : new Expression.Permuted(source, order), places));
        });
        return blend(parts);
    }

    private boolean isOutput(Layer layer) {
        return layer.number() == layers.size();
    }

    private Expression input(Layer layer, int j) {
        return variable(layer.number() == 1 ? "x" + j : "a" + layer.number() + "_" + j);
    }

    private Expression error(Layer layer, int unit) {
        return isOutput(layer) ? variable(scalar("d", layer, unit)) : lane("d", layer, unit);
    }

    private Expression lane(String prefix, Layer layer, int unit) {
        return new Expression.Lane(vector(prefix, layer, unit / lanes), unit % lanes);
    }

    private static Expression.Element element(String array, int place) {
        return new Expression.Element(array, Index.of(place));
    }

    private static String scalar(String prefix, Layer layer, int unit) {
        return prefix + layer.produced() + "_" + unit;
    }

    private static String vector(String prefix, Layer layer, int vector) {
        return prefix + layer.produced() + "v" + vector;
    }
}
