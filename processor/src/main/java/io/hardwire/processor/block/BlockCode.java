package io.hardwire.processor.block;

import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.operation.Operation;
import java.util.List;
import java.util.Optional;

/** Operations on a block of samples, as small methods that pass everything through scratch arrays: what a target for blocks has to offer. */
public interface BlockCode {

    /** The inputs of the samples, which lie row by row in the caller's array from {@code x[xi]} on. */
    Method load();

    /** The targets of the samples. */
    Method loadTargets();

    /** What takes the place of {@link #load} where samples follow each other. */
    default Optional<Method> loadInOrder() {
        return Optional.empty();
    }

    /** What takes the place of {@link #loadTargets} there. */
    default Optional<Method> loadTargetsInOrder() {
        return Optional.empty();
    }

    /** What takes the place of {@link #load} where vectors are wide enough to permute them. */
    default Optional<Method> loadInVectors() {
        return Optional.empty();
    }

    /** What is called behind the output error in strips that are not full, if there are strips. */
    default Optional<Method> clearFillers() {
        return Optional.empty();
    }

    /** What takes the place of an operation's methods in all but the first strip of a block, if that is something else. */
    default List<Method> later(Operation operation) {
        return List.of();
    }

    /** The methods of an operation, in the order in which they are called. */
    List<Method> methods(Operation operation);

    /** Further methods of an operation: those that its methods call, and those that {@link #furtherPieces} does. */
    default List<Method> pieces(Operation operation) {
        return List.of();
    }

    /** What comes before the gradients, if anything does. */
    default Optional<Method> beforeGradients() {
        return Optional.empty();
    }

    /** What adds a piece of the samples behind the first one to the gradients. */
    default List<Statement.Invoke> furtherPieces() {
        return List.of();
    }

    /** How an operation is written down: what rides in lanes, and how many sums or terms go together. */
    String schedule(Operation operation);

    /** The outputs of the samples, row by row. */
    Method outputs();

    /** What multiplies the losses and the output errors by the samples' weights. */
    List<Statement.Invoke> weigh();

    /** Leaves out units of a hidden layer, whose activations are known. */
    Statement.Invoke drop(Layer layer);

    /** Takes {@link #drop} back. */
    Statement.Invoke restore(Layer layer);

    /** Multiplies the errors of a hidden layer by what {@link #drop} has multiplied its activations by. */
    Statement.Invoke dropErrors(Layer layer);

    /** The losses of the samples. */
    Method losses();

    /** The sums of the losses in lanes. */
    Method sumOfLosses();
}
