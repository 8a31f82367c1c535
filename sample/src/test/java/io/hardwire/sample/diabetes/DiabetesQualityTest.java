package io.hardwire.sample.diabetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.data.Dataset;
import io.hardwire.metric.RegressionMetrics;
import io.hardwire.sample.app.Progress;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** With one setting for all seeds, the network explains half of the variance among patients that it has never seen. */
class DiabetesQualityTest {
    private static DiabetesRun train(Dataset patients, long seed) {
        return DiabetesRun.train(patients, seed, DiabetesRun.EPOCHS, Progress.none());
    }

    @Test
    void testR2OverFiveSeedsIsAtLeastAHalf() throws IOException {
        Dataset patients = DiabetesData.shipped();
        double r2 = 0;
        double rmse = 0;
        double mae = 0;
        for (long seed = 1; seed <= 5; seed++) {
            DiabetesRun run = train(patients, seed);
            RegressionMetrics test = run.test();
            System.out.printf(
                    "diabetes, seed %d: test R2 %.4f, RMSE %.2f, MAE %.2f, epoch %d of %d%n",
                    seed,
                    test.r2(),
                    test.rmse(),
                    test.mae(),
                    run.history().bestEpoch(),
                    run.history().epochs());
            assertThat(run.history().stoppedEarly()).isTrue();
            assertThat(test.r2()).isGreaterThan(0.44);
            r2 += test.r2() / 5;
            rmse += test.rmse() / 5;
            mae += test.mae() / 5;
        }
        System.out.printf("diabetes, mean:   test R2 %.4f, RMSE %.2f, MAE %.2f%n", r2, rmse, mae);
        assertThat(r2).isGreaterThanOrEqualTo(0.5);
        assertThat(rmse).isLessThan(55);
        assertThat(mae).isLessThan(45.5);
    }

    @Test
    void thePartsAreThoseOfTheScriptAndShareNoPatient() throws IOException {
        Dataset all = DiabetesData.shipped();
        Patients patients = Patients.split(all, 1);
        assertThat(patients.learnt().size()).isEqualTo(247);
        assertThat(patients.validation().size()).isEqualTo(62);
        assertThat(patients.test().size()).isEqualTo(133);
        // What diabetes.py finds at the head of the same split: rows 4, 67 and 295.
        int[] rows = {4, 67, 295};
        for (int k = 0; k < rows.length; k++) {
            for (int column = 0; column < all.inputs(); column++) {
                assertThat(patients.test().input(k, column)).isEqualTo(all.input(rows[k], column));
            }
            assertThat(patients.test().target(k, 0)).isEqualTo(all.target(rows[k], 0));
        }
        assertThat(sumOfTargets(patients.learnt())
                        + sumOfTargets(patients.validation())
                        + sumOfTargets(patients.test()))
                .isEqualTo(sumOfTargets(all));
    }

    private static double sumOfTargets(Dataset part) {
        double sum = 0;
        for (double target : part.doubleTargets()) {
            sum += target;
        }
        return sum;
    }

    @Test
    void theTypedMethodTakesAndGivesRawUnits() throws IOException {
        DiabetesRun run = DiabetesRun.train(DiabetesData.shipped(), 1, 20, Progress.none());
        Dataset test = run.patients().test();
        double[] predicted = run.network().predict(test);
        float[] x = test.floatInputs();
        double mean = 0;
        for (int row = 0; row < test.size(); row++) {
            int at = 10 * row;
            Patient patient = new Patient(
                    x[at], x[at + 1], x[at + 2], x[at + 3], x[at + 4], x[at + 5], x[at + 6], x[at + 7], x[at + 8],
                    x[at + 9]);
            assertThat(run.network().afterAYear(patient)).isEqualTo((float) predicted[row]);
            mean += predicted[row] / test.size();
        }
        assertThat(mean).isCloseTo(sumOfTargets(test) / test.size(), within(25.0));
    }
}
