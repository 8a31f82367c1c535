package io.hardwire.processor.lanes;

import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps of straight-line code in which arithmetic takes the place of bit patterns, where it gives the same bits: C2 vectorises the one and not the
 * other. A magnitude is {@code |x|}; the smaller of two patterns of positive numbers is that of the smaller number; a sign that is put before a
 * magnitude is a factor of 1 or -1.
 */
final class FewerBits {
    private static final long FLOAT_SIGN = 1L << 31;

    private final Map<String, Expression> numberOfBits = new HashMap<>();
    private final Map<String, String> nameOfNumber = new HashMap<>();

    private FewerBits() {}

    static List<Statement> in(List<Statement> steps) {
        FewerBits rewriting = new FewerBits();
        List<Statement> rewritten = new ArrayList<>();
        steps.forEach(step -> rewritten.add(rewriting.step(step)));
        return rewritten;
    }

    private Statement step(Statement step) {
        if (step instanceof Statement.DeclareBits declare && declare.value() instanceof Bits.Of of) {
            numberOfBits.put(declare.name(), of.number());
        } else if (step instanceof Statement.Declare declare) {
            Expression value = number(declare.value());
            if (value instanceof Expression.FromBits from && from.bits() instanceof Bits.Variable bits) {
                nameOfNumber.put(bits.name(), declare.name());
            }
            return new Statement.Declare(declare.name(), value);
        } else if (step instanceof Statement.Assign assign) {
            return new Statement.Assign(assign.name(), number(assign.value()));
        } else if (step instanceof Statement.Store store) {
            return new Statement.Store(store.element(), number(store.value()));
        }
        return step;
    }

    private Expression number(Expression expression) {
        if (expression instanceof Expression.FromBits from) {
            return from.bits() instanceof Bits.Binary binary ? ofBits(binary).orElse(expression) : expression;
        }
        return expression.map(this::number);
    }

    private Optional<Expression> ofBits(Bits.Binary bits) {
        return switch (bits.operator()) {
            case AND -> magnitude(bits);
            case OR -> signed(bits);
            case MINIMUM -> bound(bits).map(bound -> bound.number().min(bound.literal()));
            case MAXIMUM -> bound(bits).map(bound -> bound.number().max(bound.literal()));
            default -> Optional.empty();
        };
    }

    private Optional<Expression> magnitude(Bits.Binary bits) {
        return bits.right() instanceof Bits.Literal mask && isSign(mask.value() + 1)
                ? numberOf(bits.left()).map(Expression::absolute)
                : Optional.empty();
    }

    /** The number on the left is a magnitude; that on the right lends its sign, which is its product with all of 2^254, bounded by 1 and -1. */
    private Optional<Expression> signed(Bits.Binary bits) {
        if (bits.left() instanceof Bits.Of magnitude
                && bits.right() instanceof Bits.Binary sign
                && sign.operator() == Bits.Binary.Operator.AND
                && sign.right() instanceof Bits.Literal mask
                && isSign(mask.value())) {
            int exponent = mask.value() == FLOAT_SIGN ? Float.MAX_EXPONENT : Double.MAX_EXPONENT;
            Expression huge = literal(Math.scalb(1.0, exponent));
            return numberOf(sign.left())
                    .map(number ->
                            number.times(huge).times(huge).min(literal(1)).max(literal(-1)))
                    .map(factor -> magnitude.number().times(factor));
        }
        return Optional.empty();
    }

    private static boolean isSign(long mask) {
        return mask == FLOAT_SIGN || mask == Long.MIN_VALUE;
    }

    private Optional<Expression> numberOf(Bits bits) {
        if (bits instanceof Bits.Of of) {
            return Optional.of(of.number());
        }
        return bits instanceof Bits.Variable named
                ? Optional.ofNullable(numberOfBits.get(named.name()))
                : Optional.empty();
    }

    private record Bound(Expression number, Expression literal) {}

    /** A pattern that has a name as a number, and a bound that is a positive number. */
    private Optional<Bound> bound(Bits.Binary bits) {
        if (bits.left() instanceof Bits.Variable named
                && bits.right() instanceof Bits.Literal bound
                && bound.value() > 0
                && nameOfNumber.containsKey(named.name())) {
            double value = bound.value() <= Integer.MAX_VALUE
                    ? Float.intBitsToFloat((int) bound.value())
                    : Double.longBitsToDouble(bound.value());
            return Optional.of(new Bound(variable(nameOfNumber.get(named.name())), literal(value)));
        }
        return Optional.empty();
    }
}
