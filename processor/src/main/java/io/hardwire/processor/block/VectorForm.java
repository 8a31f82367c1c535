package io.hardwire.processor.block;

import static io.hardwire.processor.expression.Expression.variable;

import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Expression.Binary;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions as vector code wants them. A call of an elementary function becomes the function's steps, for a vector must never be passed
 * to a method that may not be inlined. A bound that is a constant other than 0 becomes a comparison and a choice, which has the
 * same bits as a minimum or maximum and takes a fraction of the instructions.
 */
public final class VectorForm {
    private final List<Statement> body;
    private final boolean boundsAreChoices;
    private final Map<String, Integer> calls = new HashMap<>();
    private int bounds;

    private VectorForm(List<Statement> body, boolean boundsAreChoices) {
        this.body = body;
        this.boundsAreChoices = boundsAreChoices;
    }

    /** For the Vector API. Steps are appended to {@code body}. */
    public VectorForm(List<Statement> body) {
        this(body, true);
    }

    /** For loops that C2 vectorises: it knows minima and maxima, but no choices. */
    public static VectorForm withBounds(List<Statement> body) {
        return new VectorForm(body, false);
    }

    /** The expression without calls. */
    public Expression of(Expression expression) {
        return rewrite(expression, Map.of());
    }

    private Expression rewrite(Expression expression, Map<String, String> names) {
        if (expression instanceof Expression.Variable variable) {
            return variable(names.getOrDefault(variable.name(), variable.name()));
        } else if (expression instanceof Binary binary) {
            return rewrite(binary, names);
        } else if (expression instanceof Expression.FromBits from) {
            return Expression.fromBits(rewrite(from.bits(), names));
        } else if (expression instanceof Expression.Call call) {
            return spelledOut(call.function(), rewrite(call.arguments().get(0), names));
        }
        return expression.map(operand -> rewrite(operand, names));
    }

    private Expression rewrite(Binary binary, Map<String, String> names) {
        Expression left = rewrite(binary.left(), names);
        Expression right = rewrite(binary.right(), names);
        boolean isMinimum = binary.operator() == Binary.Operator.MINIMUM;
        boolean isBound = isMinimum || binary.operator() == Binary.Operator.MAXIMUM;
        if (boundsAreChoices && isBound && right instanceof Expression.Literal bound && bound.value() != 0) {
            Expression number = left instanceof Expression.Variable ? left : declared("bounded" + ++bounds, left);
            return Expression.select(isMinimum ? number.greaterThan(right) : number.lessThan(right), right, number);
        }
        return new Binary(binary.operator(), left, right);
    }

    private Bits rewrite(Bits bits, Map<String, String> names) {
        if (bits instanceof Bits.Of of) {
            return Bits.of(rewrite(of.number(), names));
        } else if (bits instanceof Bits.Variable variable) {
            return Bits.variable(names.getOrDefault(variable.name(), variable.name()));
        } else if (bits instanceof Bits.Binary binary) {
            return new Bits.Binary(binary.operator(), rewrite(binary.left(), names), rewrite(binary.right(), names));
        }
        return bits;
    }

    /** The function's steps under names of their own: {@code t} of sigmoid becomes {@code sigmoidT}, then {@code sigmoid2T}. */
    private Expression spelledOut(Function function, Expression argument) {
        int call = calls.merge(function.name(), 1, Integer::sum);
        String prefix = function.name() + (call == 1 ? "" : call);
        Map<String, String> names = new HashMap<>();
        names.put(function.parameter(), name(prefix, function.parameter()));
        declared(name(prefix, function.parameter()), argument);
        for (Statement step : function.steps()) {
            if (step instanceof Statement.Declare declare) {
                Expression value = boundsAreChoices && declare.value() instanceof Expression.Literal literal
                        ? Expression.broadcast(literal)
                        : rewrite(declare.value(), names);
                names.put(declare.name(), name(prefix, declare.name()));
                declared(name(prefix, declare.name()), value);
            } else if (step instanceof Statement.DeclareBits declare) {
                Bits value = rewrite(declare.value(), names);
                names.put(declare.name(), name(prefix, declare.name()));
                body.add(new Statement.DeclareBits(name(prefix, declare.name()), value));
            } else {
                Statement.Assign assign = (Statement.Assign) step;
                body.add(new Statement.Assign(name(prefix, assign.name()), rewrite(assign.value(), names)));
            }
        }
        return rewrite(function.result(), names);
    }

    private Expression declared(String name, Expression value) {
        body.add(new Statement.Declare(name, value));
        return variable(name);
    }

    private static String name(String prefix, String local) {
        return prefix + Character.toUpperCase(local.charAt(0)) + local.substring(1);
    }
}
