package io.hardwire;

import io.hardwire.data.DataException;
import io.hardwire.data.Scaling;
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
        Scaling scaling = trainer.network().scaling().orElse(null);
        Snapshot parameters = trainer.snapshot();
        parameters.take();
        long shuffles = trainer.shuffles().state();
        long steps = trainer.steps();
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
                trainer.use(scaling);
                parameters.restore();
                trainer.shuffles(shuffles);
                trainer.steps(steps);
            }
        }
    }
}
