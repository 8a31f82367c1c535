package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloatColumnsTest {
    private final FloatLayer layer = new FloatLayer(2, 3, Activation.IDENTITY, Loss.SQUARED_ERROR);
    private final FloatColumns columns = new FloatColumns(layer, 1);

    @Test
    void theyAreMadeForTheThirdPredictionWithTheSameParameters() {
        layer.setParameters(new float[] {11, 12, 21, 22, 31, 32, 1, 2, 3});
        assertThat(columns.areCurrent()).isFalse();
        assertThat(columns.areCurrent()).isFalse();
        assertThat(columns.areCurrent()).isTrue();
        assertThat(columns.of(1)).isDeepEqualTo(new float[][] {{11, 21, 31}, {12, 22, 32}, {1, 2, 3}});
    }

    @Test
    void everyChangeMakesThemOld() {
        makeCurrent();
        layer.setParameters(new float[9]);
        assertThat(columns.areCurrent()).isFalse();
        makeCurrent();

        FloatLayer.Trainer trainer = new FloatLayer.Trainer(layer, 1);
        trainer.learn(new float[] {1, 2}, new float[] {1, 2, 3});
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
            layer.setParameters(new float[9]);
            assertThat(columns.areCurrent()).isFalse();
            assertThat(columns.areCurrent()).isFalse();
        }
    }

    @Test
    void theyKeepTheirMemory() {
        makeCurrent();
        float[][] first = columns.of(1);
        layer.setParameters(new float[] {5, 0, 0, 0, 0, 0, 0, 0, 0});
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
