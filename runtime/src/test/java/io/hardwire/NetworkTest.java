package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.DataException;
import io.hardwire.data.Dataset;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static FloatLayer identity(int inputs, int outputs, float... parameters) {
        FloatLayer layer = new FloatLayer(inputs, outputs, Activation.IDENTITY, Loss.SQUARED_ERROR);
        if (parameters.length > 0) {
            layer.setParameters(parameters);
        }
        return layer;
    }

    @Test
    void predictsBatchesRowByRow() {
        FloatLayer layer = identity(2, 1, 1, 10, 100);
        float[] out = {0, 0, -1};
        layer.predict(new float[] {1, 2, 3, 4, 99}, out, 2);
        assertThat(out).containsExactly(121, 143, -1);
        layer.predict(new float[0], new float[0], 0);
    }

    @Test
    void predictsDataSets() {
        FloatLayer layer = identity(1, 2, 1, 2, 0, 0);
        Dataset data = Dataset.of(new float[] {1, 2}, new float[] {0, 0, 0, 0}, 2);
        assertThat(layer.predict(data)).containsExactly(1, 2, 2, 4);
    }

    @Test
    void theLowestIndexWinsATie() {
        FloatLayer layer = identity(1, 3, 0, 1, 1, 0, 0, 0);
        Dataset data = Dataset.of(new float[] {2, -2, 0}, new float[9], 3);
        assertThat(layer.classify(data)).containsExactly(1, 0, 0);
    }

    @Test
    void oneOutputIsClassOneFromOneHalfOn() {
        FloatLayer layer = identity(1, 1, 1, 0);
        Dataset data = Dataset.of(new float[] {0.5f, Math.nextDown(0.5f), 3}, new float[] {1, 1, 0}, 3);
        assertThat(layer.classify(data)).containsExactly(1, 0, 1);
        assertThat(layer.accuracy(data)).isEqualTo(1.0 / 3);
    }

    @Test
    void bothPrecisionsAnswerAlike() {
        DoubleLayer layer = new DoubleLayer(2, 2, Activation.IDENTITY, Loss.SQUARED_ERROR);
        layer.setParameters(new double[] {3, 0, 0, 0, 0, 0});
        double[] out = new double[2];
        layer.forward(new double[] {2, 1}, out);
        assertThat(out).containsExactly(6, 0);
        Dataset data = Dataset.of(new double[] {2, 1, -1, 1}, new double[] {1, 0, 1, 0}, 2);
        assertThat(layer.predict(data)).containsExactly(6, 0, -3, 0);
        assertThat(layer.classify(data)).containsExactly(0, 1);
        assertThat(layer.accuracy(data)).isEqualTo(0.5);
        assertThat(layer.copy().parameters())
                .containsExactly(layer.parameters())
                .isNotSameAs(layer.parameters());
    }

    @Test
    void parametersGoInAndOutAsCopies() {
        FloatLayer layer = identity(1, 1);
        float[] parameters = {2, 1};
        layer.setParameters(parameters);
        parameters[0] = 100;
        layer.parameters()[1] = 100;
        assertThat(layer.parameters()).containsExactly(2, 1);
    }

    @Test
    void refusesParametersOfAnotherNumberAndKeepsItsOwn() {
        FloatLayer layer = identity(1, 1, 2, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.setParameters(new float[3]))
                .withMessage("parameters is 3 long; expected exactly 2");
        assertThat(layer.parameters()).containsExactly(2, 1);
    }

    @Test
    void refusesArraysOfTheWrongLength() {
        FloatLayer layer = identity(2, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.forward(new float[3], new float[1]))
                .withMessage("in is 3 long; expected exactly 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.forward(new float[2], new float[2]))
                .withMessage("out is 2 long; expected exactly 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.predict(new float[5], new float[3], 3))
                .withMessage("in is 5 long; 3 samples of 2 values need 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.predict(new float[6], new float[2], 3))
                .withMessage("out is 2 long; 3 samples of 1 value need 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer.predict(new float[6], new float[2], -1))
                .withMessage("the number of samples is -1; expected 0 or more");
    }

    @Test
    void refusesDataSetsOfAnotherWidth() {
        FloatLayer layer = identity(2, 1);
        Dataset narrow = Dataset.of(new float[] {1}, new float[] {1}, 1);
        Dataset wide = Dataset.of(new float[] {1, 2}, new float[] {1, 2}, 1);
        assertThatThrownBy(() -> layer.predict(narrow))
                .isInstanceOf(DataException.class)
                .hasMessage("the data set has 1 input a row; the network 2-1 takes 2");
        assertThatThrownBy(() -> layer.accuracy(wide))
                .isInstanceOf(DataException.class)
                .hasMessage("the data set has 2 targets a row; the network 2-1 has 1 output");
    }
}
