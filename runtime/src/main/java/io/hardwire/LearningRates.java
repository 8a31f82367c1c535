package io.hardwire;

import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.PlateauWatch;
import io.hardwire.optimizer.Schedule;
import org.jspecify.annotations.Nullable;

/** The factors of the learning rate in one training, step by step. */
final class LearningRates {
    private final Schedule schedule;
    private final int stepsPerEpoch;
    private final @Nullable PlateauWatch plateau;

    LearningRates(Training training, int stepsPerEpoch) {
        Plateau settings = training.plateau();
        this.schedule = training.schedule();
        this.stepsPerEpoch = stepsPerEpoch;
        this.plateau = settings == null ? null : new PlateauWatch(settings);
    }

    /** The factor of a step; epochs and the batches of an epoch count from 1. */
    double factor(int epoch, int batch) {
        double factor = schedule.factor((epoch - 1L) * stepsPerEpoch + batch - 1, stepsPerEpoch);
        return plateau == null ? factor : factor * plateau.factor();
    }

    /** Takes notice of the loss that an epoch is judged by. */
    void endEpoch(double loss) {
        if (plateau != null) {
            plateau.watch(loss);
        }
    }

    /** Goes through all that is remembered between two steps. */
    void visit(StateVisitor state) {
        if (plateau != null) {
            state.array("run.plateau", plateau.state(), plateau.state().length);
        }
    }
}
