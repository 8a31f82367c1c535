package io.hardwire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Training on its way: it goes on as far as it is told, and may rest between any two steps. However it is cut into pieces, the
 * parameters and the history come out with the same bits as from one {@link Trainer#fit}.
 *
 * <pre>{@code
 * TrainingRun run = trainer.start(train, Training.epochs(200));
 * while (run.advance(10)) {
 *     System.out.println(run.history().loss(run.history().epochs()));
 * }
 * }</pre>
 *
 * <p>A run belongs to one thread at a time, as its trainer does; only {@link #pause} and {@link #stop} may be called from anywhere,
 * listeners included. Between two calls the network may predict. The trainer is not to be told another optimizer or penalty then, and
 * another run of the same trainer ends this one. Going on allocates nothing, but for checkpoints.
 */
public final class TrainingRun {
    private final Trainer trainer;
    private final FitLoop loop;
    private final @Nullable Checkpointing checkpointing;
    private final Map<String, String> identity;
    private final int threadsBefore;
    private final int threads;
    private boolean finished;
    private volatile boolean pauseIsAsked;
    private volatile boolean stopIsAsked;

    /** @param identity what the run is of, for its checkpoints */
    TrainingRun(Trainer trainer, FitLoop loop, Training training, Map<String, String> identity) {
        this.trainer = trainer;
        this.identity = identity;
        Checkpoints checkpoints = training.checkpoints();
        this.checkpointing = checkpoints == null ? null : new Checkpointing(this, checkpoints);
        this.loop = loop;
        this.threadsBefore = trainer.threads();
        this.threads = Math.max(threadsBefore, training.threads());
        trainer.threads(threads);
    }

    /**
     * Goes on to the end of this many epochs, or to the end of the run if that comes first. An epoch that was begun before counts as
     * one.
     *
     * @return whether there is more to do
     * @throws IllegalArgumentException if the number is less than 1
     * @throws IllegalStateException if the trainer has begun another run since, or has samples accumulated that no step has used
     * @throws DivergenceException if a loss or a parameter becomes infinite or NaN; the network has its last good parameters then,
     *     and the run is over
     * @throws UncheckedIOException if a checkpoint cannot be written; one that was there is as it was. The run may go on; after its last
     *     step it is over, as if the checkpoint had been written
     */
    public boolean advance(int epochs) {
        Training.atLeastOne("epochs", epochs);
        return advance(epochs, Long.MAX_VALUE);
    }

    /**
     * Goes on by this many steps, one for each batch, or to the end of the run if that comes first.
     *
     * @return whether there is more to do
     * @throws IllegalArgumentException if the number is less than 1
     * @throws IllegalStateException as {@link #advance}
     * @throws DivergenceException as {@link #advance}
     * @throws UncheckedIOException as {@link #advance}
     */
    public boolean advanceSteps(long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps is " + steps + "; it must be at least 1");
        }
        return advance(Integer.MAX_VALUE, steps);
    }

    /**
     * Goes on to the end of the run, unless it is paused. The network then has the parameters of its best epoch, if the training had
     * patience.
     *
     * @return what was measured: {@link #history}
     * @throws IllegalStateException as {@link #advance}
     * @throws DivergenceException as {@link #advance}
     * @throws UncheckedIOException as {@link #advance}
     */
    public History finish() {
        advance(Integer.MAX_VALUE, Long.MAX_VALUE);
        return history();
    }

    /** As {@link #finish}; gives the trainer back what is its own, however that ends. */
    History finishAndRelease() {
        try {
            return finish();
        } finally {
            release();
        }
    }

    private boolean advance(int epochs, long steps) {
        requireTurn("a run");
        long lastEpoch = (long) history().epochs() + epochs;
        long left = steps;
        while (!isOver() && left > 0 && history().epochs() < lastEpoch && !takesPause()) {
            step();
            left--;
        }
        return !finished;
    }

    /** Refuses what a run may do only while the trainer's state is its own. */
    private void requireTurn(String method) {
        if (trainer.runs().latest() != this) {
            throw new IllegalStateException(
                    "the trainer has begun another run, or resumed an own loop, since; this one cannot go on");
        }
        trainer.requireNoSamples(method);
    }

    private void step() {
        try {
            loop.step();
            // A listener has the trainer in its hands.
            requireTurn("a run");
        } catch (DivergenceException e) {
            finished = true;
            release();
            throw e;
        } catch (RuntimeException | Error e) {
            // Else the step's samples would wait for a step that nobody takes.
            trainer.discardSamples();
            throw e;
        }
        if (checkpointing != null) {
            checkpointing.writeIfDue(loop.isBetweenEpochs(), history().epochs());
        }
    }

    private boolean isOver() {
        if (!finished && (stopIsAsked || loop.isOver())) {
            try {
                if (checkpointing != null) {
                    checkpointing.write();
                }
            } finally {
                finished = true;
                loop.end();
                release();
            }
        }
        return finished;
    }

    private boolean takesPause() {
        boolean asked = pauseIsAsked;
        if (asked) {
            pauseIsAsked = false;
        }
        return asked;
    }

    /**
     * Asks for a rest: the call at work returns after its present step, and another call goes on from there. If none is at work, the
     * next one returns before its first step. May be called by any thread.
     */
    public void pause() {
        pauseIsAsked = true;
    }

    /**
     * Asks for the end: the call at work, or else the next one, ends the run after its present step as if the epochs had run out: the
     * network has the parameters of its best epoch, if the training had patience and an epoch was over. May be called by any thread.
     */
    public void stop() {
        stopIsAsked = true;
    }

    /** Whether the run is over: its epochs or its patience ran out, it was stopped, or it diverged. */
    public boolean isFinished() {
        return finished;
    }

    /** What was measured so far, one entry for each epoch that is over: the same object at every call, which grows. */
    public History history() {
        return loop.history();
    }

    /**
     * Writes a checkpoint of the run as it rests now; see {@link Checkpoints}.
     *
     * @throws IllegalStateException if the run is over, the trainer has begun another run since, or it has samples accumulated that no
     *     step has used; the file is as it was then
     * @throws UncheckedIOException if the file cannot be written; one that was there is as it was then
     */
    public void checkpoint(Path file) {
        if (finished) {
            throw new IllegalStateException("the run is over; its last checkpoint is from before");
        }
        requireTurn("checkpoint");
        Checkpointing.write(this, file);
    }

    void save(Path file) throws IOException {
        StateSaver state = new StateSaver();
        visit(state);
        new CheckpointFile(identity, state.parts(), trainer.network().scaling().orElse(null)).write(file);
    }

    /** The trainer gets back what the run has of it, unless it has that already. */
    void release() {
        trainer.runs().release(this);
    }

    /** Gives the trainer the learning rate and the threads back that it had before; those that it was told of since are its own. */
    void giveBack() {
        if (trainer.threads() == threads) {
            trainer.threads(threadsBefore);
        }
        trainer.learningRateFactor(1);
    }

    /** Goes through all that the run remembers between two steps, the trainer's state included. */
    void visit(StateVisitor state) {
        loop.visit(state);
        trainer.visit(state);
    }
}
