package io.hardwire;

import io.hardwire.file.AtomicFile;
import io.hardwire.model.ModelFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the checkpoint of an own loop, and goes on from it. */
final class LoopCheckpoint {
    /** Only the checkpoint of an own loop names its settings one by one. */
    static final String OPTIMIZER = "hardwire.optimizer";

    /** What the loop itself remembers. */
    private static final String OWN = "loop.own";

    private LoopCheckpoint() {}

    private static Map<String, String> identity(Trainer trainer) {
        Map<String, String> identity = CheckpointFile.identity(trainer);
        identity.put(OPTIMIZER, trainer.optimizer().toString());
        identity.put("hardwire.regularization", trainer.regularization().toString());
        identity.put("hardwire.dropout", trainer.dropout().toString());
        return identity;
    }

    static void write(Trainer trainer, Path file, long[] own) throws IOException {
        trainer.requireNoSamples("checkpoint");
        SearchChecks.ofStep(trainer.optimizer());
        requireFinite(trainer);
        StateSaver state = new StateSaver();
        visit(trainer, state);
        if (own.length > 0) {
            state.array(OWN, own, own.length);
        }
        AtomicFile.deleteLeftovers(file);
        new CheckpointFile(
                        identity(trainer),
                        state.parts(),
                        trainer.network().scaling().orElse(null))
                .write(file);
    }

    private static void requireFinite(Trainer trainer) {
        if (!trainer.parametersAreFinite()) {
            throw new IllegalStateException("parameter "
                    + ParameterPlace.of(trainer.shape(), trainer.firstNotFinite())
                    + " is infinite or NaN; no checkpoint is written of that");
        }
    }

    static long[] resume(Trainer trainer, Path file) throws IOException {
        trainer.requireNoSamples("resume");
        CheckpointFile checkpoint = CheckpointFile.read(file, trainer.shape());
        if (checkpoint.identity().containsKey(RunCheckpoint.TRAINING)) {
            throw new ModelFormatException(
                    file
                            + ": the checkpoint is of a run; expected that of an own loop: resume(file, train, training) goes on with a run");
        }
        checkpoint.requireIdentity(file, identity(trainer));
        TrainerSnapshot before = new TrainerSnapshot(trainer);
        boolean isResumed = false;
        try {
            // First of all: a run that ends takes the factor of the learning rate along.
            trainer.runs().end();
            Map<String, Object> parts = new HashMap<>(checkpoint.parts());
            long[] own = own(parts.remove(OWN));
            StateRestorer state = new StateRestorer(parts);
            visit(trainer, state);
            state.requireNothingLeft();
            trainer.use(checkpoint.scaling());
            isResumed = true;
            return own;
        } catch (StateException e) {
            throw new ModelFormatException(file + ": " + e.getMessage(), e);
        } finally {
            if (!isResumed) {
                before.restore();
            }
        }
    }

    private static long[] own(@Nullable Object part) {
        if (part == null) {
            return new long[0];
        }
        if (part instanceof long[] own) {
            return own;
        }
        throw new StateException(
                OWN + " is of " + part.getClass().getComponentType() + "; expected whole numbers of 64 bits");
    }

    /** Goes through all that a trainer remembers in an own loop. */
    static void visit(Trainer trainer, StateVisitor state) {
        trainer.visit(state);
        trainer.visitRateFactor(state);
    }
}
