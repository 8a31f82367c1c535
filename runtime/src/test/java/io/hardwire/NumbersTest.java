package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Sgd;
import io.hardwire.random.SeededRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of every operation is part of the contract: each number is compared, bit by bit, with the plainest loop for it. */
class NumbersTest {
    private static final int INPUTS = 5;
    private static final int OUTPUTS = 4;
    private static final int WEIGHTS = INPUTS * OUTPUTS;

    private static float[] floats(int count, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) (2 * random.nextDouble() - 1);
        }
        return values;
    }

    private static double[] doubles(int count, long seed) {
        SeededRandom random = new SeededRandom(seed);
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = 2 * random.nextDouble() - 1;
        }
        return values;
    }

    private static FloatLayer.Trainer floatTrainer() {
        return FloatLayer.Trainer.fresh(INPUTS, OUTPUTS, Activation.SIGMOID, 11);
    }

    private static DoubleLayer.Trainer doubleTrainer() {
        return DoubleLayer.Trainer.fresh(INPUTS, OUTPUTS, Activation.SIGMOID, 11);
    }

    @Test
    void lanesAreCombinedByTheTree8421AndCleared() {
        float[][] lanes = new float[16][];
        for (int lane = 0; lane < 16; lane++) {
            lanes[lane] = floats(9, 100 + lane);
        }
        float[] gradient = floats(12, 5);
        float[] expected = gradient.clone();
        for (int k = 0; k < 6; k++) {
            float[] l = new float[16];
            for (int lane = 0; lane < 16; lane++) {
                l[lane] = lanes[lane][2 + k];
            }
            expected[4 + k] = tree(l);
        }
        FloatKernels.storeLanes(lanes, 16, 2, 6, gradient, 4);
        assertThat(gradient).containsExactly(expected);
        for (int lane = 0; lane < 16; lane++) {
            float[] left = floats(9, 100 + lane);
            Arrays.fill(left, 2, 8, 0);
            assertThat(lanes[lane]).containsExactly(left);
        }
    }

    @Test
    void doubleLanesAreCombinedByTheSameTree() {
        double[][] lanes = new double[16][];
        double[] expected = new double[7];
        for (int lane = 0; lane < 16; lane++) {
            lanes[lane] = doubles(7, 100 + lane);
        }
        for (int k = 0; k < 7; k++) {
            double[] l = new double[16];
            for (int lane = 0; lane < 16; lane++) {
                l[lane] = lanes[lane][k];
            }
            expected[k] = tree(l);
        }
        double[] gradient = new double[7];
        DoubleKernels.storeLanes(lanes, 16, 0, 7, gradient, 0);
        assertThat(gradient).containsExactly(expected);
        assertThat(lanes[15]).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 9, 15, 16, 40})
    void lanesWithoutASampleAreZerosOfTheSameTree(int samples) {
        float[][] lanes = new float[16][3];
        double[][] doubleLanes = new double[16][3];
        for (int lane = 0; lane < Math.min(samples, 16); lane++) {
            lanes[lane] = floats(3, 100 + lane);
            doubleLanes[lane] = doubles(3, 100 + lane);
        }
        float[] expected = new float[3];
        double[] expectedDoubles = new double[3];
        for (int k = 0; k < 3; k++) {
            float[] l = new float[16];
            double[] d = new double[16];
            for (int lane = 0; lane < 16; lane++) {
                l[lane] = lanes[lane][k];
                d[lane] = doubleLanes[lane][k];
            }
            expected[k] = tree(l);
            expectedDoubles[k] = tree(d);
        }
        float[] gradient = new float[3];
        double[] doubleGradient = new double[3];
        FloatKernels.storeLanes(lanes, samples, 0, 3, gradient, 0);
        DoubleKernels.storeLanes(doubleLanes, samples, 0, 3, doubleGradient, 0);
        assertThat(gradient).containsExactly(expected);
        assertThat(doubleGradient).containsExactly(expectedDoubles);
        assertThat(lanes).isDeepEqualTo(new float[16][3]);
        assertThat(doubleLanes).isDeepEqualTo(new double[16][3]);
    }

    @Test
    void oneValueForEachLaneIsSummedByTheSameTree() {
        float[] floats = floats(16, 9);
        assertThat(FloatKernels.sumLanes(floats.clone())).isEqualTo(tree(floats));
        double[] doubles = doubles(16, 9);
        double[] cleared = doubles.clone();
        assertThat(DoubleKernels.sumLanes(cleared)).isEqualTo(tree(doubles));
        assertThat(cleared).containsOnly(0);
    }

    private static float tree(float[] l) {
        return (((l[0] + l[8]) + (l[4] + l[12])) + ((l[2] + l[10]) + (l[6] + l[14])))
                + (((l[1] + l[9]) + (l[5] + l[13])) + ((l[3] + l[11]) + (l[7] + l[15])));
    }

    private static double tree(double[] l) {
        return (((l[0] + l[8]) + (l[4] + l[12])) + ((l[2] + l[10]) + (l[6] + l[14])))
                + (((l[1] + l[9]) + (l[5] + l[13])) + ((l[3] + l[11]) + (l[7] + l[15])));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 17, 255, 256, 257, 512, 1000})
    void batchesAreCutIntoShardsOf256InOrder(int samples) {
        float[] inputs = floats(samples * INPUTS, 1);
        float[] targets = floats(samples * OUTPUTS, 2);
        FloatLayer.Trainer trainer = floatTrainer();
        float[] expected = new float[WEIGHTS + OUTPUTS];
        double loss = 0;
        for (int from = 0; from < samples; from += 256) {
            loss += addShard(trainer, inputs, targets, from, Math.min(256, samples - from), expected);
        }
        assertThat(trainer.accumulate(inputs, targets, samples)).isEqualTo(loss);
        assertThat(trainer.gradient()).containsExactly(expected);
        assertThat(trainer.samples()).isEqualTo(samples);
    }

    private static double addShard(
            FloatLayer.Trainer trainer, float[] inputs, float[] targets, int from, int count, float[] sum) {
        FloatKernels kernels = trainer.network().kernels(Target.SCALAR);
        float[] gradient = new float[sum.length];
        kernels.select(null, from, count);
        double loss = kernels.gradient(trainer.network().parameters(), inputs, targets, count, gradient);
        for (int k = 0; k < sum.length; k++) {
            sum[k] += gradient[k];
        }
        return loss;
    }

    @Test
    void theRowsOfABlockArePaddedWithTheLast() {
        FloatKernels kernels = floatTrainer().network().kernels(Target.SCALAR);
        kernels.select(new int[] {9, 3, 5, 2}, 1, 2);
        assertThat(Arrays.copyOf(kernels.rows, 3)).containsExactly(3, 5, 5);
        assertThat(Arrays.copyOfRange(kernels.rows, 2, 65)).startsWith(5).endsWith(5, 0);
        kernels.select(null, 1000, 130);
        assertThat(kernels.rows[129]).isEqualTo(1129);
        assertThat(Arrays.copyOfRange(kernels.rows, 130, 193)).startsWith(1129).endsWith(1129, 0);
        kernels.select(null, 7, 256);
        assertThat(kernels.rows[255]).isEqualTo(262);
    }

    @Test
    void chosenRowsAreTakenInTheirOrder() {
        int[] rows = new int[300];
        SeededRandom random = new SeededRandom(4);
        for (int k = 0; k < rows.length; k++) {
            rows[k] = random.nextInt(50);
        }
        float[] inputs = floats(50 * INPUTS, 1);
        float[] targets = floats(50 * OUTPUTS, 2);
        float[] gatheredInputs = new float[290 * INPUTS];
        float[] gatheredTargets = new float[290 * OUTPUTS];
        for (int k = 0; k < 290; k++) {
            System.arraycopy(inputs, rows[5 + k] * INPUTS, gatheredInputs, k * INPUTS, INPUTS);
            System.arraycopy(targets, rows[5 + k] * OUTPUTS, gatheredTargets, k * OUTPUTS, OUTPUTS);
        }
        FloatLayer.Trainer chosen = floatTrainer();
        FloatLayer.Trainer gathered = floatTrainer();
        assertThat(chosen.accumulate(inputs, targets, rows, 5, 295))
                .isEqualTo(gathered.accumulate(gatheredInputs, gatheredTargets, 290));
        assertThat(chosen.gradient()).containsExactly(gathered.gradient());
    }

    @Test
    void accumulationGoesOnUntilTheStep() {
        float[] inputs = floats(20 * INPUTS, 1);
        float[] targets = floats(20 * OUTPUTS, 2);
        FloatLayer.Trainer trainer = floatTrainer();
        float[] expected = new float[WEIGHTS + OUTPUTS];
        addShard(trainer, inputs, targets, 0, 20, expected);
        addShard(trainer, inputs, targets, 0, 7, expected);
        trainer.accumulate(inputs, targets, 20);
        trainer.accumulate(inputs, targets, 7);
        assertThat(trainer.gradient()).containsExactly(expected);
        assertThat(trainer.samples()).isEqualTo(27);
        trainer.step();
        assertThat(trainer.samples()).isZero();
        float[] afresh = new float[WEIGHTS + OUTPUTS];
        addShard(trainer, inputs, targets, 0, 7, afresh);
        trainer.accumulate(inputs, targets, 7);
        assertThat(trainer.gradient()).containsExactly(afresh);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.013})
    void aFloatStepIsTheMeanGradientWithPenaltyOnWeightsThenTheOptimizer(double l2) {
        int samples = 7;
        float rate = 0.3f;
        FloatLayer.Trainer trainer = floatTrainer();
        trainer.optimizer(Sgd.learningRate(0.3)).l2(l2);
        trainer.network().parameters[WEIGHTS] = 0.5f;
        trainer.accumulate(floats(samples * INPUTS, 1), floats(samples * OUTPUTS, 2), samples);
        float[] w = trainer.network().parameters();
        float[] g = trainer.gradient().clone();
        for (int k = 0; k < g.length; k++) {
            float mean = g[k] * (1f / samples);
            g[k] = k < WEIGHTS && l2 != 0 ? Math.fma((float) l2, w[k], mean) : mean;
            w[k] = Math.fma(-rate, g[k], w[k]);
        }
        trainer.step();
        assertThat(trainer.gradient()).containsExactly(g);
        assertThat(trainer.network().parameters()).containsExactly(w);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.013})
    void aDoubleStepIsTheMeanGradientWithPenaltyOnWeightsThenTheOptimizer(double l2) {
        int samples = 7;
        DoubleLayer.Trainer trainer = doubleTrainer();
        trainer.optimizer(Sgd.learningRate(0.3)).l2(l2);
        trainer.network().parameters[WEIGHTS] = 0.5;
        trainer.accumulate(doubles(samples * INPUTS, 1), doubles(samples * OUTPUTS, 2), samples);
        double[] w = trainer.network().parameters();
        double[] g = trainer.gradient().clone();
        for (int k = 0; k < g.length; k++) {
            double mean = g[k] * (1.0 / samples);
            g[k] = k < WEIGHTS && l2 != 0 ? Math.fma(l2, w[k], mean) : mean;
            w[k] = Math.fma(-0.3, g[k], w[k]);
        }
        trainer.step();
        assertThat(trainer.gradient()).containsExactly(g);
        assertThat(trainer.network().parameters()).containsExactly(w);
    }

    @Test
    void floatMomentumIsThatOfPyTorch() {
        FloatLayer.Trainer trainer = floatTrainer();
        trainer.optimizer(Momentum.learningRate(0.3).momentum(0.8));
        float[] w = trainer.network().parameters();
        float[] v = new float[w.length];
        for (int step = 0; step < 5; step++) {
            trainer.accumulate(floats(3 * INPUTS, step), floats(3 * OUTPUTS, 10 + step), 3);
            trainer.step();
            for (int k = 0; k < w.length; k++) {
                v[k] = Math.fma(0.8f, v[k], trainer.gradient()[k]);
                w[k] = Math.fma(-0.3f, v[k], w[k]);
            }
            assertThat(trainer.network().parameters()).containsExactly(w);
        }
    }

    @Test
    void doubleMomentumIsThatOfPyTorch() {
        DoubleLayer.Trainer trainer = doubleTrainer();
        trainer.optimizer(new Momentum(0.3, 0.8));
        double[] w = trainer.network().parameters();
        double[] v = new double[w.length];
        for (int step = 0; step < 5; step++) {
            trainer.accumulate(doubles(3 * INPUTS, step), doubles(3 * OUTPUTS, 10 + step), 3);
            trainer.step();
            for (int k = 0; k < w.length; k++) {
                v[k] = Math.fma(0.8, v[k], trainer.gradient()[k]);
                w[k] = Math.fma(-0.3, v[k], w[k]);
            }
            assertThat(trainer.network().parameters()).containsExactly(w);
        }
    }

    @Test
    void setAnewAnOptimizerStartsAtRest() {
        FloatLayer.Trainer once = floatTrainer();
        FloatLayer.Trainer again = floatTrainer();
        Momentum momentum = Momentum.learningRate(0.3);
        once.optimizer(Sgd.learningRate(0.3));
        again.optimizer(momentum);
        float[] input = floats(INPUTS, 1);
        float[] target = floats(OUTPUTS, 2);
        once.learn(input, target);
        again.learn(input, target);
        again.optimizer(momentum);
        once.learn(input, target);
        again.learn(input, target);
        assertThat(again.network().parameters()).containsExactly(once.network().parameters());
    }

    @Test
    void learningOneSampleIsAccumulatingItAndAStep() {
        FloatLayer.Trainer learning = floatTrainer();
        FloatLayer.Trainer stepping = floatTrainer();
        learning.optimizer(Momentum.learningRate(0.2)).l2(0.01);
        stepping.optimizer(Momentum.learningRate(0.2)).l2(0.01);
        for (int k = 0; k < 20; k++) {
            float[] input = floats(INPUTS, k);
            float[] target = floats(OUTPUTS, 50 + k);
            double loss = stepping.accumulate(input, target, 1);
            stepping.step();
            assertThat(learning.learn(input, target)).isEqualTo(loss);
            assertThat(learning.network().parameters())
                    .containsExactly(stepping.network().parameters());
        }
    }

    @Test
    void thePenaltyIsSummedInDoubleAndInLanes() {
        FloatLayer.Trainer floats = floatTrainer();
        floats.l2(0.02);
        DoubleLayer.Trainer doubles = doubleTrainer();
        doubles.l2(0.02);
        double[] floatLanes = new double[16];
        double[] doubleLanes = new double[16];
        for (int k = 0; k < WEIGHTS; k++) {
            double w = floats.network().parameters()[k];
            floatLanes[k % 16] = Math.fma(w, w, floatLanes[k % 16]);
            w = doubles.network().parameters()[k];
            doubleLanes[k % 16] = Math.fma(w, w, doubleLanes[k % 16]);
        }
        floats.network().parameters[WEIGHTS] = 1000; // a bias, which carries none
        assertThat(floats.penalty()).isEqualTo(0.02 / 2 * tree(floatLanes)).isEqualTo(floats.penalty());
        assertThat(doubles.penalty()).isEqualTo(0.02 / 2 * tree(doubleLanes));
    }

    @Test
    void theLossOfAnEpochIsTheMeanOfItsBatchesBeforeTheirStepsWithPenalty() {
        Dataset data = Dataset.of(floats(10 * INPUTS, 1), floats(10 * OUTPUTS, 2), 10);
        Training training =
                Training.epochs(3).batchSize(4).shuffle(false).l2(0.02).optimizer(Sgd.learningRate(0.5));
        FloatLayer.Trainer fitted = floatTrainer();
        History history = fitted.fit(data, training);
        FloatLayer.Trainer own = floatTrainer();
        own.optimizer(Sgd.learningRate(0.5)).l2(0.02);
        int[] rows = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        for (int epoch = 1; epoch <= 3; epoch++) {
            double sum = 0;
            for (int from = 0; from < 10; from += 4) {
                int to = Math.min(10, from + 4);
                double loss = own.accumulate(data.floatInputs(), data.floatTargets(), rows, from, to) / (to - from)
                        + own.penalty();
                own.step();
                sum += loss * (to - from);
            }
            assertThat(history.loss(epoch)).isEqualTo(sum / 10);
        }
        assertThat(fitted.network().parameters()).containsExactly(own.network().parameters());
    }

    @Test
    void fitIsTheOwnLoopWithTheSeedsShuffles() {
        Dataset data = Dataset.of(floats(50 * INPUTS, 1), floats(50 * OUTPUTS, 2), 50);
        DoubleLayer.Trainer fitted = doubleTrainer();
        fitted.fit(data, Training.epochs(4).batchSize(16).optimizer(Momentum.learningRate(0.1)));
        DoubleLayer.Trainer own = doubleTrainer();
        own.optimizer(Momentum.learningRate(0.1));
        int[] rows = new int[50];
        for (int k = 0; k < 50; k++) {
            rows[k] = k;
        }
        SeededRandom shuffles = SeededRandom.stream(11, 1);
        for (int epoch = 1; epoch <= 4; epoch++) {
            shuffles.shuffle(rows);
            for (int from = 0; from < 50; from += 16) {
                own.accumulate(data.doubleInputs(), data.doubleTargets(), rows, from, Math.min(50, from + 16));
                own.step();
            }
        }
        assertThat(fitted.network().parameters()).containsExactly(own.network().parameters());
    }
}
