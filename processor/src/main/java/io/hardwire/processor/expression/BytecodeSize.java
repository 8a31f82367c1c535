package io.hardwire.processor.expression;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression.Binary;
import io.hardwire.processor.expression.Expression.Blend;
import io.hardwire.processor.expression.Expression.Broadcast;
import io.hardwire.processor.expression.Expression.Call;
import io.hardwire.processor.expression.Expression.Condition;
import io.hardwire.processor.expression.Expression.Element;
import io.hardwire.processor.expression.Expression.Fma;
import io.hardwire.processor.expression.Expression.FromBits;
import io.hardwire.processor.expression.Expression.Lane;
import io.hardwire.processor.expression.Expression.Literal;
import io.hardwire.processor.expression.Expression.PairSums;
import io.hardwire.processor.expression.Expression.Permuted;
import io.hardwire.processor.expression.Expression.Select;
import io.hardwire.processor.expression.Expression.Unary;
import io.hardwire.processor.expression.Expression.Variable;
import io.hardwire.processor.expression.Expression.Vector;
import java.util.List;

/**
 * An upper bound of the bytes that a compiler makes of a method's body, from the instruction set (JVM specification, chapter
 * 6): each construct counts its longest encoding, given the number of local variable slots. HotSpot compiles no method above
 * 8,000 bytes.
 */
public final class BytecodeSize {
    private static final int INVOKE_STATIC = 3;
    private static final int LOAD_CONSTANT = 3;
    private static final int BRANCH = 3;

    private final int local;

    private BytecodeSize(int slots) {
        this.local = slots > 256 ? 4 : 2;
    }

    /** The bound for a method whose numbers have the given precision. */
    public static int of(Method method, Precision precision) {
        int slotsOfNumber = precision == Precision.DOUBLE ? 2 : 1;
        int slots = method.parameters().stream()
                        .mapToInt(parameter -> parameter.kind() == Parameter.Kind.SCALAR ? slotsOfNumber : 1)
                        .sum()
                + slots(method.body(), slotsOfNumber);
        return new BytecodeSize(slots).sum(method.body()) + 1;
    }

    private static int slots(List<Statement> body, int slotsOfNumber) {
        int slots = 0;
        for (Statement statement : body) {
            if (statement instanceof Statement.Declare
                    || statement instanceof Statement.DeclareBits
                    || statement instanceof Statement.DeclareInvoke) {
                slots += slotsOfNumber;
            } else if (statement instanceof Statement.DeclareInt
                    || statement instanceof Statement.DeclareRow
                    || statement instanceof Statement.DeclareIndex
                    || statement instanceof Statement.DeclareIndexAt
                    || statement instanceof Statement.DeclareSmallerIndex
                    || statement instanceof Statement.DeclareIndexMultiple
                    || statement instanceof Statement.DeclareIndexQuotient
                    || statement instanceof Statement.DeclareIndexOf
                    || statement instanceof Statement.DeclareIndexInvoke) {
                slots++;
            } else if (statement instanceof Statement.Loop loop) {
                slots += (loop.companion().isPresent() ? 2 : 1) + slots(loop.body(), slotsOfNumber);
            } else if (statement instanceof Statement.When when) {
                slots += slots(when.body(), slotsOfNumber);
            } else if (statement instanceof Statement.WhenGreater when) {
                slots += slots(when.body(), slotsOfNumber);
            }
        }
        return slots;
    }

    private int sum(List<Statement> body) {
        return body.stream().mapToInt(this::of).sum();
    }

