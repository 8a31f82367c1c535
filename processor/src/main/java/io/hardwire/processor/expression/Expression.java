package io.hardwire.processor.expression;

import java.util.List;
import java.util.function.UnaryOperator;

/** A number of the network's precision, as a tree. Nothing here says {@code float} or {@code double}: printing does. */
public sealed interface Expression extends Node {

    /** A constant that the network's precision represents exactly. */
    record Literal(double value) implements Expression {}

    /** A local variable or parameter. */
    record Variable(String name) implements Expression {}

    /** An array element. */
    record Element(String array, Index index) implements Expression {}

    /** As many consecutive elements of an array as a vector has lanes. What is computed from a vector is one, too. */
    record Vector(String array, Index start) implements Expression {}

    /** A number in every lane of a vector. */
    record Broadcast(Expression number) implements Expression {
        @Override
        public List<Node> parts() {
            return List.of(number);
        }
    }

    /**
     * Sums of lanes that are {@code distance} apart, a power of two: those of one vector where that bit of a lane's number is 0, those of
     * another where it is 1. Both are local variables.
     */
    record PairSums(String lower, String upper, int distance) implements Expression {}

    /** Some lanes of one vector, all others of another. */
    record Blend(Expression vector, Expression other, List<Integer> lanesOfOther) implements Expression {
        public Blend {
            lanesOfOther = List.copyOf(lanesOfOther);
        }

        @Override
        public List<Node> parts() {
            return List.of(vector, other);
        }
    }

    /** The lanes of a vector in another order: lane {@code k} is lane {@code order.get(k)} of the operand. */
    record Permuted(Expression vector, List<Integer> order) implements Expression {
        public Permuted {
            order = List.copyOf(order);
        }

        @Override
        public List<Node> parts() {
            return List.of(vector);
        }
    }

    /** The number in one lane of a vector, which is a local variable. */
    record Lane(String vector, int lane) implements Expression {}

    /** {@code -operand} or {@code |operand|}. */
    record Unary(Unary.Operator operator, Expression operand) implements Expression {
        /** The operators with one operand. */
        public enum Operator {
            NEGATE,
            ABSOLUTE
        }

        @Override
        public List<Node> parts() {
            return List.of(operand);
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Unary(operator, change.apply(operand));
        }
    }

    /** {@code left operator right}, rounded once. */
    record Binary(Binary.Operator operator, Expression left, Expression right) implements Expression {
        /** The operators with two operands. {@code MINIMUM} and {@code MAXIMUM} are those of {@link Math}: NaN wins. */
        public enum Operator {
            ADD,
            SUBTRACT,
            MULTIPLY,
            DIVIDE,
            MINIMUM,
            MAXIMUM
        }

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Binary(operator, change.apply(left), change.apply(right));
        }
    }

    /** {@code a * b + c}, rounded once. */
    record Fma(Expression a, Expression b, Expression c) implements Expression {
        @Override
        public List<Node> parts() {
            return List.of(a, b, c);
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            return new Fma(change.apply(a), change.apply(b), change.apply(c));
        }
    }

    /** One of two numbers that are both already there: {@code condition ? then : otherwise}. */
    record Select(Condition condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public List<Node> parts() {
            return List.of(condition.left(), condition.right(), then, otherwise);
        }

        @Override
        public Expression map(UnaryOperator<Expression> change) {
            Condition changed = new Condition(
                    change.apply(condition.left()), condition.relation(), change.apply(condition.right()));
            return new Select(changed, change.apply(then), change.apply(otherwise));
        }
    }

    /** A call of an elementary function. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** The number whose IEEE 754 bit pattern is given. */
    record FromBits(Bits bits) implements Expression {
        @Override
        public List<Node> parts() {
            return List.of(bits);
        }
    }

    /** {@code left < right}, {@code left > right} or {@code left == right}, false where either is NaN; {@code left != right}, true there. */
    record Condition(Expression left, Relation relation, Expression right) {
        /** How two numbers are compared. */
        public enum Relation {
            LESS,
            GREATER,
            EQUAL,
            UNEQUAL
        }
    }

    @Override
    default List<? extends Node> parts() {
        return List.of();
    }

    /** The same arithmetic, or the same choice, of changed operands; other kinds are as they were. */
    default Expression map(UnaryOperator<Expression> change) {
        return this;
    }

    static Expression fromBits(Bits bits) {
        return new FromBits(bits);
    }

    static Expression broadcast(Expression number) {
        return new Broadcast(number);
    }

    static Expression literal(double value) {
        return new Literal(value);
    }

    static Expression variable(String name) {
        return new Variable(name);
    }

    static Expression fma(Expression a, Expression b, Expression c) {
        return new Fma(a, b, c);
    }

    static Expression select(Condition condition, Expression then, Expression otherwise) {
        return new Select(condition, then, otherwise);
    }

    default Expression plus(Expression other) {
        return new Binary(Binary.Operator.ADD, this, other);
    }

    default Expression minus(Expression other) {
        return new Binary(Binary.Operator.SUBTRACT, this, other);
    }

    /** The product; a factor of exactly 1 is left out, which changes no bit. */
    default Expression times(Expression other) {
        if (other instanceof Literal literal && literal.value() == 1) {
            return this;
        }
        return new Binary(Binary.Operator.MULTIPLY, this, other);
    }

    default Expression over(Expression other) {
        return new Binary(Binary.Operator.DIVIDE, this, other);
    }

    default Expression min(Expression other) {
        return new Binary(Binary.Operator.MINIMUM, this, other);
    }

    default Expression max(Expression other) {
        return new Binary(Binary.Operator.MAXIMUM, this, other);
    }

    default Expression negated() {
        return new Unary(Unary.Operator.NEGATE, this);
    }

    default Expression absolute() {
        return new Unary(Unary.Operator.ABSOLUTE, this);
    }

    default Condition lessThan(Expression other) {
        return new Condition(this, Condition.Relation.LESS, other);
    }

    default Condition equalTo(Expression other) {
        return new Condition(this, Condition.Relation.EQUAL, other);
    }

    default Condition unequalTo(Expression other) {
        return new Condition(this, Condition.Relation.UNEQUAL, other);
    }

    default Condition greaterThan(Expression other) {
        return new Condition(this, Condition.Relation.GREATER, other);
    }
}
