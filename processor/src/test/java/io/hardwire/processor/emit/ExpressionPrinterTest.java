package io.hardwire.processor.emit;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;
import static io.hardwire.processor.expression.Expression.select;
import static io.hardwire.processor.expression.Expression.variable;
import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Index;
import org.junit.jupiter.api.Test;

/** What is printed groups as the tree does, with no parenthesis more than a reader needs. */
final class ExpressionPrinterTest {
    private final Expression a = variable("a");
    private final Expression b = variable("b");
    private final Expression c = variable("c");

    @Test
    void equalOperatorsGroupFromTheLeft() {
        assertThat(print(a.minus(b).minus(c))).isEqualTo("a - b - c");
        assertThat(print(a.minus(b.minus(c)))).isEqualTo("a - (b - c)");
        assertThat(print(a.over(b.times(c)))).isEqualTo("a / (b * c)");
        assertThat(print(a.times(b).over(c))).isEqualTo("a * b / c");
    }

    @Test
    void sumsInProductsAreEnclosedAndProductsInSumsAreNot() {
        assertThat(print(a.plus(b).times(c))).isEqualTo("(a + b) * c");
        assertThat(print(a.plus(b.times(c)))).isEqualTo("a + b * c");
    }

    @Test
    void argumentsNeedNoParentheses() {
        assertThat(print(fma(a.minus(b), a.minus(b), c))).isEqualTo("fma(a - b, a - b, c)");
        assertThat(print(a.plus(b).max(literal(0)))).isEqualTo("Math.max(a + b, 0f)");
        assertThat(print(a.minus(b).absolute())).isEqualTo("Math.abs(a - b)");
    }

    @Test
    void aNegatedSumIsEnclosed() {
        assertThat(print(a.plus(b).negated())).isEqualTo("-(a + b)");
        assertThat(print(a.negated())).isEqualTo("-a");
    }

    @Test
    void aChoiceInsideASumIsEnclosed() {
        Expression choice = select(a.greaterThan(literal(0)), literal(1), literal(0));
        assertThat(print(choice)).isEqualTo("a > 0f ? 1f : 0f");
        assertThat(print(b.times(choice))).isEqualTo("b * (a > 0f ? 1f : 0f)");
    }

    @Test
    void shiftsAndMasksAreEnclosedWhereReadersWouldWonder() {
        Bits bits = Bits.variable("bits");
        ExpressionPrinter printer = new ExpressionPrinter(Precision.FLOAT);
        assertThat(printer.print(bits.minus(0x3f3504f3L).shiftedRight(23))).isEqualTo("(bits - 0x3f3504f3) >> 23");
        assertThat(printer.print(bits.shiftedLeft(22).and(0xff800000L).plus(1)))
                .isEqualTo("((bits << 22) & 0xff800000) + 1");
    }

    @Test
    void anIndexIsASumOfItsTermsAndConstant() {
        Index index = Index.of("i").plus(2).times(784).plus(Index.of("j"));
        assertThat(ExpressionPrinter.print(index)).isEqualTo("784 * i + j + 1568");
        assertThat(ExpressionPrinter.print(Index.of(0))).isEqualTo("0");
    }

    private static String print(Expression expression) {
        return new ExpressionPrinter(Precision.FLOAT).print(expression);
    }
}
