package io.hardwire.sample.digits;

import io.hardwire.EpochListener;
import io.hardwire.History;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.data.Split;
import io.hardwire.metric.ClassificationMetrics;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.CosineAnnealing;

/**
 * One network, trained on 70 % of the images; every digit has its share of both parts. The settings are the same for every seed, and were
 * chosen within the training parts.
 *
 * @param parts what it was trained and is tested with
 * @param network what it became
 * @param history how it came about; the test part was watched, and nothing was made to depend on it
 */
record DigitsRun(Split parts, DigitNetwork network, History history) {
    static final int EPOCHS = 60;
    static final double TRAINING_SHARE = 0.7;
    static final int BATCH_SIZE = 32;
    private static final double LEARNING_RATE = 0.01;
    private static final double L2 = 1e-3;

    /** Trains from scratch; the seed decides the split, the first weights and every shuffle. */
    static DigitsRun train(Dataset all, long seed, int epochs, EpochListener listener) {
        Split parts = all.stratifiedSplit(TRAINING_SHARE, seed);
        DigitTrainer trainer = new DigitTrainer(seed);
        trainer.scaling(DigitsData.scaling());
        History history = trainer.fit(
                parts.train(),
                Training.epochs(epochs)
                        .batchSize(BATCH_SIZE)
                        .optimizer(Adam.learningRate(LEARNING_RATE))
                        .schedule(CosineAnnealing.epochs(epochs))
                        .l2(L2)
                        .validation(parts.test())
                        .listener(listener));
        return new DigitsRun(parts, trainer.network(), history);
    }

    /** What it makes of images that it has not seen. */
    ClassificationMetrics test() {
        return ClassificationMetrics.of(network, parts.test());
    }
}
