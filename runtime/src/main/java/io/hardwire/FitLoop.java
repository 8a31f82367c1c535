package io.hardwire;

import io.hardwire.data.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@link Trainer#fit}, as the textbook has it: for every epoch, for every batch, one step; then measure, and stop
 * when nothing gets better. Whatever it needs is allocated by the constructor, so that epochs allocate nothing.
 */
final class FitLoop {
    private final Trainer trainer;
    private final Dataset train;
    private final Training training;
    private final int batchSize;
    private final int @Nullable [] order;

    private final @Nullable Measurement trainingMeasure;
    private final @Nullable Measurement validationMeasure;
    private final @Nullable EpochListener listener;
    private final History history;

    private final Snapshot good;
    private final @Nullable Snapshot best;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private double lastFiniteLoss = Double.NaN;

    FitLoop(Trainer trainer, Dataset train, Training training) {
        this.trainer = trainer;
        this.train = train;
        this.training = training;
        this.batchSize = Math.min(training.batchSize(), train.size());
        this.order = training.shuffle() ? ascending(train.size()) : null;

        boolean measured = training.measureAccuracy() && Measurement.classifies(trainer.shape());
        this.trainingMeasure = measured ? new Measurement(trainer, train) : null;
        Dataset validation = training.validation();
        this.validationMeasure = validation == null ? null : new Measurement(trainer, validation);
        this.listener = training.listener();
        this.history = new History(training.epochs());

        this.good = trainer.snapshot();
        this.best = training.patience() == 0 ? null : trainer.snapshot();
    }

    History run() {
        for (int epoch = 1; epoch <= training.epochs() && !history.stoppedEarly(); epoch++) {
            if (order != null) {
                trainer.shuffles().shuffle(order);
            }
            double loss = learn(epoch);
            measure(epoch, loss);
        }
        if (best != null) {
            restore(best);
        }
        return history;
    }

    /** Takes one step for each batch; returns the mean over the samples of the losses before these steps. */
    private double learn(int epoch) {
        double sum = 0;
        int batch = 0;
        int to = 0;
        for (int from = 0; from < train.size(); from = to) {
            to = from + Math.min(batchSize, train.size() - from);
            batch++;
            double loss = trainer.accumulateRows(train, order, from, to) / (to - from) + trainer.penalty();
            requireFinite("the loss", loss, epoch, batch);
            lastFiniteLoss = loss;
            if (batch == 1) {
                good.take();
            }
            trainer.step();
            sum += loss * (to - from);
        }
        if (!trainer.parametersAreFinite()) {
            throw diverged("a parameter became infinite or NaN", epoch, batch);
        }
        return sum / train.size();
    }

    private void measure(int epoch, double loss) {
        double accuracy = Double.NaN;
        if (trainingMeasure != null) {
            trainingMeasure.take();
            accuracy = trainingMeasure.accuracy();
        }
        double validationLoss = Double.NaN;
        double validationAccuracy = Double.NaN;
        if (validationMeasure != null) {
            validationMeasure.take();
            validationLoss = validationMeasure.loss();
            validationAccuracy = validationMeasure.accuracy();
            requireFinite("the validation loss", validationLoss, epoch, batches());
        }
        history.record(loss, accuracy, validationLoss, validationAccuracy);
        judge(epoch, validationMeasure == null ? loss : validationLoss);
        if (listener != null) {
            listener.onEpoch(epoch, loss, accuracy, validationLoss, validationAccuracy);
        }
    }

    /** Keeps the parameters of the best epoch; stops when patience runs out. */
    private void judge(int epoch, double loss) {
        if (loss < bestLoss) {
            bestLoss = loss;
            history.lastEpochIsBest();
            if (best != null) {
                best.take();
            }
        } else if (best != null && epoch - history.bestEpoch() >= training.patience() && epoch < training.epochs()) {
            history.stopEarly();
        }
    }

    private void requireFinite(String what, double loss, int epoch, int batch) {
        if (!(Math.abs(loss) <= Double.MAX_VALUE)) {
            throw diverged(what + " became " + loss, epoch, batch);
        }
    }

    private DivergenceException diverged(String what, int epoch, int batch) {
        trainer.discardSamples();
        restore(best == null ? good : best);
        return new DivergenceException(what, epoch, batch, lastFiniteLoss);
    }

    /** Goes back to earlier parameters, which the optimizer's state knows nothing of: it starts at rest. */
    private void restore(Snapshot parameters) {
        parameters.restore();
        trainer.optimizer(training.optimizer());
    }

    private int batches() {
        return (train.size() - 1) / batchSize + 1;
    }

    private static int[] ascending(int count) {
        int[] rows = new int[count];
        for (int row = 0; row < count; row++) {
            rows[row] = row;
        }
        return rows;
    }
}
