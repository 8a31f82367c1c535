package io.hardwire.processor.lanes;

import static io.hardwire.processor.lanes.LanesTarget.A;
import static io.hardwire.processor.lanes.LanesTarget.LANES;
import static io.hardwire.processor.lanes.LanesTarget.N;
import static io.hardwire.processor.lanes.LanesTarget.method;

import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.target.GradientSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link Gradient} sees the first piece of a block, where it lies: zeros complete it if need be, and further pieces are copied one by one and added.
 *
 * @param layers those whose samples ride in lanes
 */
record FurtherSamples(Rows rows, List<Layer> layers) {
    private static final Parameter PIECE = Parameter.rows("piece");

    /** What adds a piece to the gradient of a layer. */
    List<Method> methods(Layer layer, GradientSlot.Lane slot) {
        Gradient more = new Gradient(layer, slot, rows, true);
        String documentation = "The same of further samples.";
        return List.of(
                method("addGradient" + layer.number(), documentation, List.of(A, LANES), more.weights()),
                method("addBiases" + layer.number(), documentation, List.of(A, LANES), more.biases()));
    }

    /** What is called before the gradients of the first piece. */
    Optional<Method> before() {
        List<Statement> zeros = new ArrayList<>();
        for (Layer layer : layers) {
            zeros.add(new Statement.Invoke("clearBehind", ofRows(rows.inputs(layer), layer.inputs(), "a", "n")));
            zeros.add(new Statement.Invoke("clearBehind", ofRows(rows.errors(layer), layer.units(), "a", "n")));
        }
        return zeros.isEmpty()
                ? Optional.empty()
                : Optional.of(method(
                        "completePiece",
                        "Zeros behind the samples of a block that is less than a piece of " + Gradient.PIECE + ".",
                        List.of(A, N),
                        zeros));
    }

    /** What is called behind them. */
    Optional<Method> after() {
        List<Statement> body = new ArrayList<>();
        List<Statement> sums = new ArrayList<>();
        for (Layer layer : layers) {
            int l = layer.number();
            body.add(
                    new Statement.Invoke("cut", ofRows(rows.inputs(layer), layer.inputs(), "a", "from", "n", "piece")));
            body.add(new Statement.Invoke("cut", ofRows(rows.errors(layer), layer.units(), "a", "from", "n", "piece")));
            sums.add(new Statement.Invoke("addGradient" + l, List.of("piece", "lanes")));
            sums.add(new Statement.Invoke("addBiases" + l, List.of("piece", "lanes")));
        }
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        body.addAll(sums);
        return Optional.of(method(
                "addFurtherSamples",
                "Adds what the samples behind the first " + Gradient.PIECE + " come to, a piece of as many at a time.",
                List.of(A, PIECE, LANES, N),
                List.of(new Statement.Loop("from", Index.of(Gradient.PIECE), Rows.N, Index.of(Gradient.PIECE), body))));
    }

    /** Arguments: an array, a stretch of its rows, and others. */
    private static List<String> ofRows(int first, int count, String array, String... others) {
        List<String> arguments = new ArrayList<>(List.of(array, String.valueOf(first), String.valueOf(first + count)));
        arguments.addAll(List.of(others));
        return arguments;
    }
}
