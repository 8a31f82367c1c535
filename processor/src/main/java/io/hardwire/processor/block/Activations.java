package io.hardwire.processor.block;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.activation.UnitActivation;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code f(z)} of all units of a layer, vector by vector: their rows are one stretch.
 *
 * <p>A long function is two loops. Each of its steps waits for the one before, so that a processor is busy only while it works at several vectors at once;
 * and it has no more of them than its schedulers hold the instructions of (64 in Zen 3). With half of the function it has twice as many vectors. What
 * crosses from one loop to the other does so in the rows of the activations and of the errors, which are free at that time.
 */
final class Activations {
    /** Functions of fewer steps are one loop. */
    private static final int LONG = 12;

    /** Two loops have at most so many steps in all: of 36, softplus, C2 of JDK 17 made objects. */
    private static final int MOST = 32;

    private static final String Z = "z";

    private final Layer layer;
    private final SampleMatrix matrix;

    Activations(Layer layer, SampleMatrix matrix) {
        this.layer = layer;
        this.matrix = matrix;
    }

    List<Statement> code() {
        List<Statement> steps = new ArrayList<>();
        steps.add(new Statement.Declare(Z, beside(matrix.preActivations(layer))));
        UnitActivation activation = (UnitActivation) layer.activation();
        Expression value = new VectorForm(steps).of(activation.value(variable(Z)));
        steps.add(new Statement.StoreVector(beside(matrix.activations(layer)), value));
        if (steps.size() < LONG) {
            return List.of(loop(steps));
        }
        return Halves.of(steps, this::hasRoom)
                .filter(halves -> halves.steps() <= MOST)
                .map(this::loops)
                .orElseGet(() -> List.of(loop(steps)));
    }

    /** Whether what crosses has rows of its own: those of the activations may still hold the z that the second loop reads. */
    private boolean hasRoom(Halves halves) {
        boolean isOccupied = matrix.preActivations(layer) == matrix.activations(layer) && halves.readAgain(Z);
        return halves.crossing().size() <= (isOccupied ? 1 : 2);
    }

    private List<Statement> loops(Halves halves) {
        List<Statement> first = new ArrayList<>(halves.first());
        List<Statement> second = new ArrayList<>();
        int row = matrix.errors(layer);
        for (String name : halves.crossing()) {
            first.add(new Statement.StoreVector(beside(row), variable(name)));
            second.add(new Statement.Declare(name, beside(row)));
            row = matrix.activations(layer);
        }
        second.addAll(halves.second());
        return List.of(loop(first), loop(second));
    }

    /** The place in the stretch from this row on that the present vector has in that of the activations. */
    private Expression.Vector beside(int row) {
        return new Expression.Vector(
                "a", matrix.start(Index.of(row - matrix.activations(layer))).plus(matrix.place()));
    }

    private Statement loop(List<Statement> body) {
        return matrix.stretch(matrix.activations(layer), layer.units(), body);
    }
}
