package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassesTest {
    private static Shape shape(int outputs, Activation output, Loss loss) {
        return new Shape(new int[] {1, outputs}, List.of(output), loss);
    }

    private static int of(Activation output, Loss loss, double single) {
        Classes classes = new Classes(shape(1, output, loss));
        assertThat(classes.of(new float[] {(float) single}, 0)).isEqualTo(classes.of(new double[] {single}, 0));
        return classes.of(new double[] {single}, 0);
    }

    @Test
    void aSingleProbabilityIsClass1FromAHalfOn() {
        assertThat(of(Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY, 0.5)).isOne();
        assertThat(of(Activation.SIGMOID, Loss.BINARY_CROSS_ENTROPY, 0.49)).isZero();
    }

    @Test
    void aSingleLogitOrMarginIsClass1From0On() {
        assertThat(of(Activation.IDENTITY, Loss.BINARY_CROSS_ENTROPY, 0.1)).isOne();
        assertThat(of(Activation.IDENTITY, Loss.BINARY_CROSS_ENTROPY, -0.1)).isZero();
        assertThat(of(Activation.TANH, Loss.HINGE, 0.1)).isOne();
        assertThat(of(Activation.IDENTITY, Loss.HINGE, -0.1)).isZero();
    }

    @Test
    void severalOutputsAreOfTheLargestsClass() {
        Classes classes = new Classes(shape(3, Activation.LOG_SOFTMAX, Loss.CROSS_ENTROPY));
        assertThat(classes.of(new double[] {0, -3, -0.2, -1.8}, 1)).isOne();
        assertThat(classes.of(new float[] {0, -3, -0.2f, -0.2f}, 1)).isOne();
    }

    @Test
    void accuracyNeedsOutputsThatStandForClasses() {
        assertThat(Classes.areIn(shape(2, Activation.LOG_SOFTMAX, Loss.CROSS_ENTROPY)))
                .isTrue();
        assertThat(Classes.areIn(shape(2, Activation.IDENTITY, Loss.BINARY_CROSS_ENTROPY)))
                .isTrue();
        assertThat(Classes.areIn(shape(2, Activation.TANH, Loss.HINGE))).isTrue();
        assertThat(Classes.areIn(shape(2, Activation.IDENTITY, Loss.HUBER))).isFalse();
        assertThat(Classes.areIn(shape(2, Activation.TANH, Loss.SQUARED_ERROR))).isFalse();
    }
}
