package io.hardwire;

import java.nio.file.Path;

/**
 * Where and how often a training writes a checkpoint: its complete state, from which {@link Trainer#resume} goes on with the same bits.
 * The file is replaced as a whole, so that the last good one survives whatever happens; a run writes a last one when it ends. Immutable.
 *
 * <pre>{@code
 * Training training = Training.epochs(1_000).checkpoints(Checkpoints.to(path).everySeconds(30));
 * TrainingRun run = Files.exists(path) ? trainer.resume(path, train, training) : trainer.start(train, training);
 * run.finish();
 * }</pre>
 *
 * @param file where to; its folder has to be there, and one training at a time writes to it
 * @param epochs after how many epochs; 0 for never
 * @param seconds after how many seconds since the last one, at the end of a step; 0 for never
 */
public record Checkpoints(Path file, int epochs, double seconds) {
    /**
     * Checkpoints with these settings.
     *
     * @throws IllegalArgumentException if a number is negative, or the seconds are not finite
     */
    public Checkpoints {
        if (epochs < 0) {
            throw new IllegalArgumentException("epochs is " + epochs + "; it must be at least 0");
        }
        if (!(seconds >= 0 && seconds <= Long.MAX_VALUE / 1e9)) {
            throw new IllegalArgumentException("seconds is " + seconds + "; it must be finite and at least 0");
        }
    }

    /** A checkpoint when the run ends, and as often as told besides. */
    public static Checkpoints to(Path file) {
        return new Checkpoints(file, 0, 0);
    }

    /**
     * The same, and one after every so many epochs.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Checkpoints everyEpochs(int epochs) {
        return new Checkpoints(file, Training.atLeastOne("epochs", epochs), seconds);
    }

    /**
     * The same, and one after the first step that ends so many seconds after the last one.
     *
     * @throws IllegalArgumentException if the number is not finite, or less than 0
     */
    public Checkpoints everySeconds(double seconds) {
        return new Checkpoints(file, epochs, seconds);
    }
}
