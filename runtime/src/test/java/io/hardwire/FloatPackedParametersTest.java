package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloatPackedParametersTest {
    private static final int LANES = 2;

    private final Layer layer = new Layer(1);
    private final FloatPackedParameters packed = new FloatPackedParameters(layer, true, true, LANES, 4);

    /** Two inputs, five units; kernels for one sample, if any, that do nothing. */
    private static final class Layer extends FloatLayer {
        private final int kernelsOfOne;

        Layer(int kernelsOfOne) {
            super(2, 5, Activation.IDENTITY, Loss.SQUARED_ERROR);
            this.kernelsOfOne = kernelsOfOne;
        }

        @Override
        public Layer copy() {
            return new Layer(kernelsOfOne);
        }

        @Override
        protected FloatKernels kernels(Target target) {
            return new Kernels(this) {
                @Override
                protected int predictOne(float[] packed, float[] in, float[] out) {
                    return kernelsOfOne;
                }
            };
        }
    }

    @Test
    void tilesOfUnitsLieSideBySideBiasesFirstAndTheLastIsFilledUp() {
        layer.setParameters(new float[] {11, 12, 21, 22, 31, 32, 41, 42, 51, 52, 1, 2, 3, 4, 5});
        assertThat(packed.current()).isNull();
        assertThat(packed.current()).isNull();
        assertThat(packed.current()).containsExactly(1, 2, 3, 4, 11, 21, 31, 41, 12, 22, 32, 42, 5, 0, 51, 0, 52, 0);
    }

    @Test
    void everyChangeMakesThemOld() {
        makeCurrent();
        layer.setParameters(new float[15]);
        assertThat(packed.current()).isNull();
        makeCurrent();

        FloatLayer.Trainer trainer = new FloatLayer.Trainer(layer, 1);
        trainer.learn(new float[] {1, 2}, new float[] {1, 2, 3, 4, 5});
        assertThat(packed.current()).isNull();
        makeCurrent();

        Snapshot snapshot = trainer.snapshot();
        assertThat(packed.current()).isNotNull();
        snapshot.restore();
        assertThat(packed.current()).isNull();
        makeCurrent();

        trainer.initialise();
        assertThat(packed.current()).isNull();
    }

    @Test
    void theyKeepTheirMemory() {
        makeCurrent();
        float[] first = packed.current();
        layer.setParameters(new float[15]);
        makeCurrent();
        assertThat(packed.current()).isSameAs(first);
    }

    @Test
    void onlyTheTargetOfTheVectorApiHasThem() {
        FloatPackedParameters none = new FloatPackedParameters(layer, LANES, 4);
        for (int prediction = 0; prediction < 2 * WarmUp.CALLS_BEFORE; prediction++) {
            assertThat(none.current()).isNull();
        }
    }

    @Test
    void aMachineWhoseVectorsAreTooShortNeverHasThem() {
        FloatPackedParameters none = new FloatPackedParameters(new Layer(0), true, true, LANES, 4);
        for (int prediction = 0; prediction < 10; prediction++) {
            assertThat(none.current()).isNull();
        }
    }

    private void makeCurrent() {
        for (int k = 0; k < 3; k++) {
            packed.current();
        }
        assertThat(packed.current()).isNotNull();
    }
}
