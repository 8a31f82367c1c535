package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Expression.Binary;
import io.hardwire.processor.expression.Statement;
import java.util.List;

/** Statements of kernels as Java text. */
final class StatementPrinter {
    private final ExpressionPrinter expressions;
    private final TypeName number;
    private final TypeName bits;

    StatementPrinter(Precision precision) {
        this.expressions = new ExpressionPrinter(precision);
        this.number = Types.number(precision);
        this.bits = precision == Precision.FLOAT ? TypeName.INT : TypeName.LONG;
    }

    CodeBlock print(List<Statement> body) {
        CodeBlock.Builder code = CodeBlock.builder();
        print(body, code);
        return code.build();
    }

    private void print(List<Statement> body, CodeBlock.Builder code) {
        boolean isFirst = true;
        for (Statement statement : body) {
            if (statement instanceof Statement.Comment && !isFirst) {
                code.add("\n");
            }
            print(statement, code);
            isFirst = false;
        }
    }

    private void print(Statement statement, CodeBlock.Builder code) {
        if (statement instanceof Statement.Declare declare) {
            code.addStatement("$T $L = $L", number, declare.name(), expressions.print(declare.value()));
        } else if (statement instanceof Statement.DeclareBits declare) {
            code.addStatement("$T $L = $L", bits, declare.name(), expressions.print(declare.value()));
        } else if (statement instanceof Statement.DeclareInt declare) {
            code.addStatement("int $L = $L", declare.name(), declare.value());
        } else if (statement instanceof Statement.DeclareRow declare) {
            code.addStatement(
                    "$T $L = $L[$L]",
                    ArrayTypeName.of(number),
                    declare.name(),
                    declare.rows(),
                    expressions.print(declare.index()));
        } else if (statement instanceof Statement.DeclareInvoke declare) {
            code.addStatement("$T $L = $L", number, declare.name(), call(declare.call()));
        } else if (statement instanceof Statement.Assign assign) {
            assign(Expression.variable(assign.name()), assign.value(), code);
        } else if (statement instanceof Statement.AssignInt assign) {
            code.addStatement("$L = $L", assign.name(), assign.value());
        } else if (statement instanceof Statement.Store store) {
            assign(store.element(), store.value(), code);
        } else if (statement instanceof Statement.Loop loop) {
            print(loop, code);
        } else if (statement instanceof Statement.When when) {
            code.beginControlFlow("if ($L)", expressions.print(when.condition()));
            print(when.body(), code);
            code.endControlFlow();
        } else if (statement instanceof Statement.Invoke invoke) {
            code.addStatement("$L", call(invoke));
        } else if (statement instanceof Statement.Return back) {
            code.addStatement("return $L", expressions.print(back.value()));
        } else if (statement instanceof Statement.ReturnInt back) {
            code.addStatement("return $L", back.name());
        } else {
            code.add("// $L\n", ((Statement.Comment) statement).text());
        }
    }

    /** {@code target = value}, or {@code target += more} where the value is the target and more. */
    private void assign(Expression target, Expression value, CodeBlock.Builder code) {
        boolean isCompound = value instanceof Binary binary
                && ExpressionPrinter.infix(binary.operator()).isPresent()
                && binary.left().equals(target);
        String operator = isCompound
                ? ExpressionPrinter.infix(((Binary) value).operator()).get() + "="
                : "=";
        code.addStatement(
                "$L $L $L",
                expressions.print(target),
                operator,
                expressions.print(isCompound ? ((Binary) value).right() : value));
    }

    private void print(Statement.Loop loop, CodeBlock.Builder code) {
        String increment = loop.step() == 1 ? loop.variable() + "++" : loop.variable() + " += " + loop.step();
        code.beginControlFlow(
                "for (int $L = $L; $L < $L; $L)", loop.variable(), loop.from(), loop.variable(), loop.to(), increment);
        print(loop.body(), code);
        code.endControlFlow();
    }

    private static String call(Statement.Invoke invoke) {
        return invoke.method() + "(" + String.join(", ", invoke.arguments()) + ")";
    }
}
