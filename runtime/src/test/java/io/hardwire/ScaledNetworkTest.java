package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.random.SeededRandom;
import org.junit.jupiter.api.Test;

/** A scaled network takes and gives raw numbers, whoever asks; inside it is what the same network would be on scaled data. */
class ScaledNetworkTest {
    private static final int ROWS = 600;

    private static Dataset years() {
        SeededRandom random = new SeededRandom(5);
        double[] inputs = new double[2 * ROWS];
        double[] targets = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            inputs[2 * row] = 2000 + 10 * random.nextDouble();
            inputs[2 * row + 1] = random.nextDouble() / 1000;
            targets[row] = 50 * inputs[2 * row] + 3e5 * inputs[2 * row + 1];
        }
        return Dataset.of(inputs, targets, ROWS);
    }

    private static FloatLayer.Trainer trainer() {
        return FloatLayer.Trainer.fresh(2, 1, Activation.IDENTITY, 3);
    }

    @Test
    void aFitOnRawDataIsTheFitOnScaledData() {
        Dataset raw = years();
        Scaling scaling = Scaling.standardize(raw).standardizeTargets(raw);
        Dataset scaled = scaling.asFloats(raw);
        FloatLayer.Trainer plain = trainer();
        FloatLayer.Trainer scaling1 = trainer();
        scaling1.scaling(scaling);

        History expected = plain.fit(scaled, Training.epochs(5).batchSize(32).validation(scaled));
        History history = scaling1.fit(raw, Training.epochs(5).batchSize(32).validation(raw));

        assertThat(scaling1.network().parameters())
                .containsExactly(plain.network().parameters());
        assertThat(history.loss(5)).isEqualTo(expected.loss(5)).isLessThan(0.05);
        assertThat(history.validationLoss(5)).isEqualTo(expected.validationLoss(5));
    }

    @Test
    void anOwnLoopOnRawDataIsTheLoopOnScaledData() {
        Dataset raw = years();
        Scaling scaling = Scaling.minMax(raw).standardizeTargets(raw);
        Dataset scaled = scaling.asFloats(raw);
        FloatLayer.Trainer plain = trainer();
        FloatLayer.Trainer scaledTrainer = trainer();
        scaledTrainer.scaling(scaling);
        int[] rows = {5, 599, 5, 17};

        for (int round = 0; round < 3; round++) {
            assertThat(scaledTrainer.accumulate(raw.floatInputs(), raw.floatTargets(), ROWS))
                    .isEqualTo(plain.accumulate(scaled.floatInputs(), scaled.floatTargets(), ROWS));
            assertThat(scaledTrainer.accumulate(raw.floatInputs(), raw.floatTargets(), rows, 1, 4))
                    .isEqualTo(plain.accumulate(scaled.floatInputs(), scaled.floatTargets(), rows, 1, 4));
            scaledTrainer.step();
            plain.step();
            float[] in = {raw.floatInputs()[0], raw.floatInputs()[1]};
            float[] seen = {scaled.floatInputs()[0], scaled.floatInputs()[1]};
            assertThat(scaledTrainer.learn(in, new float[] {raw.floatTargets()[0]}))
                    .isEqualTo(plain.learn(seen, new float[] {scaled.floatTargets()[0]}));
        }
        assertThat(scaledTrainer.network().parameters())
                .containsExactly(plain.network().parameters());
    }

    /** As with a fit, it is the numbers that the network learns that have to be finite. */
    @Test
    void anOwnLoopRefusesWhatScalingMakesInfinite() {
        FloatLayer.Trainer trainer = trainer();
        trainer.scaling(Scaling.of(new double[] {1, 1e38}, new double[2], new double[] {1}, new double[1]));
        float[] before = trainer.network().parameters();
        assertThatThrownBy(() -> trainer.learn(new float[] {1, 20}, new float[1]))
                .hasMessage("after scaling: learn, row 0: input 1 is Infinity; expected a finite number");
        assertThatThrownBy(() -> trainer.accumulate(new float[] {1, 1, 1, 20}, new float[2], 2))
                .hasMessage("after scaling: accumulate, row 1: input 1 is Infinity; expected a finite number");
        float[] inputs = {1, 1, 1, 1, 1, -20};
        assertThatThrownBy(() -> trainer.accumulate(inputs, new float[3], new int[] {0, 2}, 0, 2))
                .hasMessage("after scaling: accumulate, row 2: input 1 is -Infinity; expected a finite number");
        assertThat(trainer.samples()).isZero();
        assertThat(trainer.network().parameters()).containsExactly(before);
    }

    @Test
    void anOwnLoopAsksTheLossAboutScaledTargets() {
        Dataset percent = Dataset.of(new float[] {1, 2}, new float[] {0, 100}, 2);
        FloatLayer.Trainer trainer =
                new FloatLayer.Trainer(new FloatLayer(1, 1, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY), 1);
        trainer.scaling(Scaling.minMax(percent).minMaxTargets(percent, 0, 1));
        assertThat(trainer.accumulate(percent.floatInputs(), percent.floatTargets(), 2))
                .isNotNaN();
        trainer.step();
        trainer.scaling(Scaling.minMax(percent).standardizeTargets(percent));
        assertThatThrownBy(() -> trainer.learn(new float[] {1}, new float[] {0}))
                .hasMessage("after scaling: learn, row 0: target 0 is -1.0; the loss BINARY_CROSS_ENTROPY expects"
                        + " probabilities, 0 to 1");
    }

    @Test
    void predictionsAreInRawUnitsWhicheverWayTheyAreAskedFor() {
        Dataset raw = years();
        FloatLayer.Trainer trainer = trainer();
        trainer.scaling(Scaling.standardize(raw).standardizeTargets(raw));
        trainer.fit(raw, Training.epochs(30).batchSize(16));
        FloatLayer network = trainer.network();
        float[] block = new float[ROWS];
        network.predict(raw.floatInputs(), block, ROWS);
        double[] outputs = network.predict(raw);
        float[] one = new float[1];

        for (int row = 0; row < ROWS; row++) {
            network.forward(raw.floatInputs(), 2 * row, one, 0);
            assertThat(one[0]).isEqualTo(block[row]);
            assertThat((double) one[0]).isEqualTo(outputs[row]);
            assertThat(one[0] / raw.target(row, 0)).isBetween(0.999, 1.001);
        }
        assertThat(network.copy().predict(raw)).containsExactly(outputs);
        assertThat(network.scaling()).contains(Scaling.standardize(raw).standardizeTargets(raw));
    }

    /** Years are as far from 0, for their spread, as inputs come; the bound knows. */
    @Test
    void theFoldedNetworkAgreesWithinTheBound() {
        Dataset raw = years();
        Scaling scaling = Scaling.standardize(raw);
        double[] f = scaling.inputFactors();
        double[] o = scaling.inputOffsets();
        double largest = 0;
        for (long seed = 1; seed <= 20; seed++) {
            FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(2, 3, Activation.IDENTITY, seed);
            trainer.scaling(scaling);
            FloatLayer network = trainer.network();
            FloatLayer folded = network.folded();
            assertThat(folded.scaling()).isEmpty();
            float[] w = network.parameters();
            float[] a = new float[3];
            float[] b = new float[3];
            for (int row = 0; row < ROWS; row++) {
                network.forward(raw.floatInputs(), 2 * row, a, 0);
                folded.forward(raw.floatInputs(), 2 * row, b, 0);
                for (int i = 0; i < 3; i++) {
                    double sum = Math.abs(w[6 + i]);
                    for (int j = 0; j < 2; j++) {
                        sum += Math.abs(w[2 * i + j]) * (Math.abs(raw.input(row, j) * f[j]) + Math.abs(o[j]));
                    }
                    double bound = 3 * (2 + 2) * 0x1p-24 * sum;
                    largest = Math.max(largest, Math.abs(a[i] - b[i]) / bound);
                }
            }
        }
        System.out.printf("folded against scaled: at most %.3f of the bound%n", largest);
        assertThat(largest).isBetween(0.01, 1.0);
    }

    @Test
    void scaledOutputsFoldIntoLinearOnesOnly() {
        Dataset raw = years();
        Scaling scaling = Scaling.standardize(raw).standardizeTargets(raw);
        DoubleLayer.Trainer linear = DoubleLayer.Trainer.fresh(2, 1, Activation.IDENTITY, 1);
        linear.scaling(scaling);
        double[] expected = linear.network().predict(raw);
        double[] folded = linear.network().folded().predict(raw);
        for (int row = 0; row < ROWS; row++) {
            assertThat(folded[row] / expected[row]).isBetween(1 - 1e-11, 1 + 1e-11);
        }

        FloatLayer.Trainer sigmoid = FloatLayer.Trainer.fresh(2, 1, Activation.SIGMOID, 1);
        sigmoid.scaling(scaling);
        assertThatThrownBy(() -> sigmoid.network().folded())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("scaled outputs can be folded into an IDENTITY output only; that of 2-1 is SIGMOID");
    }

    @Test
    void refusesAScalingOfOtherWidths() {
        Scaling scaling = Scaling.of(new double[] {1}, new double[] {0}, new double[] {1, 1}, new double[2]);
        assertThatThrownBy(() -> trainer().scaling(scaling))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the scaling is for 1 input; the network 2-1 has 2");
        Scaling outputs = Scaling.of(new double[0], new double[0], new double[] {1, 1}, new double[2]);
        assertThatThrownBy(() -> trainer().scaling(outputs))
                .hasMessage("the scaling is for 2 outputs; the network 2-1 has 1");
        FloatLayer.Trainer busy = trainer();
        busy.accumulate(new float[2], new float[1], 1);
        assertThatThrownBy(() -> busy.scaling(outputs)).isInstanceOf(IllegalStateException.class);
    }
}
