package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Lbfgs;
import io.hardwire.optimizer.Sgd;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an own loop gets wrong is refused, and nothing is changed then. */
class OwnLoopTest {
    private final FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(2, 1, Activation.SIGMOID, 1);
    private final float[] before = trainer.network().parameters();

    private void refuse(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
        assertThat(trainer.network().parameters()).containsExactly(before);
        assertThat(trainer.gradient()).containsOnly(0);
        assertThat(trainer.samples()).isZero();
    }

    @Test
    void arraysThatAreTooShort() {
        refuse(
                () -> trainer.accumulate(new float[5], new float[3], 3),
                "inputs is 5 long; 3 samples of 2 values need 6");
        refuse(
                () -> trainer.accumulate(new float[6], new float[2], 3),
                "targets is 2 long; 3 samples of 1 value need 3");
        refuse(
                () -> trainer.accumulate(new float[6], new float[3], 0),
                "the number of samples is 0; expected at least 1");
        refuse(() -> trainer.learn(new float[3], new float[1]), "input is 3 long; expected exactly 2");
        refuse(() -> trainer.learn(new float[2], new float[2]), "target is 2 long; expected exactly 1");
    }

    @Test
    void rowsThatAreNot() {
        float[] inputs = new float[6];
        float[] targets = new float[3];
        refuse(
                () -> trainer.accumulate(inputs, targets, new int[] {0, 3}, 0, 2),
                "rows[1] is 3; the arrays hold rows 0 to 2");
        refuse(
                () -> trainer.accumulate(inputs, targets, new int[] {0, -1}, 0, 2),
                "rows[1] is -1; the arrays hold rows 0 to 2");
        refuse(
                () -> trainer.accumulate(inputs, targets, new int[2], 0, 3),
                "the range 0 to 3 (exclusive) leaves rows, which is 2 long");
        refuse(
                () -> trainer.accumulate(inputs, targets, new int[2], -1, 1),
                "the range -1 to 1 (exclusive) leaves rows, which is 2 long");
        refuse(
                () -> trainer.accumulate(inputs, targets, new int[2], 1, 1),
                "the range 1 to 1 (exclusive) is empty; expected at least one row");
    }

    @Test
    void numbersThatAreNone() {
        refuse(
                () -> trainer.accumulate(new float[] {0, 0, 0, Float.NaN}, new float[2], 2),
                "accumulate, row 1: input 1 is NaN; expected a finite number");
        refuse(
                () -> trainer.accumulate(new float[4], new float[] {0, Float.NEGATIVE_INFINITY}, new int[] {1}, 0, 1),
                "accumulate, row 1: target 0 is -Infinity; expected a finite number");
        refuse(
                () -> trainer.learn(new float[] {Float.POSITIVE_INFINITY, 0}, new float[1]),
                "learn, row 0: input 0 is Infinity; expected a finite number");
    }

    @Test
    void targetsThatDoNotSuitTheLoss() {
        DoubleLayer.Trainer cross =
                new DoubleLayer.Trainer(new DoubleLayer(1, 2, Activation.SOFTMAX, Loss.CROSS_ENTROPY), 1);
        assertThatThrownBy(() -> cross.learn(new double[1], new double[] {0.25, 0.25}))
                .hasMessage(
                        "learn, row 0: the targets sum to 0.5; the loss CROSS_ENTROPY expects probabilities that sum to 1"
                                + " (within 1.0E-4)");
        assertThatThrownBy(() -> cross.accumulate(new double[2], new double[] {1, 0, -1, 2}, 2))
                .hasMessage(
                        "accumulate, row 1: target 0 is -1.0; the loss CROSS_ENTROPY expects probabilities, 0 or more");
    }

    @Test
    void stepsOutOfTurn() {
        assertThatThrownBy(trainer::step)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("step was called with no sample accumulated; call accumulate first");
        trainer.accumulate(new float[2], new float[1], 1);
        assertThatThrownBy(() -> trainer.learn(new float[2], new float[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("learn was called with 1 sample accumulated; call step to use it first");
    }

    @Test
    void learningByTheOptimizerOfARunThatSearches() {
        Dataset data = Dataset.of(new float[] {1, 2, 3, 5}, new float[] {1, 2}, 2);
        trainer.fit(data, Training.epochs(1).fullBatch().optimizer(Lbfgs.history(3)));
        assertThatThrownBy(() -> trainer.learn(new float[2], new float[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the last run's optimizer takes no single steps; choose another one");
        trainer.optimizer(Sgd.learningRate(0.1));
        assertThat(trainer.learn(new float[2], new float[1])).isNotNaN();
    }

    @Test
    void settingsOutOfRange() {
        refuse(() -> trainer.l2(-1), "l2 is -1.0; it must be finite and at least 0");
        refuse(() -> trainer.l2(Double.NaN), "l2 is NaN; it must be finite and at least 0");
    }
}
