package io.hardwire.processor.expression;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The local variables that a step of straight-line code reads and sets. */
public final class Names {
    private final Set<String> used = new LinkedHashSet<>();

    private Names() {}

    /** The variable that a step sets, if any. */
    public static Optional<String> setBy(Statement step) {
        if (step instanceof Statement.Declare declare) {
            return Optional.of(declare.name());
        } else if (step instanceof Statement.DeclareBits declare) {
            return Optional.of(declare.name());
        } else if (step instanceof Statement.Assign assign) {
            return Optional.of(assign.name());
        }
        return Optional.empty();
    }

    /** What a step reads; an assignment counts its own variable, too, for it must be there. */
    public static Set<String> usedIn(Statement step) {
        Names names = new Names();
        if (step instanceof Statement.Declare declare) {
            names.visit(declare.value());
        } else if (step instanceof Statement.DeclareBits declare) {
            names.visit(declare.value());
        } else if (step instanceof Statement.Assign assign) {
            names.used.add(assign.name());
            names.visit(assign.value());
        } else if (step instanceof Statement.Store store) {
            names.visit(store.value());
        } else if (step instanceof Statement.StoreVector store) {
            names.visit(store.value());
        }
        return names.used;
    }

    private void visit(Expression expression) {
        if (expression instanceof Expression.Variable variable) {
            used.add(variable.name());
        } else if (expression instanceof Expression.Broadcast broadcast) {
            visit(broadcast.number());
        } else if (expression instanceof Expression.Unary unary) {
            visit(unary.operand());
        } else if (expression instanceof Expression.Binary binary) {
            visit(binary.left());
            visit(binary.right());
        } else if (expression instanceof Expression.Fma fma) {
            visit(fma.a());
            visit(fma.b());
            visit(fma.c());
        } else if (expression instanceof Expression.Select select) {
            visit(select.condition().left());
            visit(select.condition().right());
            visit(select.then());
            visit(select.otherwise());
        } else if (expression instanceof Expression.FromBits from) {
            visit(from.bits());
        }
    }

    private void visit(Bits bits) {
        if (bits instanceof Bits.Of of) {
            visit(of.number());
        } else if (bits instanceof Bits.Variable variable) {
            used.add(variable.name());
        } else if (bits instanceof Bits.Binary binary) {
            visit(binary.left());
            visit(binary.right());
        }
    }
}
