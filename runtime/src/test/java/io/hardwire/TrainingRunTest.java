package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Sgd;
import org.junit.jupiter.api.Test;

/** A run goes on as far as it is told, rests and ends when it is asked to. */
class TrainingRunTest {
    private static final Dataset FOUR = Dataset.of(new float[4], new float[4], 4);

    private final ScriptedTrainer trainer = new ScriptedTrainer(new double[] {1}, new double[] {5, 4, 6});

    private TrainingRun start(int epochs) {
        return trainer.start(
                FOUR, Training.epochs(epochs).batchSize(2).shuffle(false).optimizer(Sgd.learningRate(1)));
    }

    @Test
    void nothingIsLearntBeforeItGoesOn() {
        TrainingRun run = start(3);
        assertThat(trainer.weight()).isZero();
        assertThat(run.history().epochs()).isZero();
        assertThat(run.isFinished()).isFalse();
    }

    @Test
    void goesOnByEpochsAndBySteps() {
        TrainingRun run = start(5);
        assertThat(run.advance(2)).isTrue();
        assertThat(trainer.weight()).isEqualTo(4);
        assertThat(run.advanceSteps(1)).isTrue();
        assertThat(trainer.weight()).isEqualTo(5);
        assertThat(run.history().epochs()).isEqualTo(2);
        assertThat(run.advance(1)).isTrue();
        assertThat(trainer.weight()).isEqualTo(6);
        assertThat(run.history().epochs()).isEqualTo(3);
        assertThat(run.advanceSteps(1_000)).isFalse();
        assertThat(run.isFinished()).isTrue();
        assertThat(trainer.weight()).isEqualTo(10);
        assertThat(run.advance(1)).isFalse();
        assertThat(trainer.weight()).isEqualTo(10);
    }

    @Test
    void aListenerPausesIt() {
        TrainingRun[] run = new TrainingRun[1];
        EpochListener pausing = (epoch, loss, accuracy, validationLoss, validationAccuracy) -> {
            if (epoch == 2) {
                run[0].pause();
            }
        };
        run[0] = trainer.start(
                FOUR,
                Training.epochs(4).batchSize(2).optimizer(Sgd.learningRate(1)).listener(pausing));
        assertThat(run[0].finish().epochs()).isEqualTo(2);
        assertThat(run[0].isFinished()).isFalse();
        assertThat(run[0].finish().epochs()).isEqualTo(4);
        assertThat(run[0].isFinished()).isTrue();
        assertThat(trainer.weight()).isEqualTo(8);
    }

    @Test
    void anotherThreadPausesAndStopsIt() throws InterruptedException {
        TrainingRun run = start(1_000_000);
        Thread pausing = new Thread(run::pause);
        pausing.start();
        assertThat(run.advance(1_000_000)).isTrue();
        pausing.join();
        Thread stopping = new Thread(run::stop);
        stopping.start();
        assertThat(run.advance(1_000_000)).isFalse();
        stopping.join();
        assertThat(run.isFinished()).isTrue();
        assertThat(run.history().epochs()).isLessThan(1_000_000);
    }

    @Test
    void whoStopsItGetsTheBestWeights() {
        TrainingRun run = trainer.start(
                FOUR,
                Training.epochs(9)
                        .fullBatch()
                        .optimizer(Sgd.learningRate(1))
                        .validation(Dataset.of(new float[1], new float[1], 1))
                        .patience(5));
        run.advance(4);
        assertThat(trainer.weight()).isEqualTo(4);
        run.stop();
        assertThat(run.isFinished()).isFalse();
        assertThat(run.advance(1)).isFalse();
        assertThat(trainer.weight()).isEqualTo(2);
        assertThat(run.history().stoppedEarly()).isFalse();
    }

    @Test
    void whoStopsItInTheFirstEpochKeepsWhatWasLearnt() {
        TrainingRun run = trainer.start(
                FOUR,
                Training.epochs(9).batchSize(1).optimizer(Sgd.learningRate(1)).patience(5));
        run.advanceSteps(3);
        run.stop();
        run.finish();
        assertThat(trainer.weight()).isEqualTo(3);
    }

    @Test
    void aDivergedRunIsOver() {
        ScriptedTrainer diverging = new ScriptedTrainer(new double[] {1, Double.NaN}, new double[] {1});
        TrainingRun run = diverging.start(FOUR, Training.epochs(9).fullBatch().optimizer(Sgd.learningRate(1)));
        assertThatThrownBy(run::finish).isInstanceOf(DivergenceException.class);
        assertThat(run.isFinished()).isTrue();
        assertThat(run.advance(1)).isFalse();
        assertThat(diverging.threads()).isEqualTo(1);
    }

    @Test
    void whatFailsBetweenSamplesAndStepLeavesNoSamplesBehind() {
        Training training = Training.epochs(3).batchSize(2).optimizer(Sgd.learningRate(1));
        assertThatThrownBy(() -> trainer.fit(FOUR, training.schedule((step, stepsPerEpoch) -> step < 3 ? 1 : -1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the factor of the learning rate is -1.0; it must be finite and at least 0");
        assertThat(trainer.samples()).isZero();
        assertThat(trainer.fit(FOUR, training).epochs()).isEqualTo(3);
        assertThat(trainer.weight()).isEqualTo(3 + 6);
    }

    @Test
    void aListenerThatStartsAnotherRunEndsItsOwn() {
        EpochListener restarting = (epoch, loss, accuracy, validationLoss, validationAccuracy) ->
                trainer.fit(FOUR, Training.epochs(1).optimizer(Sgd.learningRate(1)));
        Training training = Training.epochs(4).batchSize(2).optimizer(Sgd.learningRate(1));
        assertThatThrownBy(() -> trainer.fit(FOUR, training.listener(restarting)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the trainer has begun another run");
        assertThat(trainer.weight()).isEqualTo(3);
    }

    @Test
    void whatIsOutOfTurnIsRefused() {
        TrainingRun run = start(5);
        assertThatThrownBy(() -> run.advance(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("epochs is 0; it must be at least 1");
        assertThatThrownBy(() -> run.advanceSteps(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("steps is -1; it must be at least 1");
        trainer.accumulate(new float[1], new float[1], 1);
        assertThatThrownBy(() -> run.advance(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a run was called with 1 sample accumulated; call step to use it first");
        trainer.step();
        start(1);
        assertThatThrownBy(() -> run.advance(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the trainer has begun another run, or resumed an own loop, since; this one cannot go on");
    }

    @Test
    void theThreadsOfTheTrainingEndWithTheRun() {
        TrainingRun first = trainer.start(FOUR, Training.epochs(2).threads(3));
        assertThat(trainer.threads()).isEqualTo(3);
        TrainingRun second = trainer.start(FOUR, Training.epochs(2).threads(2));
        assertThat(trainer.threads()).isEqualTo(2);
        first.release();
        second.finish();
        assertThat(trainer.threads()).isEqualTo(1);
    }

    @Test
    void threadsThatTheTrainerWasToldOfSinceAreItsOwn() {
        start(2);
        trainer.threads(3);
        TrainingRun second = start(2);
        assertThat(trainer.threads()).isEqualTo(3);
        second.finish();
        assertThat(trainer.threads()).isEqualTo(3);
    }
}
