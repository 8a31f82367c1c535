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

    private void visit(Node tree) {
        tree.nodes().forEach(node -> {
            if (node instanceof Expression.Variable variable) {
                used.add(variable.name());
            } else if (node instanceof Bits.Variable variable) {
                used.add(variable.name());
            }
        });
    }
}
