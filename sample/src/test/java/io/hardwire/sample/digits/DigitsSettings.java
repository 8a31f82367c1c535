package io.hardwire.sample.digits;

import io.hardwire.Training;
import io.hardwire.data.CrossValidation;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.CosineAnnealing;
import io.hardwire.optimizer.Schedule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Where the settings of {@link DigitsRun} come from: those that are best in cross-validation within the training parts of the five seeds. No
 * test part is looked at. Run {@code main}, which takes some minutes; docs/samples.md has its result.
 */
final class DigitsSettings {
    private static final int FOLDS = 5;

    private DigitsSettings() {}

    public static void main(String[] args) throws IOException {
        Dataset images = DigitsData.shipped();
        for (boolean isConstant : new boolean[] {true, false}) {
            Schedule schedule = isConstant ? Schedule.CONSTANT : CosineAnnealing.epochs(DigitsRun.EPOCHS);
            for (double rate : List.of(0.003, 0.01)) {
                for (double l2 : List.of(0.0, 1e-4, 1e-3)) {
                    Training training = Training.epochs(DigitsRun.EPOCHS)
                            .batchSize(DigitsRun.BATCH_SIZE)
                            .optimizer(Adam.learningRate(rate))
                            .schedule(schedule)
                            .l2(l2)
                            .measureAccuracy(false);
                    System.out.printf(
                            Locale.ROOT,
                            "%s, rate %s, L2 %s: %.4f%n",
                            isConstant ? "constant" : "cosine",
                            rate,
                            l2,
                            accuracy(images, training));
                }
            }
        }
    }

    /** The mean over the folds of the five seeds. */
    private static double accuracy(Dataset images, Training training) {
        double sum = 0;
        for (long seed = 1; seed <= 5; seed++) {
            long ofTrainer = seed;
            Dataset part =
                    images.stratifiedSplit(DigitsRun.TRAINING_SHARE, seed).train();
            sum += CrossValidation.stratified(FOLDS, seed)
                    .score(part, split -> {
                        DigitTrainer trainer = new DigitTrainer(ofTrainer);
                        trainer.scaling(DigitsData.scaling());
                        trainer.fit(split.train(), training);
                        return trainer.network().accuracy(split.test());
                    })
                    .mean();
        }
        return sum / 5;
    }
}
