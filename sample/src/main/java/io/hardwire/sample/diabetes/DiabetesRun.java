package io.hardwire.sample.diabetes;

import io.hardwire.EpochListener;
import io.hardwire.History;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.metric.RegressionMetrics;
import io.hardwire.optimizer.Adam;

/**
 * One network, trained until the validation loss gets no better. The settings are the same for every seed.
 *
 * @param patients what it was trained, stopped and is tested with
 * @param network what it became, with the weights of its best epoch; it takes and gives raw units
 * @param history how it came about
 */
record DiabetesRun(Patients patients, ProgressionNetwork network, History history) {
    static final int EPOCHS = 500;
    private static final int BATCH_SIZE = 16;
    private static final double LEARNING_RATE = 0.003;
    private static final double L2 = 0.01;
    private static final int PATIENCE = 50;

    /** Trains from scratch; the seed decides the split, the first weights and every shuffle. */
    static DiabetesRun train(Dataset all, long seed, int epochs, EpochListener listener) {
        Patients patients = Patients.split(all, seed);
        ProgressionTrainer trainer = new ProgressionTrainer(seed);
        trainer.scaling(Scaling.standardize(patients.learnt()).standardizeTargets(patients.learnt()));
        History history = trainer.fit(
                patients.learnt(),
                Training.epochs(epochs)
                        .batchSize(BATCH_SIZE)
                        .optimizer(Adam.learningRate(LEARNING_RATE))
                        .l2(L2)
                        .validation(patients.validation())
                        .patience(PATIENCE)
                        .listener(listener));
        return new DiabetesRun(patients, trainer.network(), history);
    }

    /** How near it comes to patients that it has not seen. */
    RegressionMetrics test() {
        return RegressionMetrics.of(network, patients.test());
    }

    /** The same for those that it has learnt from. */
    RegressionMetrics training() {
        return RegressionMetrics.of(network, patients.learnt());
    }
}
