package io.hardwire.processor.expression;

import java.util.List;
import java.util.Optional;

/** A statement of a generated method. */
public sealed interface Statement {

    /** A new local variable. */
    record Declare(String name, Expression value) implements Statement {}

    /** A new local variable that holds a bit pattern. */
    record DeclareBits(String name, Bits value) implements Statement {}

    /** A new local {@code int}. */
    record DeclareInt(String name, int value) implements Statement {}

    /** A new local variable for one array of an array of arrays. */
    record DeclareRow(String name, String rows, Index index) implements Statement {}

    /** A new value for a local variable. */
    record Assign(String name, Expression value) implements Statement {}

    /** A new value for a local {@code int}. */
    record AssignInt(String name, int value) implements Statement {}

    /** A new value for an array element. */
    record Store(Expression.Element element, Expression value) implements Statement {}

    /** New values for as many consecutive elements as a vector has lanes. */
    record StoreVector(Expression.Vector elements, Expression value) implements Statement {}

    /** A new local {@code int}. */
    record DeclareIndex(String name, Index value) implements Statement {}

    /** A new local {@code int}, read from an array of these. */
    record DeclareIndexAt(String name, String array, Index index) implements Statement {}

    /** A new local {@code int}, the smaller of two. */
    record DeclareSmallerIndex(String name, Index one, Index other) implements Statement {}

    /** A new local {@code int}: the greatest multiple of a factor that is not above a variable. */
    record DeclareIndexMultiple(String name, String variable, int factor) implements Statement {}

    /** A new local {@code int}: how often a variable goes into a number. */
    record DeclareIndexQuotient(String name, int dividend, String divisor) implements Statement {}

    /** A new local {@code int}: an element of an array of numbers that holds a whole number. */
    record DeclareIndexOf(String name, Expression.Element number) implements Statement {}

    /** One more in a local {@code int}, if the condition holds; where it is known late, this is quicker than a branch. */
    record Count(String name, Expression.Condition condition) implements Statement {}

    /** {@code for (int variable = from; variable < to; variable += step)}, and perhaps a second variable that walks along. */
    record Loop(String variable, Index from, Index to, Index step, Optional<Companion> companion, List<Statement> body)
            implements Statement {
        public Loop {
            body = List.copyOf(body);
        }

        public Loop(String variable, Index from, Index to, Index step, List<Statement> body) {
            this(variable, from, to, step, Optional.empty(), body);
        }

        /** A loop whose bounds are literals. */
        public Loop(String variable, int from, int to, int step, List<Statement> body) {
            this(variable, Index.of(from), Index.of(to), Index.of(step), body);
        }
    }

    /**
     * A second variable of a loop: an index that would be a product of two variables, at which C2 keeps vectors in memory, not in
     * registers.
     */
    record Companion(String variable, Index from, Index step) {}

    /** The body, if the condition holds. */
    record When(Expression.Condition condition, List<Statement> body) implements Statement {
        public When {
            body = List.copyOf(body);
        }
    }

    /** The body, if one index is greater than the other. */
    record WhenGreater(Index one, Index other, List<Statement> body) implements Statement {
        public WhenGreater {
            body = List.copyOf(body);
        }
    }

    /** A call of another kernel of the same class, for its effect; the arguments are names in scope. */
    record Invoke(String method, List<String> arguments) implements Statement {
        public Invoke {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code return} of a number. */
    record Return(Expression value) implements Statement {}

    /** A new local variable with what another kernel of the same class returns. */
    record DeclareInvoke(String name, Invoke call) implements Statement {}

    /** A new local {@code int}, which another kernel of the same class returns. */
    record DeclareIndexInvoke(String name, Invoke call) implements Statement {}

    /** {@code return} of a local {@code int}. */
    record ReturnInt(String name) implements Statement {}

    /** {@code return} of an index. */
    record ReturnIndex(Index index) implements Statement {}

    /** A line for the reader, with a blank line before it. */
    record Comment(String text) implements Statement {}
}
