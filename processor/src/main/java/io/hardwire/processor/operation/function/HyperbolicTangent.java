package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.FunctionBuilder;

/** {@code tanh(x)}. */
public final class HyperbolicTangent {
    private HyperbolicTangent() {}

    public static Function of(Precision precision) {
        FunctionBuilder f = new FunctionBuilder("tanh", "{@code tanh(x)}.", "x");
        Expression x = f.argument();
        return f.returning(fma(x, x, literal(1)));
    }
}
