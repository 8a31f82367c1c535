package io.hardwire.processor.emit;

import com.palantir.javapoet.TypeName;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;

/** Arithmetic as Java text: what a {@link StatementPrinter} must know of a target. */
interface ArithmeticPrinter {

    /** A number, or a vector of numbers. */
    String print(Expression expression);

    /** Bit patterns. */
    String print(Bits bits);

    /** The declaration of a local variable, up to its semicolon: its type, its name, and its value. */
    Declaration declare(String name, Expression value);

    /** A new value for a variable or an element. */
    String assign(Expression target, Expression value);

    /** The type of a local variable of bits. */
    TypeName bits();

    /** The parts of a declaration. */
    record Declaration(TypeName type, String value) {}
}
