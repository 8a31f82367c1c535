package io.hardwire.sample.iris;

import io.hardwire.EpochListener;
import io.hardwire.History;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Sgd;

/**
 * One network, trained: sigmoid units, squared error and plain gradient descent. The settings are the same for every seed.
 *
 * @param flowers what it was trained, stopped and is tested with
 * @param network what it became, with the weights of its best epoch
 * @param history how it came about
 */
record TrainingRun(Flowers flowers, IrisNetwork network, History history) {
    static final int EPOCHS = 1_000;
    static final int BATCH_SIZE = 16;
    private static final double LEARNING_RATE = 0.5;
    private static final double L2 = 1e-4;
    private static final int PATIENCE = 50;

    /** Trains from scratch; the seed decides the split, the first weights and every shuffle. */
    static TrainingRun train(Dataset all, long seed, int epochs, EpochListener listener) {
        Flowers flowers = Flowers.split(all, seed);
        IrisTrainer trainer = new IrisTrainer(seed);
        Training training = settings(epochs)
                .validation(flowers.standardised(flowers.validation()))
                .patience(PATIENCE)
                .listener(listener);
        History history = trainer.fit(flowers.standardised(flowers.learnt()), training);
        return new TrainingRun(flowers, trainer.network(), history);
    }

    /** The rule of learning, without anything that measures or stops. */
    static Training settings(int epochs) {
        return Training.epochs(epochs)
                .batchSize(BATCH_SIZE)
                .optimizer(Sgd.learningRate(LEARNING_RATE))
                .l2(L2);
    }

    /** The share of these flowers, which are in centimetres, whose species it tells. */
    double accuracy(Dataset part) {
        return network.accuracy(flowers.standardised(part));
    }
}
