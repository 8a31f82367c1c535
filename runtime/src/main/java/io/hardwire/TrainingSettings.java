package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.Schedule;
import io.hardwire.optimizer.Sgd;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a {@link Training} holds, with the defaults that it documents. Nobody writes to settings that a training has. */
final class TrainingSettings implements Cloneable {
    int epochs;
    int batchSize = 32;
    Optimizer optimizer = Sgd.learningRate(0.1);
    Schedule schedule = Schedule.CONSTANT;

    @Nullable
    Plateau plateau;

    Regularization regularization = Regularization.NONE;
    double[] dropout = {};
    double inputDropout;
    boolean shuffle = true;

    @Nullable
    Dataset validation;

    int patience;
    boolean measureAccuracy = true;

    @Nullable
    EpochListener listener;

    int threads = 1;

    @Nullable
    Checkpoints checkpoints;

    TrainingSettings(int epochs) {
        this.epochs = epochs;
    }

    TrainingSettings copy() {
        try {
            return (TrainingSettings) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the numbers depend on; a listener and the count of threads are not among it. */
    String text() {
        return "epochs=" + epochs + ", batchSize=" + (batchSize == Training.WHOLE_SET ? "full" : batchSize)
                + ", optimizer=" + optimizer + ", schedule=" + text(schedule) + ", plateau=" + plateau
                + ", regularization=" + regularization
                + ", dropout=" + Arrays.toString(dropout) + ", inputDropout=" + inputDropout
                + ", shuffle=" + shuffle + ", validation="
                + (validation == null ? "none" : Trainer.fingerprint(validation.fingerprint())) + ", patience="
                + patience
                + ", measureAccuracy=" + measureAccuracy;
    }

    /** A user's own schedule, most likely a lambda, has no text that lasts; schedules made of others say the same of these. */
    private static String text(Schedule schedule) {
        return schedule.getClass().isRecord()
                ? schedule.toString()
                : schedule == Schedule.CONSTANT ? "constant" : "own";
    }
}
