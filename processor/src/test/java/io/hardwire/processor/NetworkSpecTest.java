package io.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import io.hardwire.processor.spec.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkSpecTest {

    @Test
    void layersAloneMeanClassicalBackpropagation() {
        NetworkSpec spec = network("layers = {4, 8, 3}");

        assertThat(spec.layers()).containsExactly(4, 8, 3);
        assertThat(spec.inputs()).isEqualTo(4);
        assertThat(spec.outputs()).isEqualTo(3);
        assertThat(spec.activations()).containsExactly(Activation.SIGMOID, Activation.SIGMOID);
        assertThat(spec.loss()).isEqualTo(Loss.SQUARED_ERROR);
        assertThat(spec.precision()).isEqualTo(Precision.FLOAT);
        assertThat(spec.unroll()).isEqualTo(Unroll.AUTO);
        assertThat(spec.methods()).isEmpty();
    }

    @Test
    void everyMemberOfTheAnnotationIsRead() {
        NetworkSpec spec = network("layers = {2, 2}, output = Activation.SOFTMAX, loss = Loss.CROSS_ENTROPY,"
                + " precision = Precision.DOUBLE, unroll = Unroll.LOOPS");

        assertThat(spec.loss()).isEqualTo(Loss.CROSS_ENTROPY);
        assertThat(spec.precision()).isEqualTo(Precision.DOUBLE);
        assertThat(spec.unroll()).isEqualTo(Unroll.LOOPS);
    }

    @Test
    void hiddenAndOutputAreSpreadOverTheLayers() {
        assertThat(network("layers = {4, 8, 8, 3}, hidden = Activation.RELU, output = Activation.TANH")
                        .activations())
                .containsExactly(Activation.RELU, Activation.RELU, Activation.TANH);
        assertThat(network("layers = {4, 3}, hidden = Activation.RELU, output = Activation.TANH")
                        .activations())
                .containsExactly(Activation.TANH);
    }

    @Test
    void activationsStandInPlaceOfHiddenAndOutput() {
        assertThat(network("layers = {4, 8, 3}, activations = {Activation.RELU, Activation.TANH}")
                        .activations())
                .containsExactly(Activation.RELU, Activation.TANH);
        assertThat(network("layers = {4, 3}, activations = Activation.RELU").activations())
                .containsExactly(Activation.RELU);
    }

    @Test
    void constantsMayBeComputed() {
        assertThat(network("layers = {Byte.SIZE / 2, 1 << 3, 3}").layers()).containsExactly(4, 8, 3);
    }

    @Test
    void everyLossGoesWithItsOutput() {
        assertThat(network("layers = {4, 1}, loss = Loss.BINARY_CROSS_ENTROPY").loss())
                .isEqualTo(Loss.BINARY_CROSS_ENTROPY);
        assertThat(network("layers = {4, 2}, activations = Activation.SOFTMAX, loss = Loss.CROSS_ENTROPY")
                        .loss())
                .isEqualTo(Loss.CROSS_ENTROPY);
        for (Activation output : List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU, Activation.IDENTITY)) {
            assertThat(network("layers = {4, 2}, output = Activation." + output).loss())
                    .isEqualTo(Loss.SQUARED_ERROR);
        }
    }

    @Test
    void limitsAreReachedButNotExceeded() {
        assertThat(network("layers = {1, 1}").layers()).containsExactly(1, 1);
        assertThat(network("layers = {1, 4096}, unroll = Unroll.FULL").unroll()).isEqualTo(Unroll.FULL);
        assertThat(network("layers = {4095, 4096}").layers()).containsExactly(4095, 4096);
    }

    private static NetworkSpec network(String annotation) {
        return SpecCollector.spec(Compiling.source(
                "example.Iris",
                "package example;",
                "import io.hardwire.*;",
                "@Network(" + annotation + ")",
                "interface Iris {}"));
    }
}
