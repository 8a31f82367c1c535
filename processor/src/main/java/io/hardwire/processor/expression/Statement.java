package io.hardwire.processor.expression;

import java.util.List;

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

    /** {@code for (int variable = from; variable < to; variable += step)}. */
    record Loop(String variable, int from, int to, int step, List<Statement> body) implements Statement {
        public Loop {
            body = List.copyOf(body);
        }
    }

    /** The body, if the condition holds. */
    record When(Expression.Condition condition, List<Statement> body) implements Statement {
        public When {
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

    /** {@code return} of a local {@code int}. */
    record ReturnInt(String name) implements Statement {}

    /** A line for the reader, with a blank line before it. */
    record Comment(String text) implements Statement {}
}
