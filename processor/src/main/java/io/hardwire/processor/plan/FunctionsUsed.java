package io.hardwire.processor.plan;

import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Node;
import io.hardwire.processor.expression.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The elementary functions that methods call, and those that these call, each once, callers first. */
final class FunctionsUsed {
    private final Map<String, Function> found = new LinkedHashMap<>();

    private FunctionsUsed() {}

    static Collection<Function> in(List<Method> methods) {
        FunctionsUsed used = new FunctionsUsed();
        methods.forEach(method -> used.visit(method.body()));
        return used.found.values();
    }

    private void visit(List<Statement> body) {
        for (Statement statement : body) {
            if (statement instanceof Statement.Declare declare) {
                visit(declare.value());
            } else if (statement instanceof Statement.DeclareBits declare) {
                visit(declare.value());
            } else if (statement instanceof Statement.Assign assign) {
                visit(assign.value());
            } else if (statement instanceof Statement.Store store) {
                visit(store.value());
            } else if (statement instanceof Statement.Loop loop) {
                visit(loop.body());
            } else if (statement instanceof Statement.When when) {
                visit(when.condition().left());
                visit(when.condition().right());
                visit(when.body());
            } else if (statement instanceof Statement.WhenGreater when) {
                visit(when.body());
            } else if (statement instanceof Statement.Return back) {
                visit(back.value());
            }
        }
    }

    private void visit(Node tree) {
        tree.nodes().forEach(node -> {
            if (node instanceof Expression.Call call) {
                visit(call.function());
            }
        });
    }

    private void visit(Function function) {
        if (found.putIfAbsent(function.name(), function) == null) {
            visit(function.steps());
            visit(function.result());
        }
    }
}
