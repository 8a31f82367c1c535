package io.hardwire.processor.operation.function;

import static io.hardwire.processor.expression.Expression.fma;
import static io.hardwire.processor.expression.Expression.literal;

import io.hardwire.Precision;
import io.hardwire.processor.expression.Bits;
import io.hardwire.processor.expression.Expression;
import io.hardwire.processor.expression.FunctionBuilder;

/**
 * The constants of a precision that elementary functions are made of.
 *
 * @param mantissa the bits of a number's fraction
 * @param one the bit pattern of 1
 * @param sign the mask of the sign
 * @param magic {@code 1.5 * 2^mantissa}: a number added to it loses its fraction, so that the low bits of the sum are the nearest
 *     integer in two's complement
 * @param log2e {@code 1 / ln 2}
 * @param ln2High ln 2 in this precision
 * @param ln2Low what {@code ln2High} lacks
 */
record Ieee(int mantissa, long one, long sign, double magic, double log2e, double ln2High, double ln2Low) {
    private static final Ieee FLOAT =
            new Ieee(23, 0x3f800000L, 0x80000000L, 0x1.8p23, 0x1.715476p0, 0x1.62e43p-1, -0x1.05c61p-29);
    private static final Ieee DOUBLE = new Ieee(
            52,
            0x3ff0000000000000L,
            0x8000000000000000L,
            0x1.8p52,
            0x1.71547652b82fep0,
            0x1.62e42fefa39efp-1,
            0x1.abc9e3b39803fp-56);

    static Ieee of(Precision precision) {
        return precision == Precision.FLOAT ? FLOAT : DOUBLE;
    }

    /** Every bit of a number but its sign. */
    long magnitude() {
        return sign - 1;
    }

    /** The bit pattern of {@code 2^exponent}. */
    long powerOfTwo(int exponent) {
        return one + ((long) exponent << mantissa);
    }

    /** Declares {@code r = y - n ln 2}, with ln 2 in two pieces. */
    Expression remainder(FunctionBuilder f, Expression y, Expression n) {
        Expression r = f.let("r", fma(n, literal(-ln2High), y));
        f.assign("r", fma(n, literal(-ln2Low), r));
        return r;
    }

    /** {@code bits} moved into the place of the exponent. */
    Bits exponent(Bits bits) {
        return bits.shiftedLeft(mantissa);
    }
}
