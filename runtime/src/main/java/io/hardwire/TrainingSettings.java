package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.Schedule;
import io.hardwire.optimizer.Sgd;
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
    boolean shuffle = true;

    @Nullable
    Dataset validation;

    int patience;
    boolean measureAccuracy = true;

    @Nullable
    EpochListener listener;

    int threads = 1;

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
}
