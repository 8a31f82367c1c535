package io.hardwire.processor.lanes;

import static io.hardwire.processor.lanes.LanesTarget.A;
import static io.hardwire.processor.lanes.LanesTarget.LANES;
import static io.hardwire.processor.lanes.LanesTarget.N;
import static io.hardwire.processor.lanes.LanesTarget.method;

import io.hardwire.processor.expression.Method;
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

    /**
     * What is called for each further piece. It stands in the driver, and not in a method of its own, so that the driver is too long to be inlined
     * (-XX:FreqInlineSize): C2 would compile it three times over, with the runtime's methods that call it, before it has time for anything else.
     */
    List<Statement.Invoke> calls() {
        List<Statement.Invoke> calls = new ArrayList<>();
        for (Layer layer : layers) {
            calls.add(cut(rows.inputs(layer), layer.inputs()));
            calls.add(cut(rows.errors(layer), layer.units()));
        }
        for (Layer layer : layers) {
            calls.add(new Statement.Invoke("addGradient" + layer.number(), List.of("piece", "lanes")));
            calls.add(new Statement.Invoke("addBiases" + layer.number(), List.of("piece", "lanes")));
        }
        return calls;
    }

    private static Statement.Invoke cut(int first, int count) {
        return new Statement.Invoke("cut", ofRows(first, count, "a", "from", "n", "piece"));
    }

    /** Arguments: an array, a stretch of its rows, and others. */
    private static List<String> ofRows(int first, int count, String array, String... others) {
        List<String> arguments = new ArrayList<>(List.of(array, String.valueOf(first), String.valueOf(first + count)));
        arguments.addAll(List.of(others));
        return arguments;
    }
}
