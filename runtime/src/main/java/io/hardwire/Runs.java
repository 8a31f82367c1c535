package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.model.Provenance;
import org.jspecify.annotations.Nullable;

/** Begins the runs of one trainer, of which only the latest can go on. */
final class Runs {
    private final Trainer trainer;
    private @Nullable TrainingRun latest;
    private @Nullable TrainingRun holder;

    /**
     * Whose turn it is.
     *
     * @param latest the run that can go on, or null
     * @param holder the run whose threads and learning rate the trainer has, or null
     */
    record Turn(@Nullable TrainingRun latest, @Nullable TrainingRun holder) {}

    Runs(Trainer trainer) {
        this.trainer = trainer;
    }

    /** The run that can go on, or null. */
    @Nullable
    TrainingRun latest() {
        return latest;
    }

    /** From now on no run can go on. */
    void end() {
        if (holder != null) {
            release(holder);
        }
        latest = null;
    }

    /** The trainer gets back what a run has of it, unless it has that already. */
    void release(TrainingRun run) {
        if (holder == run) {
            holder = null;
            run.giveBack();
        }
    }

    Turn turn() {
        return new Turn(latest, holder);
    }

    /** Goes back to an earlier turn; threads and learning rate are as they are. */
    void turn(Turn earlier) {
        latest = earlier.latest();
        holder = earlier.holder();
    }

    /** @param method what the user called */
    TrainingRun start(String method, DiskDataset train, Training training) {
        trainer.requireNoSamples(method);
        DataChecks.widths(trainer.shape(), train, "training set");
        Samples samples = new SamplesOnDisk(trainer, train, training.shuffle(), training.batchSize());
        return start(samples, null, training, train.fingerprint());
    }

    /** @param method what the user called */
    TrainingRun start(String method, Dataset train, Training training) {
        trainer.requireNoSamples(method);
        Dataset seen = trainer.load(train, "training set");
        boolean isShuffled = training.shuffle() && !training.optimizer().searches();
        return start(new SamplesInMemory(trainer, seen, isShuffled), seen, training, train.fingerprint());
    }

    /**
     * Refuses what it does before it changes anything.
     *
     * @param data the fingerprint of the samples as they came
     */
    private TrainingRun start(Samples samples, @Nullable Dataset measured, Training training, long data) {
        Dataset validation = training.validation();
        Training told = validation == null ? training : training.validation(trainer.load(validation, "validation set"));
        SearchChecks.ofRun(training, samples);
        double[] rates = training.dropout();
        Dropout.checkHidden(trainer.shape(), rates);
        FitLoop loop = new FitLoop(trainer, samples, measured, told);
        Checkpoints checkpoints = training.checkpoints();
        if (checkpoints != null) {
            Checkpointing.prepare(checkpoints.file());
        }
        trainer.use(training.optimizer(), training.regularization());
        trainer.dropout(rates);
        trainer.inputDropout(training.inputDropout());
        end();
        TrainingRun started = new TrainingRun(trainer, loop, told, RunCheckpoint.identity(trainer, training, data));
        latest = started;
        holder = started;
        trainer.trained(new Provenance(Version.NUMBER, trainer.seed(), Trainer.fingerprint(data), training.toString()));
        return started;
    }
}
