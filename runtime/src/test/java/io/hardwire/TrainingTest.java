package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Sgd;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TrainingTest {
    @Test
    void defaultsAreAsDocumented() {
        Training training = Training.epochs(5);
        assertThat(training.epochs()).isEqualTo(5);
        assertThat(training.batchSize()).isEqualTo(32);
        assertThat(training.optimizer()).isEqualTo(Sgd.learningRate(0.1));
        assertThat(training.l2()).containsExactly(0);
        assertThat(training.shuffle()).isTrue();
        assertThat(training.validation()).isNull();
        assertThat(training.patience()).isZero();
        assertThat(training.measureAccuracy()).isTrue();
        assertThat(training.listener()).isNull();
    }

    @Test
    void eachMethodChangesOneThingInACopy() {
        Dataset held = Dataset.of(new float[1], new float[1], 1);
        EpochListener listener = (epoch, loss, accuracy, validationLoss, validationAccuracy) -> {};
        Training plain = Training.epochs(200);
        Training training = plain.batchSize(16)
                .optimizer(Sgd.learningRate(0.5f))
                .l2(1e-4f)
                .validation(held)
                .patience(20)
                .shuffle(false)
                .measureAccuracy(false)
                .listener(listener);
        assertThat(training.epochs()).isEqualTo(200);
        assertThat(training.batchSize()).isEqualTo(16);
        assertThat(training.optimizer()).isEqualTo(new Sgd(0.5));
        assertThat(training.l2()).containsExactly(1e-4f);
        assertThat(training.validation()).isSameAs(held);
        assertThat(training.patience()).isEqualTo(20);
        assertThat(training.shuffle()).isFalse();
        assertThat(training.measureAccuracy()).isFalse();
        assertThat(training.listener()).isSameAs(listener);
        assertThat(plain).usingRecursiveComparison().isEqualTo(Training.epochs(200));
    }

    @Test
    void refusesWhatCannotBeTrainedWith() {
        Training training = Training.epochs(1);
        refuse(() -> Training.epochs(0), "epochs is 0; it must be at least 1");
        refuse(() -> training.batchSize(0), "batchSize is 0; it must be at least 1");
        refuse(() -> training.patience(0), "patience is 0; it must be at least 1");
        refuse(() -> training.l2(-1e-9), "l2 is -1.0E-9; it must be finite and at least 0");
        refuse(() -> training.l2(Double.POSITIVE_INFINITY), "l2 is Infinity; it must be finite and at least 0");
        refuse(() -> Sgd.learningRate(0), "the learning rate is 0.0; it must be finite and greater than 0");
        refuse(() -> Sgd.learningRate(Double.NaN), "the learning rate is NaN; it must be finite and greater than 0");
        refuse(
                () -> Momentum.learningRate(Double.POSITIVE_INFINITY),
                "the learning rate is Infinity; it must be finite and greater than 0");
        refuse(() -> Momentum.learningRate(1).momentum(1), "momentum is 1.0; it must be at least 0 and less than 1");
        refuse(() -> new Momentum(1, -0.1), "momentum is -0.1; it must be at least 0 and less than 1");
        refuse(() -> new Momentum(1, Double.NaN), "momentum is NaN; it must be at least 0 and less than 1");
    }

    private static void refuse(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
