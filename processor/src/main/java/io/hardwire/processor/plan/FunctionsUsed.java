package io.hardwire.processor.plan;

import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.Method;
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

    private void visit(Expression expression) {
        if (expression instanceof Expression.Unary unary) {
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
        } else if (expression instanceof Expression.Call call) {
            call.arguments().forEach(this::visit);
            visit(call.function());
        } else if (expression instanceof Expression.FromBits from) {
            visit(from.bits());
        }
    }

    private void visit(Bits bits) {
        if (bits instanceof Bits.Of of) {
            visit(of.number());
        } else if (bits instanceof Bits.Binary binary) {
            visit(binary.left());
            visit(binary.right());
        }
    }

    private void visit(Function function) {
        if (found.putIfAbsent(function.name(), function) == null) {
            visit(function.steps());
            visit(function.result());
        }
    }
}
