package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.data.DataException;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Lbfgs;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.Sgd;
import io.hardwire.optimizer.WarmUp;
import io.hardwire.random.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final Dataset ONE = Dataset.of(new float[] {1}, new float[] {1}, 1);
    private static final Dataset FOUR = Dataset.of(new float[4], new float[4], 4);
    private static final double NAN = Double.NaN;

    private static Training epochs(int epochs) {
        return Training.epochs(epochs).optimizer(Sgd.learningRate(1));
    }

    /** Targets 0 and 1 on either side of a line: easily learnt. */
    private static Dataset sides(int samples) {
        SeededRandom random = new SeededRandom(77);
        double[] inputs = new double[2 * samples];
        int[] labels = new int[samples];
        for (int row = 0; row < samples; row++) {
            inputs[2 * row] = random.nextDouble() - 0.5;
            inputs[2 * row + 1] = random.nextDouble() - 0.5;
            labels[row] = inputs[2 * row] > inputs[2 * row + 1] ? 1 : 0;
        }
        return Dataset.classification(inputs, labels, List.of("below", "above"));
    }

    private static FloatLayer.Trainer sigmoid(long seed) {
        return FloatLayer.Trainer.fresh(2, 2, Activation.SIGMOID, seed);
    }

    @Test
    void learnsWhichSideOfALineAPointIsOn() {
        Dataset all = sides(300);
        FloatLayer.Trainer trainer = sigmoid(1);
        History history = trainer.fit(
                all.rows(range(0, 200)),
                Training.epochs(60).batchSize(10).optimizer(Sgd.learningRate(2)).validation(all.rows(range(200, 300))));
        assertThat(history.epochs()).isEqualTo(60);
        assertThat(history.loss(60)).isLessThan(history.loss(1) / 3);
        assertThat(history.accuracy(60)).isGreaterThan(0.95);
        assertThat(history.validationAccuracy(60))
                .isGreaterThan(0.95)
                .isEqualTo(trainer.network().accuracy(all.rows(range(200, 300))));
        assertThat(history.losses()).hasSize(60).doesNotContain(NAN);
        assertThat(history.accuracies()[59]).isEqualTo(history.accuracy(60));
        assertThat(history.validationLosses()[59]).isEqualTo(history.validationLoss(60));
        assertThat(history.validationAccuracies()[59]).isEqualTo(history.validationAccuracy(60));
    }

    private static int[] range(int from, int to) {
        int[] rows = new int[to - from];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = from + k;
        }
        return rows;
    }

    @Test
    void theSameSeedIsTheSameTrainingAndAnotherSeedAnother() {
        Dataset data = sides(40);
        float[] weights = fitted(3, data, true);
        assertThat(fitted(3, data, true)).containsExactly(weights);
        assertThat(fitted(4, data, true)).isNotEqualTo(weights);
        assertThat(fitted(3, data, false)).isNotEqualTo(weights);
    }

    private static float[] fitted(long seed, Dataset data, boolean shuffle) {
        FloatLayer.Trainer trainer = sigmoid(seed);
        trainer.fit(data, Training.epochs(3).batchSize(7).shuffle(shuffle));
        return trainer.network().parameters();
    }

    @Test
    void everyEpochSeesEverySampleOnceInAnotherOrder() {
        Dataset data = sides(20);
        List<List<Integer>> orders = new ArrayList<>();
        FloatLayer network = new FloatLayer(2, 2, Activation.SIGMOID, Loss.SQUARED_ERROR) {
            @Override
            protected FloatKernels kernels(Target target) {
                return new FloatLayer.Kernels(this) {
                    private int seen;

                    @Override
                    protected float gradient(
                            float[] parameters, float[] inputs, float[] targets, int count, float[] gradient) {
                        for (int s = 0; s < count; s++) {
                            if (seen++ % data.size() == 0) {
                                orders.add(new ArrayList<>());
                            }
                            orders.get(orders.size() - 1).add(rows[s]);
                        }
                        return super.gradient(parameters, inputs, targets, count, gradient);
                    }
                };
            }
        };
        FloatLayer.Trainer trainer = new FloatLayer.Trainer(network, 1);
        trainer.fit(data, Training.epochs(5).batchSize(6));
        assertThat(orders).hasSize(5).doesNotHaveDuplicates();
        for (List<Integer> order : orders) {
            assertThat(order.stream().sorted().mapToInt(row -> row)).containsExactly(boxed(range(0, 20)));
        }
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }

    @Test
    void theFullBatchIsOneStepForEachEpoch() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {1}, new double[] {1});
        trainer.fit(FOUR, epochs(7).fullBatch());
        assertThat(trainer.weight()).isEqualTo(7);
    }

    @Test
    void theLastBatchTakesWhatIsLeft() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {1, 4}, new double[] {1});
        History history = trainer.fit(FOUR, epochs(1).batchSize(3));
        assertThat(trainer.weight()).isEqualTo(2);
        assertThat(history.loss(1)).isEqualTo((3 * 1 + 4) / 4.0);
    }

    @Test
    void stopsWhenPatienceRunsOutAndRestoresTheBestWeights() {
        double[] validation = {5, 4, 3, 3, 3.5, 6, 1};
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {1}, validation);
        History history = trainer.fit(ONE, epochs(100).validation(ONE).patience(3));
        assertThat(history.epochs()).isEqualTo(6);
        assertThat(history.stoppedEarly()).isTrue();
        assertThat(history.bestEpoch()).isEqualTo(3);
        assertThat(history.validationLosses()).containsExactly(5, 4, 3, 3, 3.5, 6);
        assertThat(trainer.weight()).isEqualTo(3);
    }

    @Test
    void aBetterLossRenewsPatience() {
        double[] validation = {5, 6, 4, 6, 3, 6, 7};
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {1}, validation);
        History history = trainer.fit(ONE, epochs(100).validation(ONE).patience(2));
        assertThat(history.epochs()).isEqualTo(7);
        assertThat(history.bestEpoch()).isEqualTo(5);
        assertThat(trainer.weight()).isEqualTo(5);
    }

    @Test
    void theBestWeightsAreRestoredThoughEpochsRunOutFirst() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {1}, new double[] {5, 4, 6});
        History history = trainer.fit(ONE, epochs(4).validation(ONE).patience(2));
        assertThat(history.epochs()).isEqualTo(4);
        assertThat(history.stoppedEarly()).isFalse();
        assertThat(trainer.weight()).isEqualTo(2);
    }

    @Test
    void withoutAValidationSetPatienceWatchesTheTrainingLoss() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {5, 4, 6}, new double[] {1});
        History history = trainer.fit(ONE, epochs(100).patience(2));
        assertThat(history.epochs()).isEqualTo(4);
        assertThat(history.bestEpoch()).isEqualTo(2);
        assertThat(history.validationLoss(1)).isNaN();
        assertThat(trainer.weight()).isEqualTo(2);
    }

    @Test
    void withoutPatienceTheLastWeightsStay() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {1}, new double[] {5, 4, 6});
        History history = trainer.fit(ONE, epochs(9).validation(ONE));
        assertThat(history.bestEpoch()).isEqualTo(2);
        assertThat(trainer.weight()).isEqualTo(9);
    }

    @Test
    void aLossThatIsNoNumberRestoresTheLastWeightsWithWhichAnEpochBeganWell() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {5, 4, 3, 2, NAN}, new double[] {1});
        DivergenceException thrown = catchThrowableOfType(
                DivergenceException.class, () -> trainer.fit(FOUR, epochs(9).batchSize(3)));
        assertThat(thrown)
                .hasMessage("the loss became NaN in epoch 3, batch 1; the last finite loss of a batch was 2.0."
                        + " The last good parameters were restored. A smaller learning rate often helps.");
        assertThat(thrown.epoch()).isEqualTo(3);
        assertThat(thrown.batch()).isEqualTo(1);
        assertThat(thrown.lastFiniteLoss()).isEqualTo(2);
        assertThat(trainer.weight()).isEqualTo(2);
        assertThat(trainer.samples()).isZero();
    }

    @Test
    void inTheMiddleOfAnEpochTheWeightsOfItsStartAreRestored() {
        ScriptedTrainer trainer =
                new ScriptedTrainer(new double[] {5, 4, 3, Double.POSITIVE_INFINITY}, new double[] {1});
        DivergenceException thrown = catchThrowableOfType(
                DivergenceException.class, () -> trainer.fit(FOUR, epochs(9).batchSize(3)));
        assertThat(thrown.epoch()).isEqualTo(2);
        assertThat(thrown.batch()).isEqualTo(2);
        assertThat(trainer.weight()).isEqualTo(2);
    }

    @Test
    void whereWeightsAreRestoredTheOptimizerStartsAtRest() {
        Training heavy = Training.epochs(5).optimizer(Momentum.learningRate(1));
        ScriptedTrainer diverged = new ScriptedTrainer(new double[] {5, 4, NAN}, new double[] {1});
        assertThatThrownBy(() -> diverged.fit(ONE, heavy)).isInstanceOf(DivergenceException.class);
        assertThat(diverged.weight()).isEqualTo(1);
        diverged.learn(new float[1], new float[1]);
        assertThat(diverged.weight()).isEqualTo(2);
        ScriptedTrainer stopped = new ScriptedTrainer(new double[] {5}, new double[] {1});
        stopped.fit(ONE, heavy.patience(2));
        assertThat(stopped.weight()).isEqualTo(1);
        stopped.learn(new float[1], new float[1]);
        assertThat(stopped.weight()).isEqualTo(2);
    }

    @Test
    void aFitThatIsRefusedLeavesTheOptimizerAtWork() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {5}, new double[] {1});
        trainer.optimizer(Momentum.learningRate(1).momentum(0.5));
        trainer.learn(new float[1], new float[1]);
        assertThatThrownBy(() -> trainer.fit(ONE, epochs(1).l2(1e60))).isInstanceOf(IllegalArgumentException.class);
        trainer.learn(new float[1], new float[1]);
        assertThat(trainer.weight()).isEqualTo(1 + 1.5f);
    }

    @Test
    void withPatienceDivergenceRestoresTheBestEpoch() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {5, 4, 3, 2, NAN}, new double[] {9, 1, 5});
        DivergenceException thrown = catchThrowableOfType(
                DivergenceException.class,
                () -> trainer.fit(ONE, epochs(9).validation(ONE).patience(5)));
        assertThat(thrown.epoch()).isEqualTo(5);
        assertThat(trainer.weight()).isEqualTo(2);
    }

    @Test
    void aValidationLossThatIsNoNumberIsDivergence() {
        ScriptedTrainer trainer = new ScriptedTrainer(new double[] {5}, new double[] {1, NAN});
        assertThatThrownBy(() -> trainer.fit(ONE, epochs(9).validation(ONE)))
                .isInstanceOf(DivergenceException.class)
                .hasMessageStartingWith("the validation loss became NaN in epoch 2, batch 1");
        assertThat(trainer.weight()).isEqualTo(1);
    }

    @Test
    void aLastStepOutOfRangeIsDivergence() {
        Dataset far = Dataset.of(new float[] {0x1p50f}, new float[] {0}, 1);
        FloatLayer network = new FloatLayer(1, 1, Activation.IDENTITY, Loss.SQUARED_ERROR);
        network.setParameters(new float[] {1, 0});
        FloatLayer.Trainer trainer = new FloatLayer.Trainer(network, 1);
        assertThatThrownBy(() -> trainer.fit(far, epochs(1).optimizer(Sgd.learningRate(1e30))))
                .isInstanceOf(DivergenceException.class)
                .hasMessageStartingWith(
                        "a parameter became infinite or NaN in epoch 1, batch 1; the first parameter out of"
                                + " range, or whose gradient was, is W1[0][0]; the last finite loss");
        assertThat(network.parameters()).containsExactly(1, 0);
    }

    @Test
    void realDivergenceIsCaughtAndTheTrainerGoesOnFromGoodWeights() {
        Dataset line = Dataset.of(new float[] {10, 20, 30}, new float[] {1, 2, 3}, 3);
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(1, 1, Activation.IDENTITY, 5);
        assertThatThrownBy(() -> trainer.fit(line, epochs(1000))).isInstanceOf(DivergenceException.class);
        assertThat(trainer.parametersAreFinite()).isTrue();
        assertThat(trainer.samples()).isZero();
        trainer.initialise();
        assertThat(trainer.fit(line, epochs(1000).optimizer(Sgd.learningRate(0.002)))
                        .loss(1000))
                .isLessThan(1e-3);
    }

    @Test
    void theListenerHearsWhatTheHistoryKeeps() {
        Dataset data = sides(30);
        List<List<Double>> heard = new ArrayList<>();
        History history = sigmoid(1)
                .fit(
                        data,
                        Training.epochs(3)
                                .validation(data)
                                .listener((epoch, loss, accuracy, validationLoss, validationAccuracy) -> heard.add(
                                        List.of((double) epoch, loss, accuracy, validationLoss, validationAccuracy))));
        assertThat(heard).hasSize(3);
        for (int epoch = 1; epoch <= 3; epoch++) {
            assertThat(heard.get(epoch - 1))
                    .containsExactly(
                            (double) epoch,
                            history.loss(epoch),
                            history.accuracy(epoch),
                            history.validationLoss(epoch),
                            history.validationAccuracy(epoch));
        }
    }

    @Test
    void accuracyIsMeasuredOnlyOfClassesAndWhenAskedFor() {
        Dataset data = sides(10);
        assertThat(sigmoid(1).fit(data, Training.epochs(1)).accuracy(1)).isNotNaN();
        assertThat(sigmoid(1)
                        .fit(data, Training.epochs(1).measureAccuracy(false))
                        .accuracy(1))
                .isNaN();
        History regression = FloatLayer.Trainer.fresh(2, 2, Activation.IDENTITY, 1)
                .fit(data, Training.epochs(1).validation(data));
        assertThat(regression.accuracy(1)).isNaN();
        assertThat(regression.validationAccuracy(1)).isNaN();
        assertThat(regression.validationLoss(1)).isNotNaN();
    }

    @Test
    void theHistoryRefusesEpochsThatWereNot() {
        History history = sigmoid(1).fit(sides(10), Training.epochs(2));
        assertThatThrownBy(() -> history.loss(0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("epoch 0; the history has epochs 1 to 2");
        assertThatThrownBy(() -> history.accuracy(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void badDataIsRefusedBeforeAnythingIsChanged() {
        FloatLayer.Trainer trainer = sigmoid(1);
        float[] before = trainer.network().parameters();
        Dataset good = sides(10);
        refuse(trainer, ONE, Training.epochs(1), "the training set has 1 input a row; the network 2-2 takes 2");
        Dataset narrow = Dataset.of(new float[4], new float[2], 2);
        refuse(
                trainer,
                narrow,
                Training.epochs(1),
                "the training set has 1 target a row; the network 2-2 has 2 outputs");
        refuse(
                trainer,
                good,
                Training.epochs(1).validation(narrow),
                "the validation set has 1 target a row; the network 2-2 has 2 outputs");
        refuse(
                trainer,
                good,
                Training.epochs(1).validation(Dataset.of(new double[] {1, 2, 3, 1e300}, new double[4], 2)),
                "row 1, input 1 is 1.0E300; expected a number that a float can hold");
        refuse(
                trainer,
                good,
                Training.epochs(1).optimizer(Sgd.learningRate(1e-60)),
                "the learning rate is 1.0E-60, which is 0.0 as a float; it must be finite and greater than 0 there, too");
        refuse(
                trainer,
                good,
                Training.epochs(1).optimizer(Momentum.learningRate(0.1).momentum(1 - 1e-9)),
                "momentum is 0.999999999, which is 1.0 as a float; it must be less than 1 there, too");
        refuse(
                trainer,
                good,
                Training.epochs(1).l2(1e60),
                "l2 is 1.0E60, which is Infinity as a float; expected 0, or what is finite and greater than 0 there, too");
        assertThat(trainer.network().parameters()).containsExactly(before);
        trainer.accumulate(new float[2], new float[2], 1);
        assertThatThrownBy(() -> trainer.fit(good, Training.epochs(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fit was called with 1 sample accumulated; call step to use it first");
    }

    @Test
    void whatDoesNotGoWithASearchIsRefused() {
        FloatLayer.Trainer trainer = sigmoid(1);
        Dataset good = sides(10);
        Training search = Training.epochs(1).optimizer(Lbfgs.history(5)).fullBatch();
        refuse(
                trainer,
                good,
                search.batchSize(9),
                "batchSize is 9 of 10 samples; Lbfgs needs the gradient of the whole set: tell the training fullBatch()");
        String rate = "there is a schedule of the learning rate; Lbfgs has no rate that it could change";
        refuse(trainer, good, search.schedule(WarmUp.steps(3)), rate);
        refuse(trainer, good, search.reduceOnPlateau(Plateau.patience(3)), rate);
        refuse(
                trainer,
                good,
                search.clipNorm(2),
                "clipNorm is 2.0; Lbfgs searches by the true gradient, at every point");
        assertThatThrownBy(() -> trainer.optimizer(Lbfgs.history(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it takes steps in fit and in a run only, not in an own loop");
        trainer.fit(good, search);
        assertThatThrownBy(() -> trainer.learn(new float[2], new float[2]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the last run's optimizer takes no single steps; choose another one");
    }

    @Test
    void aSearchStopsWhereThereIsNothingMoreToGain() {
        Dataset line = Dataset.of(new float[] {1, 2, 3}, new float[] {3, 5, 7}, 3);
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(1, 1, Activation.IDENTITY, 5);
        History history = trainer.fit(
                line, Training.epochs(1000).optimizer(Lbfgs.history(5)).fullBatch());
        assertThat(history.converged()).isTrue();
        assertThat(history.epochs()).isLessThan(20);
        assertThat(history.gradientEvaluations()).isBetween((long) history.epochs(), 60L);
        assertThat(trainer.network().parameters()[0]).isCloseTo(2, within(1e-3f));
        assertThat(trainer.network().parameters()[1]).isCloseTo(1, within(3e-3f));
    }

    private static void refuse(Trainer trainer, Dataset data, Training training, String message) {
        assertThatThrownBy(() -> trainer.fit(data, training))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void targetsHaveToSuitTheLoss() {
        FloatLayer.Trainer cross =
                new FloatLayer.Trainer(new FloatLayer(1, 2, Activation.SOFTMAX, Loss.CROSS_ENTROPY), 1);
        refuseTargets(
                cross,
                new float[] {0.5f, 0.5f, 0.6f, 0.6f},
                "training set, row 1: the targets sum to 1.2000000476837158; the loss CROSS_ENTROPY expects probabilities"
                        + " that sum to 1 (within 1.0E-4)");
        refuseTargets(
                cross,
                new float[] {-0.5f, 1.5f, 0, 1},
                "training set, row 0: target 0 is -0.5; the loss CROSS_ENTROPY expects probabilities, 0 or more");
        FloatLayer.Trainer binary =
                new FloatLayer.Trainer(new FloatLayer(1, 2, Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY), 1);
        refuseTargets(
                binary,
                new float[] {0, 1, 0, 1.5f},
                "training set, row 1: target 1 is 1.5; the loss BINARY_CROSS_ENTROPY expects probabilities, 0 to 1");
        FloatLayer.Trainer hinge = new FloatLayer.Trainer(new FloatLayer(1, 2, Activation.IDENTITY, Loss.HINGE), 1);
        refuseTargets(
                hinge,
                new float[] {1, 0, -1, 0.5f},
                "training set, row 1: target 1 is 0.5; the loss HINGE expects 1 for a class that holds, else -1 or 0");
        cross.fit(Dataset.of(new float[2], new float[] {0.33333f, 0.66666f, 1, 0}, 2), Training.epochs(1));
        binary.fit(Dataset.of(new float[2], new float[] {1, 1, 0, 0}, 2), Training.epochs(1));
    }

    private static void refuseTargets(Trainer trainer, float[] targets, String message) {
        assertThatThrownBy(() -> trainer.fit(Dataset.of(new float[2], targets, 2), Training.epochs(1)))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }
}
