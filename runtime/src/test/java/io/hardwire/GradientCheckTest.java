package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Dataset;
import io.hardwire.random.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A right gradient passes, a wrong one is found where it is, and the trainer is none the worse for it. */
class GradientCheckTest {
    /** A layer whose kernels say of one parameter that its gradient is larger than it is. */
    private static final class Faulty extends FloatLayer {
        private final int parameter;
        private final float factor;

        Faulty(int parameter, float factor) {
            super(3, 2, Activation.SIGMOID, Loss.SQUARED_ERROR);
            this.parameter = parameter;
            this.factor = factor;
            SeededRandom random = new SeededRandom(7);
            for (int k = 0; k < parameters.length; k++) {
                parameters[k] = (float) random.nextDouble() - 0.5f;
            }
        }

        @Override
        protected FloatKernels kernels(Target target) {
            return new FloatLayer.Kernels(this) {
                @Override
                protected float gradient(
                        float[] parameters, float[] inputs, float[] targets, int count, float[] gradient) {
                    float loss = super.gradient(parameters, inputs, targets, count, gradient);
                    gradient[parameter] *= factor;
                    return loss;
                }
            };
        }
    }

    private static Dataset data(int samples) {
        SeededRandom random = new SeededRandom(samples);
        double[] inputs = new double[3 * samples];
        double[] targets = new double[2 * samples];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = 2 * random.nextDouble() - 1;
        }
        for (int k = 0; k < targets.length; k++) {
            targets[k] = random.nextDouble();
        }
        return Dataset.of(inputs, targets, samples);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 300})
    void aRightGradientPasses(int samples) {
        for (Activation activation : new Activation[] {Activation.SIGMOID, Activation.IDENTITY}) {
            GradientCheck floats = GradientCheck.of(FloatLayer.Trainer.fresh(3, 2, activation, 4), data(samples));
            GradientCheck doubles = GradientCheck.of(DoubleLayer.Trainer.fresh(3, 2, activation, 4), data(samples));
            assertThat(floats.passed()).as(floats.toString()).isTrue();
            assertThat(doubles.passed()).as(doubles.toString()).isTrue();
            assertThat(floats.checked()).isEqualTo(8);
            assertThat(doubles.worst().allowed()).isLessThan(1e-7);
            assertThat(floats.worst().allowed()).isLessThan(1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1.01, 'W1[0][0]'", "4, 0.99, 'W1[1][1]'", "7, 0, 'b1[1]'", "5, -1, 'W1[1][2]'", "6, NaN, 'b1[0]'"})
    void aWrongGradientIsFoundWhereItIs(int parameter, float factor, String place) {
        GradientCheck check = GradientCheck.of(new FloatLayer.Trainer(new Faulty(parameter, factor), 1), data(20));
        assertThat(check.passed()).isFalse();
        assertThat(check.wrong()).isEqualTo(1);
        assertThat(check.worst().place()).hasToString(place);
        assertThat(check.toString())
                .startsWith("network 3-2: 1 of 8 gradients checked is wrong; worst is " + place + " (parameter "
                        + parameter + "): backpropagation says ");
    }

    @Test
    void nothingIsChanged() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        FloatLayer.Trainer other = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        float[] before = trainer.network().parameters();
        GradientCheck.of(trainer, data(20));
        assertThat(trainer.network().parameters()).containsExactly(before);
        assertThat(trainer.samples()).isZero();
        float[] inputs = data(20).floatInputs();
        float[] targets = data(20).floatTargets();
        assertThat(trainer.accumulate(inputs, targets, 20)).isEqualTo(other.accumulate(inputs, targets, 20));
        trainer.step();
        other.step();
        assertThat(trainer.network().parameters())
                .containsExactly(other.network().parameters());
    }

    @Test
    void dropoutIsOffForTheCheckAndOnAgainBehindIt() {
        FloatLayer.Trainer floats = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        FloatLayer.Trainer other = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        DoubleLayer.Trainer doubles = DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        floats.inputDropout(0.5);
        other.inputDropout(0.5);
        doubles.inputDropout(0.5);
        GradientCheck check = GradientCheck.of(floats, data(20));
        assertThat(check.passed()).as(check.toString()).isTrue();
        assertThat(GradientCheck.of(doubles, data(20)).passed()).isTrue();
        assertThat(floats.dropout()).hasToString("[0.5]");
        float[] inputs = data(20).floatInputs();
        float[] targets = data(20).floatTargets();
        assertThat(floats.accumulate(inputs, targets, 20)).isEqualTo(other.accumulate(inputs, targets, 20));
    }

    @Test
    void dropoutIsOnAgainWhereTheCheckFails() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        trainer.inputDropout(0.25);
        assertThatThrownBy(() -> trainer.withoutDropout(() -> {
                    throw new IllegalStateException("it fails");
                }))
                .hasMessage("it fails");
        assertThat(trainer.dropout()).hasToString("[0.25]");
    }

    @Test
    void arraysAndChosenParametersDoTheSame() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        GradientCheck all = GradientCheck.of(trainer, data(9));
        assertThat(GradientCheck.of(trainer, data(9).floatInputs(), data(9).floatTargets()))
                .hasToString(all.toString());
        assertThat(GradientCheck.ofSome(trainer, data(9), 3, 1).checked()).isEqualTo(3);
        assertThat(GradientCheck.ofSome(trainer, data(9), 1, 1).toString())
                .startsWith("network 3-2: the gradient checked is right; worst is ");
        assertThat(GradientCheck.ofSome(trainer, data(9), 30, 1).worst()).isEqualTo(all.worst());
        DoubleLayer.Trainer doubles = DoubleLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        assertThat(GradientCheck.of(doubles, data(9).doubleInputs(), data(9).doubleTargets())
                        .passed())
                .isTrue();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 4);
        assertThatThrownBy(() -> GradientCheck.ofSome(trainer, data(9), 0, 1))
                .hasMessage("the number of parameters is 0; expected at least 1");
        assertThatThrownBy(() -> GradientCheck.of(trainer, Dataset.of(new float[4], new float[2], 1)))
                .hasMessage("the data set has 4 inputs a row; the network 3-2 takes 3");
        trainer.accumulate(new float[3], new float[2], 1);
        assertThatThrownBy(() -> GradientCheck.of(trainer, data(9)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the gradient check was called with 1 sample accumulated");
    }
}
