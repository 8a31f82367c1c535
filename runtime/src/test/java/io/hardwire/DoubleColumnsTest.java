package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoubleColumnsTest {
    private final DoubleLayer layer = new DoubleLayer(2, 3, Activation.IDENTITY, Loss.SQUARED_ERROR);
    private final DoubleColumns columns = new DoubleColumns(layer, 1);

    @Test
    void theyAreMadeForTheThirdPredictionWithTheSameParameters() {
        layer.setParameters(new double[] {11, 12, 21, 22, 31, 32, 1, 2, 3});
        assertThat(columns.areCurrent()).isFalse();
        assertThat(columns.areCurrent()).isFalse();
        assertThat(columns.areCurrent()).isTrue();
        assertThat(columns.of(1)).isDeepEqualTo(new double[][] {{11, 21, 31}, {12, 22, 32}, {1, 2, 3}});
    }

    @Test
    void everyChangeMakesThemOld() {
        makeCurrent();
        layer.setParameters(new double[9]);
        assertThat(columns.areCurrent()).isFalse();
        makeCurrent();

        DoubleLayer.Trainer trainer = new DoubleLayer.Trainer(layer, 1);
        trainer.learn(new double[] {1, 2}, new double[] {1, 2, 3});
        assertThat(columns.areCurrent()).isFalse();
        makeCurrent();

        Snapshot snapshot = trainer.snapshot();
        assertThat(columns.areCurrent()).isTrue();
        snapshot.restore();
        assertThat(columns.areCurrent()).isFalse();
        makeCurrent();

        trainer.initialise();
        assertThat(columns.areCurrent()).isFalse();
    }

    @Test
    void predictionsThatAlternateWithStepsNeverWaitForThem() {
        for (int step = 0; step < 10; step++) {
            layer.setParameters(new double[9]);
            assertThat(columns.areCurrent()).isFalse();
            assertThat(columns.areCurrent()).isFalse();
        }
    }

    @Test
    void theyKeepTheirMemory() {
        makeCurrent();
        double[][] first = columns.of(1);
        layer.setParameters(new double[] {5, 0, 0, 0, 0, 0, 0, 0, 0});
        makeCurrent();
        assertThat(columns.of(1)).isSameAs(first);
        assertThat(first[0][0]).isEqualTo(5);
    }

    private void makeCurrent() {
        for (int k = 0; k < 3; k++) {
            columns.areCurrent();
        }
        assertThat(columns.areCurrent()).isTrue();
    }
}
