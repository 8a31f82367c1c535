package io.hardwire;

import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Schedule;
import java.util.Arrays;

/** Refuses what does not go with an optimizer that searches, such as {@link io.hardwire.optimizer.Lbfgs}. */
final class SearchChecks {
    private SearchChecks() {}

    /** Refuses it in an own loop. */
    static void ofLoop(Optimizer optimizer) {
        if (optimizer.searches()) {
            throw new IllegalArgumentException(optimizer
                    + " evaluates the loss itself; it takes steps in fit and in a run only, not in an own loop");
        }
    }

    /** Refuses it for a step of an own loop, whose trainer has the optimizer of its last run. */
    static void ofStep(Optimizer optimizer) {
        if (optimizer.searches()) {
            throw new IllegalStateException("the last run's optimizer takes no single steps; choose another one");
        }
    }

    /** Refuses a run in which it would not do what it is there for. */
    static void ofRun(Training training, Samples samples) {
        if (!training.optimizer().searches()) {
            return;
        }
        String name = training.optimizer().getClass().getSimpleName();
        if (!(samples instanceof SamplesInMemory)) {
            throw new IllegalArgumentException("the samples are on disk; " + name
                    + " goes over them several times in a step and wants them in memory");
        }
        if (training.batchSize() < samples.size()) {
            throw new IllegalArgumentException("batchSize is " + training.batchSize() + " of " + samples.size()
                    + " samples; " + name + " needs the gradient of the whole set: tell the training fullBatch()");
        }
        if (training.schedule() != Schedule.CONSTANT || training.plateau() != null) {
            throw new IllegalArgumentException(
                    "there is a schedule of the learning rate; " + name + " has no rate that it could change");
        }
        if (training.inputDropout() != 0 || Arrays.stream(training.dropout()).anyMatch(rate -> rate != 0)) {
            throw new IllegalArgumentException("there is dropout; " + name
                    + " compares losses along a line, and dropout gives each another network");
        }
        refuse("clipValue", training.clipValue(), name);
        refuse("clipNorm", training.clipNorm(), name);
        refuse("maxNorm", training.maxNorm(), name);
    }

    private static void refuse(String setting, double value, String name) {
        if (value <= Double.MAX_VALUE) {
            throw new IllegalArgumentException(
                    setting + " is " + value + "; " + name + " searches by the true gradient, at every point");
        }
    }
}
