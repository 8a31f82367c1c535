package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are known to be finite or not, wherever they stand. */
class FiniteTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void oneNumberThatIsNotIsFoundWhereverItStands(double odd) {
        for (int length = 1; length < 40; length++) {
            for (int at = 0; at < length; at++) {
                float[] floats = new float[length];
                double[] doubles = new double[length];
                floats[at] = (float) odd;
                doubles[at] = odd;
                assertThat(Finite.all(floats, 0, length)).isFalse();
                assertThat(Finite.all(doubles, 0, length)).isFalse();
                assertThat(Finite.all(floats, 0, at) && Finite.all(floats, at + 1, length))
                        .isTrue();
                assertThat(Finite.all(doubles, 0, at) && Finite.all(doubles, at + 1, length))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, -3.5, Double.MIN_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE})
    void everyOtherNumberIsFinite(double value) {
        double[] doubles = new double[20];
        float[] floats = new float[20];
        Arrays.fill(doubles, value);
        Arrays.fill(floats, (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value)));
        assertThat(Finite.all(doubles, 0, 20)).isTrue();
        assertThat(Finite.all(floats, 0, 20)).isTrue();
    }
}
