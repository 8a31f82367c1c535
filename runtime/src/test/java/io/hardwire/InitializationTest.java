package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.random.SeededRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitializationTest {
    private static double[] draw(Activation activation, int in, int out) {
        Shape shape = new Shape(new int[] {in, out}, List.of(activation), Loss.SQUARED_ERROR);
        return Initialization.weights(shape, new SeededRandom(7));
    }

    @Test
    void weightsAreDrawnInFlatOrderWithEachLayersOwnLimit() {
        Shape shape = new Shape(new int[] {3, 5, 2}, List.of(Activation.RELU, Activation.SIGMOID), Loss.SQUARED_ERROR);
        SeededRandom random = new SeededRandom(7);
        double[] expected = new double[25];
        for (int k = 0; k < 25; k++) {
            double limit = k < 15 ? Math.sqrt(6.0 / 3) : Math.sqrt(6.0 / (5 + 2));
            expected[k] = limit * (2 * random.nextDouble() - 1);
        }
        assertThat(Initialization.weights(shape, new SeededRandom(7))).containsExactly(expected);
    }

    @Test
    void weightsHaveTheVarianceOfGlorotHeAndLeCun() {
        for (Activation activation : Activation.values()) {
            double[] weights = draw(activation, 100, 50);
            double variance = Arrays.stream(weights).map(w -> w * w).sum() / weights.length;
            double expected =
                    switch (activation) {
                        case RELU, LEAKY_RELU, ELU, GELU, SILU -> 2.0 / 100;
                        case SELU -> 1.0 / 100;
                        default -> 2.0 / (100 + 50);
                    };
            assertThat(variance).as(activation.name()).isBetween(0.97 * expected, 1.03 * expected);
        }
    }

    @Test
    void bothPrecisionsStartAlike() {
        float[] floats =
                FloatLayer.Trainer.fresh(6, 4, Activation.SIGMOID, 3).network().parameters();
        double[] doubles =
                DoubleLayer.Trainer.fresh(6, 4, Activation.SIGMOID, 3).network().parameters();
        for (int k = 0; k < floats.length; k++) {
            assertThat(floats[k]).isEqualTo((float) doubles[k]);
        }
        assertThat(doubles[0]).isEqualTo(draw6x4()).isNotZero();
    }

    private static double draw6x4() {
        return Math.sqrt(6.0 / 10) * (2 * new SeededRandom(3).nextDouble() - 1);
    }

    @Test
    void biasesStartAtZero() {
        float[] parameters =
                FloatLayer.Trainer.fresh(6, 4, Activation.SIGMOID, 3).network().parameters();
        assertThat(Arrays.copyOfRange(parameters, 24, 28)).containsOnly(0);
    }

    @Test
    void aTrainerDoesNotTouchTheNetworkThatItIsGiven() {
        FloatLayer network = new FloatLayer(2, 1, Activation.SIGMOID, Loss.SQUARED_ERROR);
        network.setParameters(new float[] {0, 5, 0});
        assertThat(new FloatLayer.Trainer(network, 1).network().parameters()).containsExactly(0, 5, 0);
    }
}
