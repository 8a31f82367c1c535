package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.Function;
import io.hardwire.processor.expression.FunctionBuilder;

/** {@code log(1 + x)} for x from 0 to 1, close however small x is. */
public final class LogarithmOfOnePlus {
    private static final double[] FLOAT = {
        -0x1.af49cep-9,
        0x1.4917cep-6,
        -0x1.d6b08cp-5,
        0x1.b4ae08p-4,
        -0x1.3a435ep-3,
        0x1.934b54p-3,
        -0x1.ff23e6p-3,
        0x1.554ddp-2,
        -0x1.ffffd2p-2
    };
    private static final double[] DOUBLE = {
        0x1.6b515a812d5a5p-22,
        0x1.959ccaa9060b4p-21,
        0x1.163f978c3b90ep-18,
        0x1.3aa923a62430dp-16,
        0x1.7462503853396p-14,
        0x1.c71c4a6b1cbeap-12,
        0x1.24924978301cbp-9,
        0x1.99999998ebce4p-7,
        0x1.5555555555937p-4
    };

    private LogarithmOfOnePlus() {}

    public static Function of(Precision precision) {
        FunctionBuilder f = new FunctionBuilder(
                "log1p",
                "{@code log(1 + x)} for {@code 0 <= x <= 1}; within " + (precision == Precision.FLOAT ? "1.31" : "2.23")
                        + " ulp of the true value.",
                "x");
        Expression x = f.argument();
        if (precision == Precision.FLOAT) {
            Expression p = f.polynomial("p", x, FLOAT);
            return f.returning(fma(p.times(x), x, x));
        }
        Expression s = f.let("s", x.over(fma(x, literal(0.5), literal(1))));
        Expression z = f.let("z", s.times(s));
        Expression p = f.polynomial("p", z, DOUBLE);
        return f.returning(fma(p, s.times(z), s));
    }
}
