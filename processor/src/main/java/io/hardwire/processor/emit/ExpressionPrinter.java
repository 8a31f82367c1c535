package io.hardwire.processor.emit;

import com.palantir.javapoet.TypeName;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Expression.Binary;
import io.hardwire.processor.expression.Expression.Condition;
import io.hardwire.processor.expression.Index;
import java.util.Optional;
import java.util.stream.Collectors;

/** Arithmetic as Java text, with the fewest parentheses that keep the tree as it is. Expects {@code Math.fma} imported. */
final class ExpressionPrinter implements ArithmeticPrinter {
    private static final int CONDITIONAL = 1;
    private static final int RELATIONAL = 2;
    private static final int SHIFT = 3;
    private static final int ADDITIVE = 4;
    private static final int MULTIPLICATIVE = 5;
    private static final int PRIMARY = 6;

    private final Precision precision;
    private final String functions;

    /** For the class that has the functions. */
    ExpressionPrinter(Precision precision) {
        this(precision, "");
    }

    /** @param functions what comes before the names of functions: the class that has them */
    ExpressionPrinter(Precision precision, String functions) {
        this.precision = precision;
        this.functions = functions;
    }

    @Override
    public String print(Expression expression) {
        return print(expression, CONDITIONAL);
    }

    @Override
    public String print(Bits bits) {
        return print(bits, CONDITIONAL);
    }

    @Override
    public Declaration declare(String name, Expression value) {
        return new Declaration(Types.number(precision), print(value));
    }

    /** {@code target = value}, or {@code target += more} where the value is the target and more. */
    @Override
    public String assign(Expression target, Expression value) {
        Optional<String> compound =
                value instanceof Binary binary && binary.left().equals(target)
                        ? infix(binary.operator())
                        : Optional.empty();
        return compound.map(sign -> print(target) + " " + sign + "= " + print(((Binary) value).right()))
                .orElseGet(() -> print(target) + " = " + print(value));
    }

    @Override
    public TypeName bits() {
        return Types.bits(precision);
    }

    String print(Condition condition) {
        String relation =
                switch (condition.relation()) {
                    case LESS -> " < ";
                    case GREATER -> " > ";
                    case EQUAL -> " == ";
                    case UNEQUAL -> " != ";
                };
        return print(condition.left(), SHIFT) + relation + print(condition.right(), SHIFT);
    }

    static String print(Index index) {
        StringBuilder sum = new StringBuilder();
        for (Index.Term term : index.terms()) {
            int size = Math.abs(term.factor());
            String product = String.join(" * ", term.variables());
            append(sum, term.factor() < 0, size == 1 ? product : size + " * " + product);
        }
        if (index.constant() != 0 || index.terms().isEmpty()) {
            append(sum, false, Integer.toString(index.constant()));
        }
        return sum.toString();
    }

    private static void append(StringBuilder sum, boolean isNegative, String summand) {
        if (isNegative) {
            sum.append(sum.isEmpty() ? "-" : " - ");
        } else if (!sum.isEmpty()) {
            sum.append(" + ");
        }
        sum.append(summand);
    }

    String print(Expression.Element element) {
        return element.array() + "[" + print(element.index()) + "]";
    }

    /** The text of an operand in a place that binds as strongly as {@code place}. */
    private String print(Expression expression, int place) {
        if (expression instanceof Expression.Literal literal) {
            return Literals.of(literal.value(), precision);
        } else if (expression instanceof Expression.Variable variable) {
            return variable.name();
        } else if (expression instanceof Expression.Element element) {
            return print(element);
        } else if (expression instanceof Expression.Lane lane) {
            return lane.vector() + ".lane(" + lane.lane() + ")";
        } else if (expression instanceof Expression.Unary unary) {
            return unary.operator() == Expression.Unary.Operator.ABSOLUTE
                    ? "Math.abs(" + print(unary.operand()) + ")"
                    : "-" + print(unary.operand(), PRIMARY);
        } else if (expression instanceof Binary binary) {
            return print(binary, place);
        } else if (expression instanceof Expression.Fma fma) {
            return "fma(" + print(fma.a()) + ", " + print(fma.b()) + ", " + print(fma.c()) + ")";
        } else if (expression instanceof Expression.Select select) {
            return enclosed(
                    print(select.condition()) + " ? " + print(select.then(), RELATIONAL) + " : "
                            + print(select.otherwise(), RELATIONAL),
                    place > CONDITIONAL);
        } else if (expression instanceof Expression.Call call) {
            return functions
                    + call.function().name()
                    + call.arguments().stream().map(this::print).collect(Collectors.joining(", ", "(", ")"));
        } else if (expression instanceof Expression.FromBits fromBits) {
            Bits bits = fromBits.bits();
            return precision == Precision.FLOAT
                    ? "Float.intBitsToFloat(" + print(bits) + ")"
                    : "Double.longBitsToDouble(" + print(bits) + ")";
        }
        throw new IllegalArgumentException("scalar code has no " + expression);
    }

