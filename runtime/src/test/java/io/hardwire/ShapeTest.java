package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final List<Activation> TWO = List.of(Activation.TANH, Activation.SIGMOID);

    private static Shape iris() {
        return new Shape(new int[] {4, 8, 3}, TWO, Loss.SQUARED_ERROR);
    }

    @Test
    void weightsComeFirstLayerByLayerAndBiasesAfterThem() {
        Shape iris = iris();
        assertThat(iris.weightCount()).isEqualTo(4 * 8 + 8 * 3);
        assertThat(iris.parameterCount()).isEqualTo(4 * 8 + 8 * 3 + 8 + 3);
        assertThat(iris.weightOffset(0)).isZero();
        assertThat(iris.weightOffset(1)).isEqualTo(32);
        assertThat(iris.biasOffset(0)).isEqualTo(56);
        assertThat(iris.biasOffset(1)).isEqualTo(64);
    }

    @Test
    void saysWhatTheNetworkIs() {
        Shape iris = iris();
        assertThat(iris.inputs()).isEqualTo(4);
        assertThat(iris.outputs()).isEqualTo(3);
        assertThat(iris.depth()).isEqualTo(2);
        assertThat(iris.units(1)).isEqualTo(8);
        assertThat(iris.outputActivation()).isEqualTo(Activation.SIGMOID);
        assertThat(iris).hasToString("4-8-3").isEqualTo(iris()).hasSameHashCodeAs(iris());
        assertThat(iris).isNotEqualTo(new Shape(new int[] {4, 8, 3}, TWO, Loss.BINARY_CROSS_ENTROPY));
    }

    @Test
    void doesNotShareItsArrays() {
        int[] layers = {1, 2, 3};
        Shape shape = new Shape(layers, TWO, Loss.SQUARED_ERROR);
        layers[0] = 9;
        shape.layers()[1] = 9;
        assertThat(shape.layers()).containsExactly(1, 2, 3);
    }

    @Test
    void refusesWhatIsNoNetwork() {
        refuse(new int[] {4}, List.of(), "a network has at least two layers, inputs and outputs; these are 1");
        refuse(new int[] {4, 0, 3}, TWO, "layers[1] is 0; every layer needs at least one unit");
        refuse(new int[] {4, 3}, TWO, "expected one activation for each layer after the inputs, 1; got 2");
        refuse(
                new int[] {1 << 16, 1 << 16, 1 << 16},
                TWO,
                "the parameters of 65536-65536-65536 do not fit into one array");
    }

    private static void refuse(int[] layers, List<Activation> activations, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shape(layers, activations, Loss.SQUARED_ERROR))
                .withMessage(message);
    }

    @Test
    void refusesALayerThatHasNoWeights() {
        assertThatThrownBy(() -> iris().weightOffset(2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("layer 2 of 4-8-3: weights start at layers 0 to 1");
        assertThatThrownBy(() -> iris().biasOffset(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
