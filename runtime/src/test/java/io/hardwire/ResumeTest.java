package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.AdaGrad;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.AdamW;
import io.hardwire.optimizer.CosineAnnealing;
import io.hardwire.optimizer.IrpropPlus;
import io.hardwire.optimizer.Lbfgs;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Nesterov;
import io.hardwire.optimizer.OneCycle;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Plateau;
import io.hardwire.optimizer.RmsProp;
import io.hardwire.optimizer.Rprop;
import io.hardwire.optimizer.Sgd;
import io.hardwire.optimizer.WarmUp;
import io.hardwire.random.SeededRandom;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that is cut into pieces at random steps, and goes on in a fresh trainer after each with nothing but the state that was saved,
 * comes out with the bits of one that was left alone, at any number of threads.
 */
class ResumeTest {
    private static final int INPUTS = 20;
    private static final int OUTPUTS = 10;
    private static final int CUTS = 4;

    static Dataset data(int samples, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] inputs = new float[samples * INPUTS];
        float[] targets = new float[samples * OUTPUTS];
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = (float) (2 * random.nextDouble() - 1);
        }
        for (int k = 0; k < targets.length; k++) {
            targets[k] = (float) random.nextDouble();
        }
        return Dataset.of(inputs, targets, samples);
    }

    static Stream<Training> trainings() {
        List<Optimizer> optimizers = List.of(
                Sgd.learningRate(0.5),
                Momentum.learningRate(0.2),
                Nesterov.learningRate(0.2),
                AdaGrad.learningRate(0.1),
                RmsProp.learningRate(0.01),
                Adam.learningRate(0.01),
                AdamW.learningRate(0.01));
        List<Training> trainings = new ArrayList<>();
        for (Optimizer optimizer : optimizers) {
            Training plain = Training.epochs(5).optimizer(optimizer);
            trainings.add(plain.batchSize(100));
            trainings.add(plain.batchSize(600)
                    .l2(1e-3)
                    .validation(data(300, 7))
                    .patience(2)
                    .reduceOnPlateau(Plateau.patience(1)));
        }
        trainings.add(Training.epochs(5)
                .batchSize(100)
                .optimizer(Adam.learningRate(0.01))
                .schedule(OneCycle.epochs(5)));
        trainings.add(Training.epochs(5)
                .batchSize(100)
                .schedule(WarmUp.steps(10).times(CosineAnnealing.epochs(4)))
                .l1(1e-4)
                .clipNorm(0.1)
                .maxNorm(1));
        trainings.add(Training.epochs(9).fullBatch().optimizer(Lbfgs.history(3)));
        trainings.add(Training.epochs(9).fullBatch().optimizer(Rprop.learningRate(0.01)));
        trainings.add(Training.epochs(9)
                .fullBatch()
                .optimizer(IrpropPlus.learningRate(0.01))
                .shuffle(false)
                .patience(1));
        return trainings.stream();
    }

    /** What training leaves behind, bit by bit: the history, the trainer's state with the parameters, where the shuffles stand. */
    private static List<String> bits(Trainer trainer, History history) {
        StateSaver saver = new StateSaver();
        history.visit(saver);
        trainer.visit(saver);
        List<String> bits = new ArrayList<>();
        saver.parts().forEach((name, part) -> {
            for (int k = 0; k < Array.getLength(part); k++) {
                bits.add(name + "[" + k + "] " + Array.get(part, k));
            }
        });
        return bits;
    }

    private static Trainer trainer(boolean inDouble, long seed) {
        return inDouble
                ? DoubleLayer.Trainer.fresh(INPUTS, OUTPUTS, Activation.SIGMOID, seed)
                : FloatLayer.Trainer.fresh(INPUTS, OUTPUTS, Activation.SIGMOID, seed);
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void aRunThatIsCutAnywhereHasTheSameBits(Training training) {
        Dataset train = data(1_300, 5);
        SeededRandom random = new SeededRandom(training.hashCode());
        for (int round = 0; round < 6; round++) {
            boolean inDouble = round % 2 == 1;
            Trainer alone = trainer(inDouble, 3);
            List<String> expected = bits(alone, alone.fit(train, training));

            Training onThreads = training.threads(1 + round % 3);
            Trainer trainer = trainer(inDouble, 3);
            TrainingRun run = trainer.start(train, onThreads);
            for (int cut = 0; cut < CUTS; cut++) {
                if (!run.advanceSteps(1 + random.nextInt(20))) {
                    break;
                }
                Map<String, Object> saved = saved(run);
                trainer.close();
                trainer = trainer(inDouble, 1_000 + cut);
                run = trainer.start(train, onThreads);
                restore(run, saved);
            }
            assertThat(bits(trainer, run.finish())).as("round %d", round).isEqualTo(expected);
        }
    }

    /** The number of epochs may change, whether or not the last of them was the one in which patience ran out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRunThatGetsMoreEpochsHasTheBitsOfOneThatHadThem(int patience, @TempDir Path folder) throws IOException {
        Dataset train = data(50, 1);
        Path file = folder.resolve("run.checkpoint");
        Trainer alone = trainer(false, 3);
        History expected = alone.fit(train, restless(30, patience));
        assertThat(expected.stoppedEarly()).isTrue();
        for (int epochs = 1; epochs <= expected.epochs(); epochs++) {
            trainer(false, 3).fit(train, restless(epochs, patience).checkpoints(Checkpoints.to(file)));
            Trainer trainer = trainer(false, 3);
            History history =
                    trainer.resume(file, train, restless(30, patience)).finish();
            assertThat(bits(trainer, history)).as("%d epochs", epochs).isEqualTo(bits(alone, expected));
        }
    }

    private static Training restless(int epochs, int patience) {
        return Training.epochs(epochs)
                .batchSize(10)
                .optimizer(Sgd.learningRate(3))
                .patience(patience);
    }

    private static Map<String, Object> saved(TrainingRun run) {
        StateSaver saver = new StateSaver();
        run.visit(saver);
        return saver.parts();
    }

    private static void restore(TrainingRun run, Map<String, Object> saved) {
        StateRestorer restorer = new StateRestorer(saved);
        run.visit(restorer);
        restorer.requireNothingLeft();
    }

    private static void refuse(String part, Object value, String message) {
        Training training = Training.epochs(3).batchSize(4);
        TrainingRun saved = trainer(false, 1).start(data(10, 1), training);
        saved.advance(1);
        Map<String, Object> parts = saved(saved);
        if (value instanceof String) {
            parts.remove(part);
        } else {
            parts.put(part, value);
        }
        TrainingRun run = trainer(false, 1).start(data(10, 1), training);
        assertThatThrownBy(() -> restore(run, parts))
                .isInstanceOf(StateException.class)
                .hasMessage(message);
    }

    @Test
    void aStateThatIsNotOfThisRunIsRefusedByName() {
        refuse("run.order", "none", "run.order is missing; expected 10 of int");
        refuse("run.order", new int[9], "run.order has 9 of int; expected 10 of int");
        refuse("run.order", new float[10], "run.order has 10 of float; expected 10 of int");
        refuse("run.order", new int[10], "run.order[1] is 0; expected every number from 0 to 9 once");
        refuse("run.next", new long[] {-1}, "run.next is -1; expected 0 to 9");
        refuse("run.next", new long[] {3}, "run.next is 3; batches of 4 begin elsewhere");
        refuse("history.epochs", new long[] {4}, "history.epochs is 4; expected 0 to 3");
        refuse("history.epochs", new long[] {2}, "history.losses has 1 of double; expected 2 of double");
        refuse("history.bestEpoch", new long[] {2}, "history.bestEpoch is 2; expected 0 to 1");
        refuse("run.best", new float[2], "run.best is no part of this run");
    }
}
