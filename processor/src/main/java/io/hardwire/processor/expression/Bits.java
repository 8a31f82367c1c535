package io.hardwire.processor.expression;

import java.util.List;

/** An integer as wide as the network's precision: 32 bits beside {@code float}, 64 beside {@code double}. */
public sealed interface Bits extends Node {

    /** The IEEE 754 bit pattern of a number. */
    record Of(Expression number) implements Bits {
        @Override
        public List<Node> parts() {
            return List.of(number);
        }
    }

    /** A local variable that holds bits. */
    record Variable(String name) implements Bits {}

    /** A constant, within the width of the precision. */
    record Literal(long value) implements Bits {}

    /** {@code left operator right}; shifts take a literal on the right. */
    record Binary(Operator operator, Bits left, Bits right) implements Bits {
        /** The operators on bits. {@code SHIFT_RIGHT} copies the sign. */
        public enum Operator {
            ADD,
            SUBTRACT,
            AND,
            OR,
            SHIFT_LEFT,
            SHIFT_RIGHT,
            MINIMUM,
            MAXIMUM
        }

        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }
    }

    @Override
    default List<? extends Node> parts() {
        return List.of();
    }

    static Bits of(Expression number) {
        return new Of(number);
    }

    static Bits variable(String name) {
        return new Variable(name);
    }

    default Bits plus(long value) {
        return with(Binary.Operator.ADD, new Literal(value));
    }

    default Bits minus(long value) {
        return with(Binary.Operator.SUBTRACT, new Literal(value));
    }

    default Bits minus(Bits other) {
        return with(Binary.Operator.SUBTRACT, other);
    }

    default Bits min(long value) {
        return with(Binary.Operator.MINIMUM, new Literal(value));
    }

    default Bits max(long value) {
        return with(Binary.Operator.MAXIMUM, new Literal(value));
    }

    default Bits or(Bits other) {
        return with(Binary.Operator.OR, other);
    }

    default Bits and(long mask) {
        return with(Binary.Operator.AND, new Literal(mask));
    }

    default Bits shiftedLeft(int count) {
        return with(Binary.Operator.SHIFT_LEFT, new Literal(count));
    }

    default Bits shiftedRight(int count) {
        return with(Binary.Operator.SHIFT_RIGHT, new Literal(count));
    }

    private Bits with(Binary.Operator operator, Bits right) {
        return new Binary(operator, this, right);
    }
}
