package io.hardwire;

import io.hardwire.data.DataException;
import io.hardwire.model.ModelFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Goes on with a run from its checkpoint. */
final class RunCheckpoint {
    /** Only the checkpoint of a run says how the whole of the training is told. */
    static final String TRAINING = "hardwire.training";

    private RunCheckpoint() {}

    /** What must be the same for a run to go on with the same bits. The number of epochs may change: none depends on it. */
    static Map<String, String> identity(Trainer trainer, Training training, long data) {
        String text = training.toString();
        Map<String, String> identity = CheckpointFile.identity(trainer);
        identity.put("hardwire.data", Trainer.fingerprint(data));
        identity.put(TRAINING, text.substring(text.indexOf(", ") + 2));
        return identity;
    }

    /**
     * @param data the fingerprint of the training set
     * @param start begins the run that takes the state
     */
    static TrainingRun resume(Trainer trainer, Path file, Training training, long data, Supplier<TrainingRun> start)
            throws IOException {
        CheckpointFile checkpoint = CheckpointFile.read(file, trainer.shape());
        if (checkpoint.identity().containsKey(LoopCheckpoint.OPTIMIZER)) {
            throw new ModelFormatException(file
                    + ": the checkpoint is of an own loop; expected that of a run: resume(file) goes on with a loop");
        }
        checkpoint.requireIdentity(file, identity(trainer, training, data));
        requireEpochs(file, checkpoint, training);
        TrainerSnapshot before = new TrainerSnapshot(trainer);
        boolean isResumed = false;
        try {
            trainer.use(checkpoint.scaling());
            TrainingRun run = start.get();
            StateRestorer state = new StateRestorer(checkpoint.parts());
            run.visit(state);
            state.requireNothingLeft();
            isResumed = true;
            return run;
        } catch (StateException | DataException e) {
            // The data are those that the run began with, so only the checkpoint's scaling can be at odds with them.
            throw new ModelFormatException(file + ": " + e.getMessage(), e);
        } finally {
            if (!isResumed) {
                before.restore();
            }
        }
    }

    /** Refuses a run that has begun more epochs than it is to have. */
    private static void requireEpochs(Path file, CheckpointFile checkpoint, Training training)
            throws ModelFormatException {
        boolean isBetweenEpochs = number(checkpoint, FitLoop.NEXT) == 0;
        long begun = number(checkpoint, History.EPOCHS) + (isBetweenEpochs ? 0 : 1);
        if (begun > training.epochs()) {
            throw new ModelFormatException(file + ": the run has begun epoch " + begun + ", the training has "
                    + training.epochs() + " epochs; tell the training at least " + begun);
        }
    }

    /** A number of the state, or 0 if it is none: the run, whose state it becomes, says so. */
    private static long number(CheckpointFile checkpoint, String name) {
        return checkpoint.parts().get(name) instanceof long[] numbers && numbers.length == 1 ? numbers[0] : 0;
    }
}
