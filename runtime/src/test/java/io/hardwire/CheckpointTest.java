package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.model.ModelFormatException;
import io.hardwire.model.Provenance;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.CosineAnnealing;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.Schedule;
import io.hardwire.optimizer.Sgd;
import io.hardwire.optimizer.WarmUp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run goes on from its file with the same bits, and from no other file. */
class CheckpointTest {
    private static final Dataset DATA = ResumeTest.data(50, 1);

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("run.checkpoint");
    }

    private static FloatLayer.Trainer trainer(long seed) {
        return FloatLayer.Trainer.fresh(20, 10, Activation.SIGMOID, seed);
    }

    private static Training training() {
        return Training.epochs(6)
                .batchSize(8)
                .optimizer(Adam.learningRate(0.01))
                .validation(ResumeTest.data(20, 2))
                .patience(3)
                .reduceOnPlateau(Plateau.patience(1));
    }

    private Path cut(Training training, int steps) {
        TrainingRun run = trainer(7).start(DATA, training);
        run.advanceSteps(steps);
        run.checkpoint(file);
        return file;
    }

    @Test
    void aRunGoesOnFromItsFileWithTheSameBits() throws IOException {
        FloatLayer.Trainer alone = trainer(7);
        alone.scaling(Scaling.standardize(DATA));
        History expected = alone.fit(DATA, training());
        for (int steps = 1; steps < 42; steps += 5) {
            FloatLayer.Trainer first = trainer(7);
            first.scaling(Scaling.standardize(DATA));
            TrainingRun run = first.start(DATA, training());
            run.advanceSteps(steps);
            run.checkpoint(file);

            FloatLayer.Trainer second = trainer(7);
            History history = second.resume(file, DATA, training().threads(2)).finish();
            assertThat(second.network().sameParameters(alone.network())).isTrue();
            assertThat(second.network().scaling().orElseThrow().inputFactors())
                    .containsExactly(Scaling.standardize(DATA).inputFactors());
            assertThat(history.losses()).containsExactly(expected.losses());
            assertThat(history.validationLosses()).containsExactly(expected.validationLosses());
            assertThat(second.shuffles().state()).isEqualTo(alone.shuffles().state());
        }
    }

    @Test
    void aRunMayGoOnForLonger() throws IOException {
        FloatLayer.Trainer alone = trainer(7);
        alone.fit(DATA, Training.epochs(5));
        trainer(7).fit(DATA, Training.epochs(3).checkpoints(Checkpoints.to(file)));
        FloatLayer.Trainer longer = trainer(7);
        TrainingRun run = longer.resume(file, DATA, Training.epochs(5));
        assertThat(run.history().epochs()).isEqualTo(3);
        run.finish();
        assertThat(longer.network().sameParameters(alone.network())).isTrue();
    }

    @Test
    void filesAreWrittenWhenTheyAreDue() throws IOException {
        Training every2 = Training.epochs(5).checkpoints(Checkpoints.to(file).everyEpochs(2));
        TrainingRun run = trainer(7).start(DATA, every2);
        run.advance(1);
        assertThat(file).doesNotExist();
        run.advance(2);
        assertThat(trainer(7).resume(file, DATA, every2).history().epochs()).isEqualTo(2);

        TrainingRun bySeconds = trainer(7)
                .start(
                        DATA,
                        Training.epochs(5)
                                .batchSize(10)
                                .checkpoints(Checkpoints.to(file).everySeconds(1e-9)));
        bySeconds.advanceSteps(3);
        FloatLayer.Trainer resumed = trainer(7);
        resumed.resume(file, DATA, Training.epochs(5).batchSize(10));
        assertThat(resumed.runs().latest()).isNotNull();
        bySeconds.finish();
        assertThat(trainer(7)
                        .resume(file, DATA, Training.epochs(5).batchSize(10))
                        .finish()
                        .epochs())
                .isEqualTo(5);
    }

    @Test
    void whatKilledProgramsLeftIsDeleted() throws IOException {
        Files.writeString(directory.resolve(".run.checkpoint.1-2.tmp"), "half of a file");
        Files.writeString(directory.resolve("other"), "no leftover");
        trainer(7).fit(DATA, Training.epochs(1).checkpoints(Checkpoints.to(file)));
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactlyInAnyOrder(file, directory.resolve("other"));
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsAClearErrorAndTheRunMayGoOn() throws IOException {
        cut(Training.epochs(3), 1);
        byte[] before = Files.readAllBytes(file);
        TrainingRun run = trainer(7).start(DATA, Training.epochs(3));
        Path missing = directory.resolve("missing").resolve("run");
        assertThatThrownBy(() -> run.checkpoint(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("the checkpoint " + missing + " cannot be written (")
                .hasMessageEndingWith("); one that was there is as it was");
        Path folder = directory.resolve("folder");
        Files.createDirectories(folder.resolve("in it"));
        assertThatThrownBy(() -> run.checkpoint(folder)).isInstanceOf(UncheckedIOException.class);
        assertThat(run.advance(1)).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        run.finish();
        assertThatThrownBy(() -> run.checkpoint(file)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> trainer(7).fit(DATA, Training.epochs(1).checkpoints(Checkpoints.to(missing))))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void whatTheTrainerHasOfAnotherIsNotWritten() {
        FloatLayer.Trainer trainer = trainer(7);
        TrainingRun first = trainer.start(DATA, Training.epochs(3));
        first.advance(1);
        TrainingRun second = trainer.start(DATA, Training.epochs(3));
        assertThatThrownBy(() -> first.checkpoint(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the trainer has begun another run, or resumed an own loop, since; this one cannot go on");
        trainer.accumulate(DATA.floatInputs(), DATA.floatTargets(), 5);
        assertThatThrownBy(() -> second.checkpoint(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("checkpoint was called with 5 samples accumulated; call step to use them first");
        assertThat(file).doesNotExist();
    }

    /** The best epoch's parameters are worth more than the file. */
    @Test
    void aRunWhoseLastCheckpointCannotBeWrittenEndsAsAnyOther() throws IOException {
        FloatLayer.Trainer alone = trainer(7);
        alone.fit(DATA, training());
        FloatLayer.Trainer unlucky = trainer(7);
        TrainingRun run = unlucky.start(DATA, training().threads(2).checkpoints(Checkpoints.to(file)));
        Files.createDirectories(file.resolve("in it"));

        assertThatThrownBy(run::finish).isInstanceOf(UncheckedIOException.class);
        assertThat(run.isFinished()).isTrue();
        assertThat(run.advance(1)).isFalse();
        assertThat(unlucky.network().sameParameters(alone.network())).isTrue();
    }

    /** Of two files, one's name may begin with the other's. */
    @Test
    void whatIsWrittenToAnotherFileIsNoLeftover() throws IOException {
        Path other = Files.writeString(directory.resolve(".run.checkpoint.best.1-2.tmp"), "on its way");
        trainer(7).fit(DATA, Training.epochs(1).checkpoints(Checkpoints.to(file)));
        assertThat(other).exists();
    }

    private void refuse(FloatLayer.Trainer trainer, Dataset data, Training training, String message) {
        float[] before = trainer.network().parameters();
        long shuffles = trainer.shuffles().state();
        assertThatThrownBy(() -> trainer.resume(file, data, training))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(file + ": " + message);
        assertThat(trainer.network().parameters()).containsExactly(before);
        assertThat(trainer.shuffles().state()).isEqualTo(shuffles);
    }

    @Test
    void aRunThatHasBegunMoreEpochsThanTheTrainingHasIsRefused() {
        Training six = Training.epochs(6).batchSize(10);
        Training five = Training.epochs(5).batchSize(10).threads(3);
        String remedy = "the run has begun epoch 6, the training has 5 epochs; tell the training at least 6";
        trainer(7).fit(DATA, six.checkpoints(Checkpoints.to(file)));
        refuse(trainer(7), DATA, five, remedy);
        cut(six, 5 * 5 + 2);
        refuse(trainer(7), DATA, five, remedy);
    }

    /** Everything that a trainer was told, and a run that it had begun before. */
    @Test
    void whereARunIsRefusedTheTrainerGoesOnAsIfNobodyHadAsked() throws IOException {
        Training training = training();
        cut(training, 9);
        CheckpointFile good = CheckpointFile.read(file, trainer(7).shape());
        Map<String, Object> parts = new LinkedHashMap<>(good.parts());
        parts.put("run.best", new float[2]);
        new CheckpointFile(good.identity(), parts, Scaling.standardize(DATA)).write(file);
        Training missing =
                training.checkpoints(Checkpoints.to(directory.resolve("missing").resolve("run")));

        Training other = Training.epochs(4)
                .batchSize(16)
                .optimizer(Momentum.learningRate(0.2))
                .l2(1e-3)
                .inputDropout(0.25)
                .threads(2);
        FloatLayer.Trainer alone = trainer(7);
        alone.fit(DATA, other);
        FloatLayer.Trainer trainer = trainer(7);
        TrainingRun run = trainer.start(DATA, other);
        run.advanceSteps(6);
        Provenance provenance = trainer.network().provenance();
        assertThatThrownBy(() -> trainer.resume(file, DATA, training.threads(3)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("run.best");
        good.write(file);
        assertThatThrownBy(() -> trainer.resume(file, DATA, missing)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> trainer.start(DATA, missing)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> trainer.fit(DATA, missing)).isInstanceOf(UncheckedIOException.class);

        assertThat(trainer.network().provenance()).isEqualTo(provenance);
        assertThat(trainer.network().scaling()).isEmpty();
        assertThat(trainer.learningRate()).isEqualTo(0.2);
        assertThat(trainer.threads()).isEqualTo(2);
        assertThat(run.finish().epochs()).isEqualTo(4);
        assertThat(trainer.network().sameParameters(alone.network())).isTrue();
        assertThat(trainer.threads()).isEqualTo(1);
    }

    @Test
    void anotherRunIsRefused() {
        Training training = Training.epochs(3).optimizer(Sgd.learningRate(0.5));
        cut(training, 1);
        Dataset other = ResumeTest.data(50, 3);
        refuse(
                trainer(7),
                other,
                training,
                "the checkpoint is of another run: its data is " + Trainer.fingerprint(DATA.fingerprint())
                        + "; expected " + Trainer.fingerprint(other.fingerprint()));
        refuse(trainer(8), DATA, training, "the checkpoint is of another run: its seed is 7; expected 8");
        refuse(
                trainer(7),
                DATA,
                training.batchSize(7).l2(0.25),
                "the checkpoint is of another run: its training is batchSize=32, regularization=" + Regularization.NONE
                        + "; expected batchSize=7, regularization=" + Regularization.NONE.l2(0.25));
        assertThatThrownBy(() -> FloatLayer.Trainer.fresh(20, 11, Activation.SIGMOID, 7)
                        .resume(file, Dataset.of(new float[20], new float[11], 1), training))
                .hasMessage(file + ": the checkpoint is of another run: its layers is 20-10; expected 20-11");
        assertThatThrownBy(() ->
                        DoubleLayer.Trainer.fresh(20, 10, Activation.SIGMOID, 7).resume(file, DATA, training))
                .hasMessageContaining(" of float; expected ");
    }

    @Test
    void ofASchedulesPartsAnotherOneIsRefused() {
        Schedule falling = CosineAnnealing.epochs(3);
        Training saved = training().schedule(WarmUp.steps(9).then(falling));
        Training other = training().schedule(WarmUp.steps(9).times(falling));
        cut(saved, 1);
        refuse(
                trainer(7),
                DATA,
                other,
                "the checkpoint is of another run: its training is schedule=" + saved.schedule()
                        + "; expected schedule=" + other.schedule());
    }

    @Test
    void noByteMayBeAnotherAndNoneMissing() throws IOException {
        Training training = Training.epochs(2).measureAccuracy(false);
        byte[] good = Files.readAllBytes(cut(training, 2));
        FloatLayer.Trainer trainer = trainer(7);
        float[] before = trainer.network().parameters();
        for (int k = 0; k < good.length; k += 13) {
            byte[] bad = good.clone();
            bad[k] ^= 0x10;
            Files.write(file, bad);
            assertThatThrownBy(() -> trainer.resume(file, DATA, training))
                    .as("byte %d", k)
                    .isInstanceOf(ModelFormatException.class);
        }
        for (int length = 0; length < good.length; length += 29) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThatThrownBy(() -> trainer.resume(file, DATA, training)).isInstanceOf(ModelFormatException.class);
        }
        Files.write(file, Arrays.copyOf(good, good.length + 1));
        assertThatThrownBy(() -> trainer.resume(file, DATA, training))
                .hasMessageContaining("the file has " + (good.length + 1) + " bytes");
        assertThat(trainer.network().parameters()).containsExactly(before);
        Files.write(file, good);
        assertThat(trainer.resume(file, DATA, training).finish().epochs()).isEqualTo(2);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Checkpoints.to(file).everyEpochs(0)).hasMessage("epochs is 0; it must be at least 1");
        assertThatThrownBy(() -> Checkpoints.to(file).everySeconds(Double.NaN))
                .hasMessage("seconds is NaN; it must be finite and at least 0");
    }
}
