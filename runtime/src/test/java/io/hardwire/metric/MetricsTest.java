package io.hardwire.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Metrics are readable, read their array again when asked, and refuse by name what makes no sense. */
class MetricsTest {
    private static final List<String> NAMES = List.of("setosa", "versicolor", "virginica");
    private static final double[] PROBABILITIES = {0.7, 0.2, 0.1, 0.1, 0.6, 0.3, 0.2, 0.5, 0.3, 0.1, 0.2, 0.7};
    private static final int[] LABELS = {0, 1, 2, 2};

    private static ClassificationMetrics classification() {
        return ClassificationMetrics.of(PROBABILITIES.clone(), LABELS, NAMES);
    }

    @Test
    void aClassificationIsATable() {
        assertThat(classification()).hasToString("""
                4 rows, 3 classes: accuracy 0.7500, log loss 0.6070, Brier 0.3300, ROC AUC 0.9583

                            precision  recall      F1  ROC AUC  rows
                setosa         1.0000  1.0000  1.0000   1.0000     1
                versicolor     0.5000  1.0000  0.6667   1.0000     1
                virginica      1.0000  0.5000  0.6667   0.8750     2
                macro          0.8333  0.8333  0.7778   0.9583     4
                micro          0.7500  0.7500  0.7500              4
                weighted       0.8750  0.7500  0.7500              4

                classes (rows), and what they were taken for (columns)
                            setosa  versicolor  virginica
                setosa           1           0          0
                versicolor       0           1          0
                virginica        0           1          1""");
    }

    @Test
    void aRegressionIsATable() {
        assertThat(RegressionMetrics.of(new double[] {1, 20, 3, 50}, new double[] {1, 20, 2, 40}, 2))
                .hasToString("""
                        2 rows      RMSE     MAE       R2      MSE
                        output 0  0.7071  0.5000  -1.0000   0.5000
                        output 1  7.0711  5.0000   0.5000  50.0000
                        mean      3.8891  2.7500  -0.2500  25.2500""");
    }

    @Test
    void ofOneRowTheTablesSaySo() {
        assertThat(RegressionMetrics.of(new double[] {1}, new double[] {2}, 1).toString())
                .startsWith("1 row ");
        assertThat(ClassificationMetrics.of(new double[] {0.3, 0.7}, new int[] {1}, List.of("no", "yes"))
                        .toString())
                .startsWith("1 row, 2 classes: ");
    }

    @Test
    void measuringAgainReadsTheArrayAgain() {
        double[] probabilities = PROBABILITIES.clone();
        ClassificationMetrics metrics = ClassificationMetrics.of(probabilities, LABELS, NAMES);
        probabilities[7] = 0.1;
        assertThat(metrics.accuracy()).isEqualTo(0.75);
        assertThat(metrics.measure().accuracy()).isEqualTo(1);
        double[] outputs = {1, 2};
        RegressionMetrics regression = RegressionMetrics.of(outputs, new double[] {1, 3}, 1);
        outputs[1] = 3;
        assertThat(regression.mse()).isEqualTo(0.5);
        assertThat(regression.measure().mse()).isZero();
    }

    /** The mean of ten times 0.1 is another number, by a rounding. */
    @Test
    void aTargetThatIsAlwaysTheSameIsMetOrNot() {
        double[] targets = new double[10];
        Arrays.fill(targets, 0.1);
        double[] outputs = targets.clone();
        RegressionMetrics metrics = RegressionMetrics.of(outputs, targets, 1);
        assertThat(metrics.r2()).isEqualTo(1);
        outputs[3] = 0.2;
        assertThat(metrics.measure().r2()).isZero();
    }

    @Test
    void aRowThatWeighsNothingMakesNoTargetAnother() {
        double[] targets = {0.1, 0.1, 0.1, 7};
        double[] outputs = {0.1, 0.1, 0.2, 0};
        double[] weights = {0.1, 0.3, 0.7, 0};
        assertThat(RegressionMetrics.of(outputs, targets, 1, weights).r2()).isZero();
        assertThat(RegressionMetrics.of(targets, targets, 1, weights).r2()).isEqualTo(1);
    }

    @Test
    void aMistakeOfCertaintyCostsAFiniteLoss() {
        assertThat(ClassificationMetrics.of(new double[] {1, 0}, new int[] {1}, List.of("no", "yes"))
                        .logLoss())
                .isBetween(36.0, 36.1);
    }

    @Test
    void scoresThatAreNotNumbersHaveNoArea() {
        assertThat(ClassificationMetrics.of(new double[] {Double.NaN, 0.5}, new int[] {0, 1}, List.of("no", "yes"))
                        .rocAuc())
                .isNaN();
    }

    private static void refuse(Runnable call, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refuse(
                () -> ClassificationMetrics.of(new double[5], LABELS, NAMES),
                "there are 5 probabilities for 4 labels and 3 classes; expected one for each label and class");
        refuse(
                () -> ClassificationMetrics.of(new double[1], new int[1], NAMES),
                "there is 1 probability for 1 label and 3 classes; expected one for each label and class");
        refuse(
                () -> ClassificationMetrics.of(PROBABILITIES, new int[] {0, 1, 2, 3}, NAMES),
                "labels[3] is 3; the classes are 0 to 2");
        refuse(
                () -> ClassificationMetrics.of(new double[0], new int[0], NAMES),
                "there are no labels; expected at least one");
        refuse(
                () -> ClassificationMetrics.of(PROBABILITIES, LABELS, new double[3], NAMES),
                "there are 3 weights for 4 rows; expected one for each");
        refuse(
                () -> ClassificationMetrics.of(PROBABILITIES, LABELS, new double[] {1, 1, -1, 1}, NAMES),
                "weights[2] is -1.0; it must be finite and at least 0");
        refuse(
                () -> ClassificationMetrics.of(PROBABILITIES, LABELS, new double[4], NAMES),
                "all weights are 0; expected at least one that is not");
        refuse(() -> classification().topK(0), "k is 0; it must be at least 1");
        refuse(() -> classification().rocAuc(3), "class 3; the classes are 0 to 2");
        refuse(() -> classification().confusion().recall(-1), "class -1; the classes are 0 to 2");
        refuse(() -> new ConfusionMatrix(List.of("one")), "expected at least two classes; got [one]");
        refuse(
                () -> new ConfusionMatrix(NAMES).add(0, 1, Double.NaN),
                "the weight is NaN; it must be finite and at least 0");
        refuse(
                () -> RegressionMetrics.of(new double[3], new double[3], 2),
                "there are 3 outputs and 3 targets in rows of 2; expected the same number of whole rows, at least one");
        refuse(() -> RegressionMetrics.of(new double[2], new double[2], 1).mse(1), "output 1; the outputs are 0 to 0");
    }
}
