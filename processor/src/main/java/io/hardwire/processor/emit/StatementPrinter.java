package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import io.hardwire.processor.expression.Statement;
import java.util.List;

/** Statements of kernels as Java text. */
final class StatementPrinter {
    private final ArithmeticPrinter arithmetic;
    private final ExpressionPrinter conditions;
    private final TypeName number;

    StatementPrinter(ArithmeticPrinter arithmetic, Precision precision) {
        this.arithmetic = arithmetic;
        this.conditions = new ExpressionPrinter(precision);
        this.number = Types.number(precision);
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
            ArithmeticPrinter.Declaration text = arithmetic.declare(declare.name(), declare.value());
            code.addStatement("$T $L = $L", text.type(), declare.name(), text.value());
        } else if (statement instanceof Statement.DeclareBits declare) {
            code.addStatement("$T $L = $L", arithmetic.bits(), declare.name(), arithmetic.print(declare.value()));
        } else if (statement instanceof Statement.DeclareInt declare) {
            code.addStatement("int $L = $L", declare.name(), declare.value());
        } else if (statement instanceof Statement.DeclareRow declare) {
            code.addStatement(
                    "$T $L = $L[$L]",
                    ArrayTypeName.of(number),
                    declare.name(),
                    declare.rows(),
                    ExpressionPrinter.print(declare.index()));
        } else if (statement instanceof Statement.DeclareIndex declare) {
            code.addStatement("int $L = $L", declare.name(), ExpressionPrinter.print(declare.value()));
        } else if (statement instanceof Statement.DeclareIndexAt declare) {
            code.addStatement(
                    "int $L = $L[$L]", declare.name(), declare.array(), ExpressionPrinter.print(declare.index()));
        } else if (statement instanceof Statement.DeclareSmallerIndex declare) {
            code.addStatement(
                    "int $L = Math.min($L, $L)",
                    declare.name(),
                    ExpressionPrinter.print(declare.one()),
                    ExpressionPrinter.print(declare.other()));
        } else if (statement instanceof Statement.DeclareIndexMultiple declare) {
            code.addStatement("int $1L = $2L / $3L * $3L", declare.name(), declare.variable(), declare.factor());
        } else if (statement instanceof Statement.DeclareIndexQuotient declare) {
            code.addStatement("int $L = $L / $L", declare.name(), declare.dividend(), declare.divisor());
        } else if (statement instanceof Statement.DeclareIndexOf declare) {
            code.addStatement("int $L = (int) $L", declare.name(), arithmetic.print(declare.number()));
        } else if (statement instanceof Statement.DeclareIndexInvoke declare) {
            code.addStatement("int $L = $L", declare.name(), call(declare.call()));
        } else if (statement instanceof Statement.Count count) {
            code.addStatement("$L += $L ? 1 : 0", count.name(), conditions.print(count.condition()));
        } else if (statement instanceof Statement.DeclareInvoke declare) {
            code.addStatement("$T $L = $L", number, declare.name(), call(declare.call()));
        } else if (statement instanceof Statement.Assign assign) {
            code.addStatement("$L", arithmetic.assign(Expression.variable(assign.name()), assign.value()));
        } else if (statement instanceof Statement.AssignInt assign) {
            code.addStatement("$L = $L", assign.name(), assign.value());
        } else if (statement instanceof Statement.Store store) {
            code.addStatement("$L", arithmetic.assign(store.element(), store.value()));
        } else if (statement instanceof Statement.StoreVector store) {
            code.addStatement("$L", arithmetic.assign(store.elements(), store.value()));
        } else if (statement instanceof Statement.Loop loop) {
            print(loop, code);
        } else if (statement instanceof Statement.When when) {
            code.beginControlFlow("if ($L)", conditions.print(when.condition()));
            print(when.body(), code);
            code.endControlFlow();
        } else if (statement instanceof Statement.WhenGreater when) {
            code.beginControlFlow(
                    "if ($L > $L)", ExpressionPrinter.print(when.one()), ExpressionPrinter.print(when.other()));
            print(when.body(), code);
            code.endControlFlow();
        } else if (statement instanceof Statement.Invoke invoke) {
            code.addStatement("$L", call(invoke));
        } else if (statement instanceof Statement.Return back) {
            code.addStatement("return $L", arithmetic.print(back.value()));
        } else if (statement instanceof Statement.ReturnInt back) {
            code.addStatement("return $L", back.name());
        } else if (statement instanceof Statement.ReturnIndex back) {
            code.addStatement("return $L", ExpressionPrinter.print(back.index()));
        } else {
            code.add("// $L\n", ((Statement.Comment) statement).text());
        }
    }

    private void print(Statement.Loop loop, CodeBlock.Builder code) {
        String start = start(loop.variable(), loop.from())
                + loop.companion()
                        .map(second -> ", " + start(second.variable(), second.from()))
                        .orElse("");
        String increment = increment(loop.variable(), loop.step())
                + loop.companion()
                        .map(second -> ", " + increment(second.variable(), second.step()))
                        .orElse("");
        code.beginControlFlow(
                "for (int $L; $L < $L; $L)", start, loop.variable(), ExpressionPrinter.print(loop.to()), increment);
        print(loop.body(), code);
        code.endControlFlow();
    }

    private static String start(String variable, Index from) {
        return variable + " = " + ExpressionPrinter.print(from);
    }

    private static String increment(String variable, Index step) {
        return step.equals(Index.of(1)) ? variable + "++" : variable + " += " + ExpressionPrinter.print(step);
    }

    private static String call(Statement.Invoke invoke) {
        return invoke.method() + "(" + String.join(", ", invoke.arguments()) + ")";
    }
}