    private int of(Statement statement) {
        if (statement instanceof Statement.Declare declare) {
            return of(declare.value()) + local;
        } else if (statement instanceof Statement.DeclareBits declare) {
            return of(declare.value()) + local;
        } else if (statement instanceof Statement.DeclareInt) {
            return LOAD_CONSTANT + local;
        } else if (statement instanceof Statement.DeclareRow declare) {
            return local + of(declare.index()) + 1 + local;
        } else if (statement instanceof Statement.DeclareIndex declare) {
            return of(declare.value()) + local;
        } else if (statement instanceof Statement.DeclareIndexAt declare) {
            return local + of(declare.index()) + 1 + local;
        } else if (statement instanceof Statement.DeclareSmallerIndex declare) {
            return of(declare.one()) + of(declare.other()) + INVOKE_STATIC + local;
        } else if (statement instanceof Statement.DeclareIndexMultiple) {
            return 2 * local + 2 * LOAD_CONSTANT + 2;
        } else if (statement instanceof Statement.DeclareIndexQuotient) {
            return LOAD_CONSTANT + 2 * local + 1;
        } else if (statement instanceof Statement.DeclareIndexOf declare) {
            return of(declare.number()) + 1 + local;
        } else if (statement instanceof Statement.DeclareIndexInvoke declare) {
            return of(declare.call()) + local;
        } else if (statement instanceof Statement.Count count) {
            return local + of(count.condition()) + 2 + BRANCH + 1 + local;
        } else if (statement instanceof Statement.WhenGreater when) {
            return of(when.one()) + of(when.other()) + BRANCH + sum(when.body());
        } else if (statement instanceof Statement.ReturnIndex back) {
            return of(back.index()) + 1;
        } else if (statement instanceof Statement.Assign assign) {
            return of(assign.value()) + local;
        } else if (statement instanceof Statement.AssignInt) {
            return LOAD_CONSTANT + local;
        } else if (statement instanceof Statement.Store store) {
            return local + of(store.element().index()) + of(store.value()) + 1;
        } else if (statement instanceof Statement.StoreVector store) {
            return of(store.value()) + local + of(store.elements().start()) + INVOKE_STATIC;
        } else if (statement instanceof Statement.Loop loop) {
            int start = of(loop.from()) + local;
            int test = local + of(loop.to()) + BRANCH;
            int increment = local + of(loop.step()) + 1 + local;
            int companion = loop.companion()
                    .map(second -> of(second.from()) + of(second.step()) + 1 + 3 * local)
                    .orElse(0);
            return start + test + increment + companion + BRANCH + sum(loop.body());
        } else if (statement instanceof Statement.When when) {
            return of(when.condition()) + sum(when.body());
        } else if (statement instanceof Statement.Invoke invoke) {
            return local * invoke.arguments().size() + INVOKE_STATIC;
        } else if (statement instanceof Statement.DeclareInvoke declare) {
            return of(declare.call()) + local;
        } else if (statement instanceof Statement.Return back) {
            return of(back.value()) + 1;
        } else if (statement instanceof Statement.ReturnInt) {
            return local + 1;
        } else {
            return 0;
        }
    }

    private int of(Expression expression) {
        if (expression instanceof Literal) {
            return LOAD_CONSTANT;
        } else if (expression instanceof Variable) {
            return local;
        } else if (expression instanceof Element element) {
            return local + of(element.index()) + 1;
        } else if (expression instanceof Vector vector) {
            return LOAD_CONSTANT + local + of(vector.start()) + INVOKE_STATIC;
        } else if (expression instanceof Broadcast broadcast) {
            return LOAD_CONSTANT + of(broadcast.number()) + INVOKE_STATIC;
        } else if (expression instanceof Lane) {
            return local + LOAD_CONSTANT + INVOKE_STATIC;
        } else if (expression instanceof PairSums) {
            return 4 * local + 3 * LOAD_CONSTANT + 4 * INVOKE_STATIC;
        } else if (expression instanceof Blend blend) {
            return of(blend.vector()) + of(blend.other()) + LOAD_CONSTANT + INVOKE_STATIC;
        } else if (expression instanceof Permuted permuted) {
            return of(permuted.vector()) + LOAD_CONSTANT + INVOKE_STATIC;
        } else if (expression instanceof Unary unary) {
            return of(unary.operand()) + INVOKE_STATIC;
        } else if (expression instanceof Binary binary) {
            return of(binary.left()) + of(binary.right()) + INVOKE_STATIC;
        } else if (expression instanceof Fma fma) {
            return of(fma.a()) + of(fma.b()) + of(fma.c()) + INVOKE_STATIC;
        } else if (expression instanceof Select select) {
            return of(select.condition()) + of(select.then()) + BRANCH + of(select.otherwise());
        } else if (expression instanceof Call call) {
            return call.arguments().stream().mapToInt(this::of).sum() + INVOKE_STATIC;
        } else {
            return of(((FromBits) expression).bits()) + INVOKE_STATIC;
        }
    }

    private int of(Condition condition) {
        return of(condition.left()) + of(condition.right()) + 1 + BRANCH;
    }

    private int of(Bits bits) {
        if (bits instanceof Bits.Of of) {
            return of(of.number()) + INVOKE_STATIC;
        } else if (bits instanceof Bits.Variable) {
            return local;
        } else if (bits instanceof Bits.Literal) {
            return LOAD_CONSTANT;
        } else {
            Bits.Binary binary = (Bits.Binary) bits;
            return of(binary.left()) + of(binary.right()) + INVOKE_STATIC;
        }
    }

    private int of(Index index) {
        int size = index.constant() == 0 && !index.terms().isEmpty() ? 0 : LOAD_CONSTANT;
        int operands = size == 0 ? 0 : 1;
        for (Index.Term term : index.terms()) {
            size += term.variables().size() * (local + 1) - 1 + (term.factor() == 1 ? 0 : LOAD_CONSTANT + 1);
            operands++;
        }
        return size + Math.max(0, operands - 1);
    }
}