    private String print(Binary binary, int place) {
        Optional<String> infix = infix(binary.operator());
        if (infix.isEmpty()) {
            String name = binary.operator() == Binary.Operator.MINIMUM ? "Math.min" : "Math.max";
            return name + "(" + print(binary.left()) + ", " + print(binary.right()) + ")";
        }
        boolean isSum = binary.operator() == Binary.Operator.ADD || binary.operator() == Binary.Operator.SUBTRACT;
        return infix(binary, " " + infix.get() + " ", isSum ? ADDITIVE : MULTIPLICATIVE, place);
    }

    /** The operator's sign; none for those that are written as calls. */
    private static Optional<String> infix(Binary.Operator operator) {
        return switch (operator) {
            case ADD -> Optional.of("+");
            case SUBTRACT -> Optional.of("-");
            case MULTIPLY -> Optional.of("*");
            case DIVIDE -> Optional.of("/");
            case MINIMUM, MAXIMUM -> Optional.empty();
        };
    }

    /** Java groups equal operators from the left, so that a right operand of the same strength needs parentheses. */
    private String infix(Binary binary, String operator, int strength, int place) {
        return enclosed(
                print(binary.left(), strength) + operator + print(binary.right(), strength + 1), place > strength);
    }

    private String print(Bits bits, int place) {
        if (bits instanceof Bits.Of of) {
            return precision == Precision.FLOAT
                    ? "Float.floatToRawIntBits(" + print(of.number()) + ")"
                    : "Double.doubleToRawLongBits(" + print(of.number()) + ")";
        } else if (bits instanceof Bits.Variable variable) {
            return variable.name();
        } else if (bits instanceof Bits.Literal literal) {
            return Literals.ofBits(literal.value(), precision);
        } else {
            return print((Bits.Binary) bits, place);
        }
    }

    private String print(Bits.Binary binary, int place) {
        return switch (binary.operator()) {
            case ADD -> infix(binary, " + ", ADDITIVE, place);
            case SUBTRACT -> infix(binary, " - ", ADDITIVE, place);
            // Readers do not know by heart how shifts, & and | bind.
            case SHIFT_LEFT ->
                enclosed(print(binary.left(), PRIMARY) + " << " + print(binary.right(), PRIMARY), place > SHIFT);
            case SHIFT_RIGHT ->
                enclosed(print(binary.left(), PRIMARY) + " >> " + print(binary.right(), PRIMARY), place > SHIFT);
            case AND -> "(" + print(binary.left(), PRIMARY) + " & " + print(binary.right(), PRIMARY) + ")";
            case MINIMUM -> "Math.min(" + print(binary.left()) + ", " + print(binary.right()) + ")";
            case MAXIMUM -> "Math.max(" + print(binary.left()) + ", " + print(binary.right()) + ")";
            case OR -> "(" + print(binary.left(), PRIMARY) + " | " + print(binary.right(), PRIMARY) + ")";
        };
    }

    private String infix(Bits.Binary binary, String operator, int strength, int place) {
        return enclosed(
                print(binary.left(), strength) + operator + print(binary.right(), strength + 1), place > strength);
    }

    private static String enclosed(String text, boolean needed) {
        return needed ? "(" + text + ")" : text;
    }
}
