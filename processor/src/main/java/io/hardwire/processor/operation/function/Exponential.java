package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.FunctionBuilder;

/** {@code exp(x)}. */
public final class Exponential {
    private Exponential() {}

    public static Function of(Precision precision) {
        FunctionBuilder f = new FunctionBuilder("exp", "{@code exp(x)}.", "x");
        Expression x = f.argument();
        return f.returning(fma(x, x, literal(1)));
    }
}
