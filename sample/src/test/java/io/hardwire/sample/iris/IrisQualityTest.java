package io.hardwire.sample.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.data.Dataset;
import io.hardwire.sample.app.Progress;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** With one setting for all seeds, the network tells at least 95 % of the flowers that it has never seen. */
class IrisQualityTest {
    @Test
    void testAccuracyOverTenSeedsIsAtLeast95PercentAndNeverBelow88() throws IOException {
        Dataset iris = IrisData.shipped();
        double sum = 0;
        for (long seed = 1; seed <= 10; seed++) {
            TrainingRun run = train(iris, seed);
            double accuracy = run.accuracy(run.flowers().test());
            System.out.printf(
                    "seed %2d: test accuracy %.3f after %d epochs%n",
                    seed, accuracy, run.history().epochs());
            assertThat(accuracy).as("seed %d", seed).isGreaterThanOrEqualTo(0.88);
            sum += accuracy;
        }
        System.out.printf("mean:    test accuracy %.4f%n", sum / 10);
        assertThat(sum / 10).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theSameSeedGivesTheSameNetworkAndAnotherSeedAnother() throws IOException {
        Dataset iris = IrisData.shipped();
        float[] parameters = train(iris, 3).network().parameters();
        assertThat(train(iris, 3).network().parameters()).isEqualTo(parameters);
        assertThat(train(iris, 4).network().parameters()).isNotEqualTo(parameters);
    }

    @Test
    void theTypedMethodTakesCentimetres() throws IOException {
        TrainingRun run = train(IrisData.shipped(), 1);
        Iris iris = new IrisInCentimetres(run.network(), run.flowers().standardizer());
        Dataset test = run.flowers().test();
        int[] told = run.network().classify(run.flowers().standardised(test));
        float[] cm = test.floatInputs();
        for (int row = 0; row < test.size(); row++) {
            int at = 4 * row;
            assertThat(iris.classify(cm[at], cm[at + 1], cm[at + 2], cm[at + 3]))
                    .isEqualTo(Species.of(told[row]));
        }
    }

    private static TrainingRun train(Dataset iris, long seed) {
        return TrainingRun.train(iris, seed, TrainingRun.EPOCHS, Progress.none());
    }
}
