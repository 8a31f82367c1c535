package io.hardwire;

import io.hardwire.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes the checkpoints of one run when they are due. */
final class Checkpointing {
    private final TrainingRun run;
    private final Checkpoints settings;
    private long lastNanos = System.nanoTime();

    Checkpointing(TrainingRun run, Checkpoints settings) {
        this.run = run;
        this.settings = settings;
    }

    /** Deletes what killed programs have left of the file; refuses one whose folder is not there. */
    static void prepare(Path file) {
        try {
            AtomicFile.deleteLeftovers(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** To be called between two steps. */
    void writeIfDue(boolean isBetweenEpochs, int epochs) {
        boolean isDue = isBetweenEpochs && settings.epochs() > 0 && epochs % settings.epochs() == 0;
        if (!isDue && settings.seconds() > 0) {
            isDue = System.nanoTime() - lastNanos >= settings.seconds() * 1e9;
        }
        if (isDue) {
            write();
        }
    }

    void write() {
        lastNanos = System.nanoTime();
        write(run, settings.file());
    }

    static void write(TrainingRun run, Path file) {
        try {
            run.save(file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static UncheckedIOException failed(Path file, IOException e) {
        return new UncheckedIOException(
                "the checkpoint " + file + " cannot be written (" + e + "); one that was there is as it was", e);
    }
}
