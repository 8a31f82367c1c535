package io.hardwire.benchmark.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Shape;
import io.hardwire.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataSetsTest {
    @ParameterizedTest
    @EnumSource
    void dataFitTheirNetworkAndAreTheSameAtEveryCall(Topology topology) {
        Shape shape = topology.shape();
        Dataset samples = DataSets.of(topology).samples();
        assertThat(samples.inputs()).isEqualTo(shape.inputs());
        assertThat(samples.outputs()).isEqualTo(shape.outputs());
        assertThat(DataSets.of(topology).samples().floatInputs()).isEqualTo(samples.floatInputs());
    }

    @Test
    void irisesAndDigitsAreTheRealOnes() {
        assertThat(DataSets.of(Topology.IRIS).samples().size()).isEqualTo(150);
        Source digits = DataSets.of(Topology.DIGIT);
        assertThat(digits.origin()).isEqualTo("scikit-learn's digits");
        assertThat(digits.samples().size()).isEqualTo(1_797);
        assertThat(digits.samples().floatInputs()).startsWith(0, 0, 5 / 16f, 13 / 16f, 9 / 16f);
        assertThat(digits.samples().floatTargets()).startsWith(1, 0, 0);
    }

    @Test
    void batchesAreWholeAndInOrder() {
        Dataset data = Dataset.of(new float[] {1, 2, 3, 4, 5}, new float[] {6, 7, 8, 9, 10}, 5);
        Batches batches = Batches.of(data, 2);
        assertThat(batches.count()).isEqualTo(2);
        assertThat(batches.samples()).isEqualTo(4);
        assertThat(batches.inputs(1)).containsExactly(3, 4);
        assertThat(batches.targets(0)).containsExactly(6, 7);
        assertThat(batches.targetRows()[3]).containsExactly(9);
    }

    @Test
    void operationsOfTheWideNetworkAreTwoForEachWeightAndProduct() {
        assertThat(Topology.IMAGE.predictionOperations()).isEqualTo(2 * (784 * 128 + 128 * 10));
        assertThat(Topology.IMAGE.trainingOperations()).isEqualTo(4 * (784 * 128 + 128 * 10) + 2 * 128 * 10);
    }
}
