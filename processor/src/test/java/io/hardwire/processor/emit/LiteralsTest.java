package io.hardwire.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Precision;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading a printed constant back gives the same bits. */
final class LiteralsTest {
    @Test
    void floatsReadBackWithTheSameBits() {
        Random random = new Random(1);
        for (int k = 0; k < 100_000; k++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(value)) {
                String text = Literals.of(value, Precision.FLOAT);
                assertThat(text).endsWith("f");
                assertThat(Float.floatToRawIntBits(Float.parseFloat(text)))
                        .as(text)
                        .isEqualTo(Float.floatToRawIntBits(value));
            }
        }
    }

    @Test
    void doublesReadBackWithTheSameBits() {
        Random random = new Random(2);
        for (int k = 0; k < 100_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = Literals.of(value, Precision.DOUBLE);
                assertThat(Double.doubleToRawLongBits(Double.parseDouble(text)))
                        .as(text)
                        .isEqualTo(Double.doubleToRawLongBits(value));
            }
        }
    }

    @Test
    void everyPowerOfTwoReadsBack() {
        for (int exponent = -149; exponent <= 127; exponent++) {
            float value = (float) Math.scalb(1.0, exponent);
            assertThat(Float.parseFloat(Literals.of(value, Precision.FLOAT))).isEqualTo(value);
        }
    }

    @Test
    void numbersAreWrittenAsAReaderWould() {
        assertThat(Literals.of(1, Precision.FLOAT)).isEqualTo("1f");
        assertThat(Literals.of(1, Precision.DOUBLE)).isEqualTo("1.0");
        assertThat(Literals.of(0.5, Precision.FLOAT)).isEqualTo("0.5f");
        assertThat(Literals.of(0x1.8p23, Precision.FLOAT)).isEqualTo("12582912f");
        assertThat(Literals.of(0x1p-24, Precision.FLOAT)).isEqualTo("0x1p-24f");
        assertThat(Literals.of(-0.0, Precision.FLOAT)).isEqualTo("-0.0f");
        assertThat(Literals.of(Double.NaN, Precision.FLOAT)).isEqualTo("Float.NaN");
        assertThat(Literals.of(Double.NEGATIVE_INFINITY, Precision.DOUBLE)).isEqualTo("Double.NEGATIVE_INFINITY");
    }
}
