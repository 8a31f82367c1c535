package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.random.SeededRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Masks leave out as many as their rate says, and one says nothing of another. */
class DropoutMasksTest {
    private static final Shape SHAPE = new Shape(
            new int[] {3, 101, 4, 2},
            List.of(Activation.TANH, Activation.TANH, Activation.SIGMOID),
            Loss.SQUARED_ERROR);
    private static final int UNITS = 101;
    private static final int SAMPLES = 256;

    /** Whether units of the layer of 101 were left out: {@code [unit][sample]}. */
    private static boolean[][] masks(double rate, long seed, long step, int before) {
        Dropout dropout = new Dropout(SHAPE, seed);
        dropout.hiddenRates(new double[] {rate});
        dropout.part(step, before, 0);
        FloatDropout masks = new FloatDropout(dropout);
        masks.draw(0, SAMPLES);
        float[] a = new float[UNITS * SAMPLES];
        java.util.Arrays.fill(a, 1);
        masks.mask(a, 1, 0, SAMPLES, 0);
        boolean[][] out = new boolean[UNITS][SAMPLES];
        float scale = (float) (1 / (1 - rate));
        for (int k = 0; k < a.length; k++) {
            assertThat(a[k]).isIn(0f, scale);
            out[k / SAMPLES][k % SAMPLES] = a[k] == 0;
        }
        return out;
    }

    @Test
    void theShareOfTheUnitsLeftOutIsTheRate() {
        for (double rate : new double[] {0.05, 0.2, 0.5, 0.8}) {
            int out = 0;
            int all = 0;
            for (int step = 0; step < 20; step++) {
                for (boolean[] unit : masks(rate, 42, step, 0)) {
                    for (boolean isOut : unit) {
                        out += isOut ? 1 : 0;
                        all++;
                    }
                }
            }
            double deviation = Math.sqrt(rate * (1 - rate) / all);
            assertThat((double) out / all).isCloseTo(rate, within(4 * deviation));
        }
    }

    /** The share of places at which two fair masks agree is a half, whatever the two have to do with each other. */
    @Test
    void neighboursInEveryDirectionAreIndependent() {
        boolean[][] here = masks(0.5, 42, 7, 512);
        assertIndependent("step", here, masks(0.5, 42, 8, 512));
        assertIndependent("seed", here, masks(0.5, 43, 7, 512));
        assertIndependent("position", here, masks(0.5, 42, 7, 513));
        for (int distance = 1; distance <= 4; distance++) {
            boolean[][] units = new boolean[UNITS][];
            boolean[][] samples = new boolean[UNITS][SAMPLES];
            for (int i = 0; i < UNITS; i++) {
                units[i] = here[(i + distance) % UNITS];
                for (int s = 0; s < SAMPLES; s++) {
                    samples[i][s] = here[i][(s + distance) % SAMPLES];
                }
            }
            assertIndependent("unit + " + distance, here, units);
            assertIndependent("sample + " + distance, here, samples);
        }
    }

    private static void assertIndependent(String what, boolean[][] one, boolean[][] other) {
        int agreed = 0;
        for (int i = 0; i < UNITS; i++) {
            for (int s = 0; s < SAMPLES; s++) {
                agreed += one[i][s] == other[i][s] ? 1 : 0;
            }
        }
        double deviation = 0.5 / Math.sqrt(UNITS * SAMPLES);
        assertThat((double) agreed / (UNITS * SAMPLES)).as(what).isCloseTo(0.5, within(4 * deviation));
    }

    @Test
    void aMaskBelongsToItsPositionInTheBatch() {
        boolean[][] early = masks(0.5, 42, 7, 0);
        boolean[][] late = masks(0.5, 42, 7, 100);
        for (int i = 0; i < UNITS; i++) {
            for (int s = 0; s < SAMPLES - 100; s++) {
                assertThat(late[i][s]).isEqualTo(early[i][s + 100]);
            }
        }
    }

    @Test
    void aNumberIsFoundWithoutThoseBeforeIt() {
        SeededRandom random = new SeededRandom(99);
        for (int k = 0; k < 10; k++) {
            assertThat(SeededRandom.at(99, k)).isEqualTo(random.nextLong());
        }
    }

    @Test
    void badRatesAreRefusedBeforeAnythingChanges() {
        Training training = Training.epochs(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.dropout(0.5, 1))
                .withMessage("the rate of dropout is 1.0; it must be at least 0 and less than 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.inputDropout(Double.NaN))
                .withMessage("the rate of dropout of the inputs is NaN; it must be at least 0 and less than 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dropout.checkHidden(SHAPE, new double[] {0.1, 0.2, 0.3}))
                .withMessage(
                        "there are 3 rates of dropout; the network 3-101-4-2 has 2 hidden layers: expected one rate for "
                                + "all of them, or one for each");
        try (FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(2, 1, Activation.SIGMOID, 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> trainer.dropout(0.5))
                    .withMessageContaining("has no hidden layer: expected none, or a rate for its inputs");
        }
    }
}
