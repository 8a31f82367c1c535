package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.hardwire.data.Dataset;
import io.hardwire.metric.Average;
import io.hardwire.metric.ClassificationMetrics;
import io.hardwire.metric.RegressionMetrics;
import io.hardwire.random.SeededRandom;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics of a network are those of its outputs; taken after each epoch, they allocate nothing. */
class ModelMetricsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROWS = 600;

    private static Dataset data(int classes) {
        SeededRandom random = new SeededRandom(classes);
        double[] inputs = new double[3 * ROWS];
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = random.nextInt(classes);
            for (int k = 0; k < 3; k++) {
                inputs[3 * row + k] = random.nextDouble() + (k == labels[row] ? 0.5 : 0);
            }
        }
        return Dataset.classification(
                inputs, labels, List.of("a", "b", "c", "d").subList(0, classes));
    }

    @Test
    void theyAreThoseOfItsOutputs() {
        Dataset data = data(3);
        FloatLayer network =
                FloatLayer.Trainer.fresh(3, 3, Activation.SIGMOID, 5).network();
        double[] outputs = network.predict(data);
        ClassificationMetrics metrics = ClassificationMetrics.of(network, data);
        assertThat(metrics.accuracy()).isEqualTo(network.accuracy(data)).isBetween(0.05, 0.95);
        assertThat(metrics.confusion().classNames()).containsExactly("a", "b", "c");
        double loss = 0;
        for (int row = 0; row < ROWS; row++) {
            double sum = outputs[3 * row] + outputs[3 * row + 1] + outputs[3 * row + 2];
            loss -= Math.log(outputs[3 * row + data.labels()[row]] / sum) / ROWS;
        }
        assertThat(metrics.logLoss()).isCloseTo(loss, within(1e-12));
        RegressionMetrics regression = RegressionMetrics.of(network, data);
        double squares = 0;
        for (int k = 0; k < outputs.length; k++) {
            squares += Math.pow(outputs[k] - data.target(k / 3, k % 3), 2) / outputs.length;
        }
        assertThat(regression.mse()).isCloseTo(squares, within(1e-12));
    }

    @Test
    void measuringAgainMeasuresTheNetworkAsItIsThen() {
        Dataset data = data(2);
        DoubleLayer.Trainer trainer = DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 5);
        ClassificationMetrics metrics = ClassificationMetrics.of(trainer.network(), data);
        double before = metrics.logLoss();
        trainer.fit(data, Training.epochs(50).batchSize(16));
        assertThat(metrics.measure().logLoss()).isLessThan(before);
        assertThat(metrics.accuracy()).isEqualTo(trainer.network().accuracy(data));
    }

    @Test
    void outputsThatAreNoProbabilitiesHaveNoLogLoss() {
        FloatLayer network =
                FloatLayer.Trainer.fresh(3, 2, Activation.IDENTITY, 5).network();
        ClassificationMetrics metrics = ClassificationMetrics.of(network, data(2));
        assertThat(metrics.logLoss()).isNaN();
        assertThat(metrics.brier()).isNaN();
        assertThat(metrics.rocAuc()).isBetween(0.0, 1.0);
        assertThat(metrics.toString()).contains("log loss -, Brier -");
    }

    /** In single precision the sigmoid of so small a number is 0. */
    @Test
    void outputsThatAreAllZeroMakeAllClassesEquallyLikely() {
        FloatLayer network =
                FloatLayer.Trainer.fresh(3, 4, Activation.SIGMOID, 5).network();
        float[] parameters = new float[16];
        Arrays.fill(parameters, 12, 16, -200);
        network.setParameters(parameters);
        Dataset data = data(4);
        assertThat(network.predict(data)).containsOnly(0);
        ClassificationMetrics metrics = ClassificationMetrics.of(network, data);
        assertThat(metrics.logLoss()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(metrics.brier()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void otherWidthsAreRefused() {
        FloatLayer network =
                FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 5).network();
        String message = "the data set has 3 targets a row; the network 3-2 has 2 outputs";
        assertThatThrownBy(() -> ClassificationMetrics.of(network, data(3))).hasMessage(message);
        assertThatThrownBy(() -> RegressionMetrics.of(network, data(3))).hasMessage(message);
        assertThatThrownBy(() -> network.predict(data(3), new double[ROWS]))
                .hasMessage("outputs is 600 long; 600 samples of 2 values need 1200");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListenerThatMeasuresAllocatesNothing(boolean floats) {
        Dataset data = data(3);
        Trainer trainer = floats
                ? FloatLayer.Trainer.fresh(3, 3, Activation.SIGMOID, 1)
                : DoubleLayer.Trainer.fresh(3, 3, Activation.SIGMOID, 1);
        ClassificationMetrics classes = ClassificationMetrics.of(trainer.network(), data);
        RegressionMetrics numbers = RegressionMetrics.of(trainer.network(), data);
        int epochs = 3_000;
        long[] bytes = new long[epochs + 1];
        double[] sums = new double[epochs + 1];
        trainer.fit(
                data,
                Training.epochs(epochs)
                        .fullBatch()
                        .listener((epoch, loss, accuracy, validation, validationAccuracy) -> {
                            classes.measure();
                            numbers.measure();
                            sums[epoch] = classes.accuracy()
                                    + classes.f1(Average.MACRO)
                                    + classes.precision(Average.MICRO)
                                    + classes.recall(Average.WEIGHTED)
                                    + classes.topK(2)
                                    + classes.logLoss()
                                    + classes.brier()
                                    + classes.rocAuc()
                                    + numbers.mse()
                                    + numbers.rmse()
                                    + numbers.mae()
                                    + numbers.r2();
                            bytes[epoch] = THREADS.getCurrentThreadAllocatedBytes();
                        }));
        long quietest = Long.MAX_VALUE;
        for (int epoch = 600; epoch < epochs; epoch += 300) {
            quietest = Math.min(quietest, bytes[epoch + 300] - bytes[epoch]);
        }
        assertThat(quietest).isZero();
        assertThat(sums[epochs]).isFinite().isNotEqualTo(sums[1]);
    }
}
