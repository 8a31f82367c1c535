package io.hardwire.processor.target;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.List;

/** A row of numbers in generated code, wherever it is kept. */
sealed interface Numbers {

    Expression at(Index index);

    /** The statement that gives a number its value. */
    Statement set(Index index, Expression value);

    /** The statement that gives a number, which has a value, another one. */
    Statement change(Index index, Expression value);

    default Expression at(int index) {
        return at(Index.of(index));
    }

    default Statement set(int index, Expression value) {
        return set(Index.of(index), value);
    }

    /** One local variable each, named by prefix and position: only literal positions exist. */
    record Locals(String prefix) implements Numbers {
        @Override
        public Expression at(Index index) {
            return Expression.variable(name(index));
        }

        @Override
        public Statement set(Index index, Expression value) {
            return new Statement.Declare(name(index), value);
        }

        @Override
        public Statement change(Index index, Expression value) {
            return new Statement.Assign(name(index), value);
        }

        private String name(Index index) {
            if (!index.terms().isEmpty()) {
                throw new IllegalArgumentException("locals " + prefix + " have no variable position " + index);
            }
            return prefix + index.constant();
        }
    }

    /** A stretch of an array. */
    record Slice(String array, Index start) implements Numbers {
        @Override
        public Expression.Element at(Index index) {
            return new Expression.Element(array, start.plus(index));
        }

        @Override
        public Statement set(Index index, Expression value) {
            return new Statement.Store(at(index), value);
        }

        @Override
        public Statement change(Index index, Expression value) {
            return set(index, value);
        }
    }

    /** The parameters of the network, in their flat array. */
    static Slice parameters(int from) {
        return new Slice("p", Index.of(from));
    }

    /**
     * These numbers in locals, loaded by statements appended to {@code body}; numbers that are in locals already, and rows too
     * long to be held in registers, stay where they are.
     */
    default Numbers loaded(int count, String prefix, List<Statement> body) {
        if (this instanceof Locals || count > MOST_LOADED) {
            return this;
        }
        Locals locals = new Locals(prefix);
        List<Statement> loads = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            loads.add(locals.set(k, at(k)));
        }
        body.addAll(loads);
        return locals;
    }

    /** Longer rows are read from their array at each use. */
    int MOST_LOADED = 64;
}
