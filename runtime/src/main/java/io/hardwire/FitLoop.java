package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Training as the textbook has it: for every epoch, for every batch, one step; at the end of an epoch measure, and stop when nothing
 * gets better. It goes from step to step, and all that it remembers between two steps is in {@link #visit}. Whatever it needs is
 * allocated by the constructor, so that steps allocate nothing.
 */
final class FitLoop {
    /** The first sample of the next batch, in the state of a run. */
    static final String NEXT = "run.next";

    private final Trainer trainer;
    private final Samples samples;
    private final Training training;
    private final int batchSize;

    private final @Nullable Measurement trainingMeasure;
    private final @Nullable Measurement validationMeasure;
    private final @Nullable EpochListener listener;
    private final History history;
    private final LearningRates rates;
    private final @Nullable Objective search;

    /** The first sample, in the epoch's order, of the next batch; 0 between two epochs. */
    private int next;

    private double epochLoss;
    private double lastFiniteLoss = Double.NaN;
    private double bestLoss = Double.POSITIVE_INFINITY;
    private final Snapshot good;
    private final @Nullable Snapshot best;

    /** @param measured the samples in memory, whose accuracy can be measured; null if they are not there */
    FitLoop(Trainer trainer, Samples samples, @Nullable Dataset measured, Training training) {
        this.trainer = trainer;
        this.samples = samples;
        this.training = training;
        this.batchSize = Math.min(training.batchSize(), samples.size());
        this.search = training.optimizer().searches() ? this::wholeSet : null;

        boolean isMeasured = training.measureAccuracy() && Classes.areIn(trainer.shape());
        this.trainingMeasure = isMeasured && measured != null ? new Measurement(trainer, measured) : null;
        Dataset validation = training.validation();
        this.validationMeasure = validation == null ? null : new Measurement(trainer, validation);
        this.listener = training.listener();
        this.history = new History(training.epochs());
        this.rates = new LearningRates(training, (samples.size() - 1) / batchSize + 1);

        this.good = trainer.snapshot();
        this.best = training.patience() == 0 ? null : trainer.snapshot();
    }

    History history() {
        return history;
    }

    /** Whether the last step was the last of its epoch. */
    boolean isBetweenEpochs() {
        return next == 0;
    }

    /** Whether there is no further step to take: the epochs or the patience ran out. */
    boolean isOver() {
        return isBetweenEpochs()
                && (history.stoppedEarly() || history.converged() || history.epochs() >= training.epochs());
    }

    /** Takes the step of the next batch; after the last batch of an epoch it measures. */
    void step() {
        int epoch = history.epochs() + 1;
        if (isBetweenEpochs()) {
            epochLoss = 0;
            samples.begin(trainer.shuffles());
        }
        int from = next;
        int to = from + Math.min(batchSize, samples.size() - from);
        int batch = from / batchSize + 1;
        double loss = search == null ? descend(epoch, batch, from, to) : search(search, epoch);
        epochLoss += loss * (to - from);
        next = to;
        if (to == samples.size()) {
            next = 0;
            if (!trainer.parametersAreFinite()) {
                throw diverged("a parameter became infinite or NaN", epoch, batch);
            }
            measure(epoch, batch, epochLoss / samples.size());
        }
    }

    /** One step of the optimizer; returns the loss before it. */
    private double descend(int epoch, int batch, int from, int to) {
        double loss = samples.accumulate(from, to) / (to - from) + trainer.penalty();
        history.countGradients(1);
        requireFinite("the loss", loss, epoch, batch);
        lastFiniteLoss = loss;
        if (batch == 1) {
            good.take();
        }
        trainer.learningRateFactor(rates.factor(epoch, batch));
        trainer.step();
        return loss;
    }

    /** One step of an optimizer that searches; returns the loss before it. */
    private double search(Objective objective, int epoch) {
        long before = trainer.descent().evaluations();
        good.take();
        double loss = trainer.descent().minimize(objective);
        history.countGradients(trainer.descent().evaluations() - before);
        requireFinite("the loss", loss, epoch, 1);
        lastFiniteLoss = loss;
        if (trainer.descent().isMinimized()) {
            history.converge();
        }
        return loss;
    }

    private double wholeSet() {
        double loss = samples.accumulate(0, samples.size()) / samples.size() + trainer.penalty();
        trainer.descent().prepareGradient(samples.size());
        trainer.discardSamples();
        return loss;
    }

    /** Leaves the network with its best parameters, if the training had patience. */
    void end() {
        if (best != null && history.epochs() > 0) {
            restore(best);
        }
    }

    private void measure(int epoch, int batch, double loss) {
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
            requireFinite("the validation loss", validationLoss, epoch, batch);
        }
        history.record(loss, accuracy, validationLoss, validationAccuracy);
        double judged = validationMeasure == null ? loss : validationLoss;
        judge(judged);
        rates.endEpoch(judged);
        if (listener != null) {
            listener.onEpoch(epoch, loss, accuracy, validationLoss, validationAccuracy);
        }
    }

    /** Keeps the parameters of the best epoch; stops when patience runs out. */
    private void judge(double loss) {
        if (loss < bestLoss) {
            bestLoss = loss;
            history.lastEpochIsBest();
            if (best != null) {
                best.take();
            }
        } else if (patienceIsOut()) {
            history.stopEarly();
        }
    }

    /** Whether the epoch that is over was one too many without a better loss, and would not be the last in any case. */
    private boolean patienceIsOut() {
        int epochs = history.epochs();
        return best != null && epochs - history.bestEpoch() >= training.patience() && epochs < training.epochs();
    }

    private void requireFinite(String what, double loss, int epoch, int batch) {
        if (!(Math.abs(loss) <= Double.MAX_VALUE)) {
            throw diverged(what + " became " + loss, epoch, batch);
        }
    }

    private DivergenceException diverged(String what, int epoch, int batch) {
        trainer.discardSamples();
        int parameter = trainer.firstNotFinite();
        String name = parameter < 0
                ? ""
                : ParameterPlace.of(trainer.shape(), parameter).toString();
        restore(best == null ? good : best);
        return new DivergenceException(what, epoch, batch, lastFiniteLoss, parameter, name);
    }

    /** Goes back to earlier parameters, which the optimizer's state knows nothing of: it starts at rest. */
    private void restore(Snapshot parameters) {
        parameters.restore();
        trainer.use(training.optimizer());
    }

    /** Goes through all that the loop remembers between two steps. The trainer's own state is not among it. */
    void visit(StateVisitor state) {
        history.visit(state);
        next = (int) state.whole(NEXT, next, 0, samples.size() - 1);
        if (next % batchSize != 0) {
            throw new StateException(NEXT + " is " + next + "; batches of " + batchSize + " begin elsewhere");
        }
        epochLoss = state.real("run.epochLoss", epochLoss);
        lastFiniteLoss = state.real("run.lastFiniteLoss", lastFiniteLoss);
        bestLoss = state.real("run.bestLoss", bestLoss);
        samples.visit(state);
        rates.visit(state);
        good.visit("run.good", state);
        if (best != null) {
            best.visit("run.best", state);
        }
        if (isBetweenEpochs() && patienceIsOut()) {
            // What was restored is of a training that had fewer epochs, and ended when its patience did.
            history.stopEarly();
        }
    }
}
