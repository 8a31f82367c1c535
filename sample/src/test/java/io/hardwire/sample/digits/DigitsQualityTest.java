package io.hardwire.sample.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.data.Dataset;
import io.hardwire.metric.Average;
import io.hardwire.metric.ClassificationMetrics;
import io.hardwire.sample.app.Progress;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** With one setting for all seeds, the network reads at least 97 % of the images that it has never seen. */
class DigitsQualityTest {
    private static DigitsRun train(Dataset images, long seed) {
        return DigitsRun.train(images, seed, DigitsRun.EPOCHS, Progress.none());
    }

    @Test
    void testAccuracyOverFiveSeedsIsAtLeast97Percent() throws IOException {
        Dataset images = DigitsData.shipped();
        double sum = 0;
        for (long seed = 1; seed <= 5; seed++) {
            DigitsRun run = train(images, seed);
            ClassificationMetrics test = run.test();
            System.out.printf(
                    "digits, seed %d: test accuracy %.4f, log loss %.4f%n", seed, test.accuracy(), test.logLoss());
            assertThat(run.parts().train().size()).isEqualTo(1258);
            assertThat(test.topK(2)).isGreaterThan(0.98);
            assertThat(test.f1(Average.MACRO)).isGreaterThan(0.955);
            assertThat(test.rocAuc()).isGreaterThan(0.998);
            sum += test.accuracy();
        }
        System.out.printf("digits, mean:   test accuracy %.4f%n", sum / 5);
        assertThat(sum / 5).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void theTypedMethodsReadRawPixels() throws IOException {
        DigitsRun run = DigitsRun.train(DigitsData.shipped(), 1, 5, Progress.none());
        Dataset test = run.parts().test();
        int[] classes = run.network().classify(test);
        float[] pixels = new float[DigitsData.PIXELS];
        float[] probabilities = new float[10];
        for (int row = 0; row < test.size(); row++) {
            System.arraycopy(test.floatInputs(), row * pixels.length, pixels, 0, pixels.length);
            run.network().probabilities(pixels, probabilities);
            assertThat(run.network().read(pixels)).isEqualTo(classes[row]);
            assertThat(probabilities[classes[row]]).isEqualTo(max(probabilities));
        }
    }

    private static float max(float[] numbers) {
        float max = numbers[0];
        for (float number : numbers) {
            max = Math.max(max, number);
        }
        return max;
    }
}
