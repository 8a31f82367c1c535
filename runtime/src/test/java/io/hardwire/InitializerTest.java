package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.Initializer.Scheme;
import io.hardwire.random.SeededRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First parameters are drawn as the papers say: variance, range, orthogonality; and the same at every call. */
class InitializerTest {
    private static final int IN = 120;
    private static final int OUT = 80;

    private static double[] draw(int in, int out, Initializer initializer) {
        Shape shape = new Shape(new int[] {in, out}, List.of(Activation.TANH), Loss.SQUARED_ERROR);
        return new LayerDraw(new SeededRandom(5)).parameters(shape, initializer);
    }

    @ParameterizedTest
    @CsvSource({
        "GLOROT_UNIFORM, 0.01, true",
        "GLOROT_NORMAL, 0.01, false",
        "HE_UNIFORM, 0.016666666666666666, true",
        "HE_NORMAL, 0.016666666666666666, false",
        "LECUN_UNIFORM, 0.008333333333333333, true",
        "LECUN_NORMAL, 0.008333333333333333, false"
    })
    void weightsHaveTheVarianceOfTheirScheme(Scheme scheme, double variance, boolean isUniform) {
        double[] parameters = draw(IN, OUT, Initializer.of(scheme));
        double[] weights = Arrays.copyOf(parameters, IN * OUT);
        double mean = Arrays.stream(weights).sum() / weights.length;
        double square = Arrays.stream(weights).map(w -> w * w).sum() / weights.length;
        double fourth = Arrays.stream(weights).map(w -> w * w * w * w).sum() / weights.length;
        assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(variance / weights.length)));
        assertThat(square).isBetween(0.96 * variance, 1.04 * variance);
        assertThat(fourth / (square * square)).isCloseTo(isUniform ? 1.8 : 3, within(isUniform ? 0.05 : 0.15));
        double largest = Arrays.stream(weights).map(Math::abs).max().orElseThrow();
        assertThat(largest < Math.sqrt(3 * variance)).isEqualTo(isUniform);
        assertThat(Arrays.copyOfRange(parameters, IN * OUT, parameters.length)).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"20, 12", "12, 20", "16, 16", "1, 5"})
    void orthogonalRowsOrColumnsAre(int in, int out) {
        double[] weights = draw(in, out, Initializer.of(Scheme.ORTHOGONAL).gain(2));
        int vectors = Math.min(in, out);
        int length = Math.max(in, out);
        for (int a = 0; a < vectors; a++) {
            for (int b = 0; b < vectors; b++) {
                double product = 0;
                for (int k = 0; k < length; k++) {
                    product += out <= in
                            ? weights[a * in + k] * weights[b * in + k]
                            : weights[k * in + a] * weights[k * in + b];
                }
                assertThat(product).isCloseTo(a == b ? 4 : 0, within(1e-13));
            }
        }
    }

    @Test
    void eachLayerHasItsOwn() {
        Shape shape = new Shape(new int[] {2, 3, 1}, List.of(Activation.TANH, Activation.IDENTITY), Loss.SQUARED_ERROR);
        double[] parameters = new LayerDraw(new SeededRandom(5))
                .parameters(
                        shape,
                        Initializer.of(Scheme.HE_NORMAL).bias(0.5),
                        Initializer.of(Scheme.ZEROS).bias(-1));
        assertThat(Arrays.copyOf(parameters, 6)).doesNotContain(0).doesNotHaveDuplicates();
        assertThat(Arrays.copyOfRange(parameters, 6, 13)).containsExactly(0, 0, 0, 0.5, 0.5, 0.5, -1);
    }

    @Test
    void aTrainerDrawsTheSameAtEveryCallAndInBothPrecisions() {
        FloatLayer.Trainer floats = FloatLayer.Trainer.fresh(4, 3, Activation.SIGMOID, 9);
        DoubleLayer.Trainer doubles = DoubleLayer.Trainer.fresh(4, 3, Activation.SIGMOID, 9);
        float[] first = floats.network().parameters();
        floats.initialise(Initializer.of(Scheme.GLOROT_UNIFORM));
        assertThat(floats.network().parameters()).containsExactly(first);
        floats.initialise(Initializer.of(Scheme.LECUN_NORMAL).bias(0.1));
        doubles.initialise(Initializer.of(Scheme.LECUN_NORMAL).bias(0.1));
        float[] drawn = floats.network().parameters();
        assertThat(drawn).isNotEqualTo(first);
        for (int k = 0; k < drawn.length; k++) {
            assertThat(drawn[k]).isEqualTo((float) doubles.network().parameters()[k]);
        }
        floats.initialise(Initializer.of(Scheme.LECUN_NORMAL).bias(0.1));
        assertThat(floats.network().parameters()).containsExactly(drawn);
    }

    @Test
    void normalDeviatesAreTheSameForEver() {
        SeededRandom random = new SeededRandom(1);
        SeededRandom uniform = new SeededRandom(1);
        for (int k = 0; k < 100; k++) {
            double x;
            double square;
            do {
                x = 2 * uniform.nextDouble() - 1;
                double y = 2 * uniform.nextDouble() - 1;
                square = x * x + y * y;
            } while (square >= 1);
            assertThat(random.nextGaussian()).isEqualTo(x * Math.sqrt(-2 * StrictMath.log(square) / square));
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(4, 3, Activation.SIGMOID, 9);
        Initializer zeros = Initializer.of(Scheme.ZEROS);
        assertThatThrownBy(() -> trainer.initialise(zeros, zeros))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there are 2 initializers; expected 1, or one for each layer of weights, of which 4-3 has 1");
        assertThatThrownBy(() -> zeros.gain(0)).hasMessage("gain is 0.0; it must be finite and greater than 0");
        assertThatThrownBy(() -> zeros.bias(Double.NaN)).hasMessage("bias is NaN; it must be finite");
    }
}
