package io.hardwire.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.metric.WitnessCases.Case;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measure is what scikit-learn says, weights, ties, missing classes and single rows included. */
class MetricsWitnessTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    static List<Case> classifications() {
        return WitnessCases.read("classification.txt");
    }

    static List<Case> regressions() {
        return WitnessCases.read("regression.txt");
    }

    @Test
    void thereAreManyCases() {
        assertThat(classifications()).hasSize(15);
        assertThat(regressions()).hasSize(6);
    }

    private static ClassificationMetrics classification(Case witness) {
        return witness.has("weights")
                ? ClassificationMetrics.of(
                        witness.all("probabilities"),
                        witness.integers("labels"),
                        witness.all("weights"),
                        witness.classNames())
                : ClassificationMetrics.of(
                        witness.all("probabilities"), witness.integers("labels"), witness.classNames());
    }

    private static void assertSame(double value, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(value).as(what).isNaN();
        } else {
            assertThat(value).as(what).isCloseTo(expected, ROUNDING);
        }
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void confusion(Case witness) {
        ConfusionMatrix confusion = classification(witness).confusion();
        assertSame(confusion.accuracy(), witness.one("accuracy"), "accuracy");
        int classes = confusion.classes();
        for (int c = 0; c < classes; c++) {
            for (int other = 0; other < classes; other++) {
                assertSame(confusion.count(c, other), witness.all("confusion")[c * classes + other], "count");
            }
            assertSame(confusion.precision(c), witness.all("precision")[c], "precision");
            assertSame(confusion.recall(c), witness.all("recall")[c], "recall");
            assertSame(confusion.f1(c), witness.all("f1")[c], "f1");
        }
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void averages(Case witness) {
        ClassificationMetrics metrics = classification(witness);
        for (Average average : Average.values()) {
            double[] expected = witness.all(average.name().toLowerCase(Locale.ROOT));
            assertSame(metrics.precision(average), expected[0], average + " precision");
            assertSame(metrics.recall(average), expected[1], average + " recall");
            assertSame(metrics.f1(average), expected[2], average + " F1");
        }
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void areas(Case witness) {
        ClassificationMetrics metrics = classification(witness);
        for (int c = 0; c < metrics.classes(); c++) {
            assertSame(metrics.rocAuc(c), witness.all("areas")[c], "ROC AUC of class " + c);
        }
        assertSame(metrics.rocAuc(), witness.one("auc"), "ROC AUC");
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void probabilities(Case witness) {
        ClassificationMetrics metrics = classification(witness);
        assertSame(metrics.logLoss(), witness.one("logloss"), "log loss");
        assertSame(metrics.brier(), witness.one("brier"), "Brier");
        for (int k = 1; k <= metrics.classes(); k++) {
            assertSame(metrics.topK(k), witness.all("top")[k - 1], "top " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void regression(Case witness) {
        int width = (int) witness.one("width");
        RegressionMetrics metrics = witness.has("weights")
                ? RegressionMetrics.of(witness.all("outputs"), witness.all("targets"), width, witness.all("weights"))
                : RegressionMetrics.of(witness.all("outputs"), witness.all("targets"), width);
        for (int k = 0; k < width; k++) {
            assertSame(metrics.mse(k), witness.all("mse")[k], "MSE");
            assertSame(metrics.rmse(k), witness.all("rmse")[k], "RMSE");
            assertSame(metrics.mae(k), witness.all("mae")[k], "MAE");
            assertSame(metrics.r2(k), witness.all("r2")[k], "R2");
        }
        assertSame(metrics.mse(), witness.all("mse")[width], "mean MSE");
        assertSame(metrics.rmse(), witness.all("rmse")[width], "mean RMSE");
        assertSame(metrics.mae(), witness.all("mae")[width], "mean MAE");
        assertSame(metrics.r2(), witness.all("r2")[width], "mean R2");
    }
}
