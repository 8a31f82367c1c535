package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Model;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Trainer;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thread has scratch of its own for every network that it predicts with, and yet does not keep the network: in a service, many come and go. */
class ForgottenNetworksTest {
    private static final Recipe RECIPE =
            Recipe.of(List.of(4, 8, 3), List.of(Activation.SIGMOID, Activation.SIGMOID), Loss.SQUARED_ERROR);
    private static final int ROWS = 40;
    private static final int MOST_COLLECTIONS = 100;

    private static final Compiled COMPILED = Compiled.of(
            "forgotten", Arrays.stream(Precision.values()).map(RECIPE::with).toList());

    @ParameterizedTest
    @EnumSource
    void aNetworkThatHasPredictedIsForgotten(Target target) throws InterruptedException {
        for (Precision precision : Precision.values()) {
            WeakReference<Model> network = new WeakReference<>(used(RECIPE.with(precision), target));
            for (int k = 0; k < MOST_COLLECTIONS && network.get() != null; k++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(network.get())
                    .as("a network of %s on %s that nobody has", precision, target)
                    .isNull();
        }
    }

    private static Model used(Recipe recipe, Target target) {
        Subject subject = COMPILED.subject(recipe, target);
        Samples samples = Samples.random(recipe, ROWS, 5);
        subject.outputs(samples.inputs());
        subject.outputsOneByOne(samples.inputs());
        subject.accumulate(samples.inputs(), samples.targets(), ROWS);
        Trainer trainer = subject.trainer();
        assertThat(trainer.network().accuracy(samples.dataset())).isBetween(0.0, 1.0);
        return trainer.network();
    }
}
