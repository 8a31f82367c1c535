package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.model.ModelFormatException;
import io.hardwire.optimizer.AdaGrad;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.AdamW;
import io.hardwire.optimizer.IrpropPlus;
import io.hardwire.optimizer.Lbfgs;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Nesterov;
import io.hardwire.optimizer.OneCycle;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.RmsProp;
import io.hardwire.optimizer.Rprop;
import io.hardwire.optimizer.Schedule;
import io.hardwire.optimizer.Sgd;
import io.hardwire.random.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An own loop goes on from its file with the same bits, and from no other file. */
class LoopCheckpointTest {
    private static final int SAMPLES = 600;
    private static final int STEPS = 40;
    private static final Dataset DATA = ResumeTest.data(SAMPLES, 1);
    private static final Schedule SCHEDULE = OneCycle.steps(STEPS);

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("loop.checkpoint");
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                Sgd.learningRate(0.5),
                Momentum.learningRate(0.2),
                Nesterov.learningRate(0.2),
                AdaGrad.learningRate(0.1),
                RmsProp.learningRate(0.01).momentum(0.5),
                Adam.learningRate(0.01),
                AdamW.learningRate(0.01),
                Rprop.learningRate(0.01),
                IrpropPlus.learningRate(0.01));
    }

    /** A loop with all that a trainer can be told, and with a shuffle and a count of its own. */
    private static final class Loop {
        private final Trainer trainer;
        private final int[] rows = new int[300];
        private SeededRandom random = new SeededRandom(11);
        private int done;

        Loop(boolean inDouble, Optimizer optimizer, int threads) {
            trainer = inDouble
                    ? DoubleLayer.Trainer.fresh(20, 10, Activation.SIGMOID, 3)
                    : FloatLayer.Trainer.fresh(20, 10, Activation.SIGMOID, 3);
            trainer.optimizer(optimizer)
                    .l2(1e-3)
                    .l1(1e-5)
                    .clipNorm(0.5)
                    .maxNorm(2)
                    .inputDropout(0.25)
                    .threads(threads);
        }

        Loop begin() {
            trainer.scaling(Scaling.standardize(DATA));
            return this;
        }

        void step() {
            trainer.learningRateFactor(SCHEDULE.factor(done, 1));
            for (int k = 0; k < rows.length; k++) {
                rows[k] = random.nextInt(SAMPLES);
            }
            if (trainer instanceof FloatTrainer floats) {
                floats.accumulate(DATA.floatInputs(), DATA.floatTargets(), rows, 0, rows.length);
            } else {
                ((DoubleTrainer) trainer).accumulate(DATA.doubleInputs(), DATA.doubleTargets(), rows, 0, rows.length);
            }
            trainer.step();
            done++;
        }

        void save(Path file) throws IOException {
            trainer.checkpoint(file, done, random.state());
        }

        Loop resume(Path file) throws IOException {
            long[] own = trainer.resume(file);
            done = (int) own[0];
            random = new SeededRandom(own[1]);
            return this;
        }

        Map<String, Object> state() {
            StateSaver state = new StateSaver();
            trainer.visit(state);
            return state.parts();
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aLoopThatIsCutAnywhereHasTheSameBits(Optimizer optimizer) throws IOException {
        SeededRandom cuts = new SeededRandom(optimizer.hashCode());
        for (int round = 0; round < 6; round++) {
            boolean inDouble = round % 2 == 1;
            Loop alone = new Loop(inDouble, optimizer, 1).begin();
            while (alone.done < STEPS) {
                alone.step();
            }
            Loop loop = new Loop(inDouble, optimizer, 1 + round % 3).begin();
            while (loop.done < STEPS) {
                int end = Math.min(STEPS, loop.done + 1 + cuts.nextInt(STEPS / 3));
                while (loop.done < end) {
                    loop.step();
                }
                loop.save(file);
                loop.trainer.close();
                loop = new Loop(inDouble, optimizer, 1 + round % 3).resume(file);
                assertThat(loop.done).isEqualTo(end);
            }
            assertThat(loop.trainer.steps()).isEqualTo(STEPS);
            assertThat(loop.trainer.network().scaling()).isPresent();
            assertThat(loop.trainer.learningRate()).isEqualTo(alone.trainer.learningRate());
            assertThat(loop.state())
                    .as("round %d", round)
                    .usingRecursiveComparison()
                    .isEqualTo(alone.state());
            loop.trainer.close();
        }
    }

    private static FloatLayer.Trainer trainer(long seed) {
        return FloatLayer.Trainer.fresh(20, 10, Activation.SIGMOID, seed);
    }

    private static void learn(FloatTrainer trainer, int samples) {
        float[] input = new float[20];
        float[] target = new float[10];
        for (int row = 0; row < samples; row++) {
            System.arraycopy(DATA.floatInputs(), 20 * row, input, 0, 20);
            System.arraycopy(DATA.floatTargets(), 10 * row, target, 0, 10);
            trainer.learn(input, target);
        }
    }

    @Test
    void theFileMayHaveNothingOfTheLoopItself() throws IOException {
        FloatLayer.Trainer trainer = trainer(7);
        trainer.checkpoint(file);
        assertThat(trainer(7).resume(file)).isEmpty();
        trainer.checkpoint(file, -1, Long.MIN_VALUE);
        assertThat(trainer(7).resume(file)).containsExactly(-1, Long.MIN_VALUE);
    }

    private void refuse(Consumer<FloatLayer.Trainer> settings, String message) throws IOException {
        FloatLayer.Trainer trainer = trainer(7);
        settings.accept(trainer);
        learn(trainer, 3);
        StateSaver before = new StateSaver();
        trainer.visit(before);
        assertThatThrownBy(() -> trainer.resume(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(file + ": " + message);
        StateSaver after = new StateSaver();
        trainer.visit(after);
        assertThat(after.parts()).usingRecursiveComparison().isEqualTo(before.parts());
    }

    @Test
    void anotherLoopIsRefusedAndNothingIsChanged() throws IOException {
        FloatLayer.Trainer saved = trainer(7);
        saved.optimizer(Adam.learningRate(0.01));
        learn(saved, 5);
        saved.checkpoint(file, 5);
        String another = "the checkpoint is of another run: its ";
        refuse(
                trainer -> trainer.optimizer(Adam.learningRate(0.02)),
                another + "optimizer is " + Adam.learningRate(0.01) + "; expected " + Adam.learningRate(0.02));
        refuse(
                trainer -> trainer.optimizer(Adam.learningRate(0.01)).l2(0.5),
                another + "regularization is " + Regularization.NONE + "; expected " + Regularization.NONE.l2(0.5));
        refuse(
                trainer -> trainer.optimizer(Adam.learningRate(0.01)).inputDropout(0.5),
                another + "dropout is [0.0]; expected [0.5]");
        assertThatThrownBy(() -> trainer(8).resume(file)).hasMessageEndingWith("its seed is 7; expected 8");
        assertThatThrownBy(() ->
                        FloatLayer.Trainer.fresh(20, 11, Activation.SIGMOID, 7).resume(file))
                .hasMessageEndingWith("its layers is 20-10; expected 20-11");
        DoubleLayer.Trainer inDouble = DoubleLayer.Trainer.fresh(20, 10, Activation.SIGMOID, 7);
        inDouble.optimizer(Adam.learningRate(0.01));
        double[] before = inDouble.network().parameters();
        assertThatThrownBy(() -> inDouble.resume(file)).hasMessageContaining(" of float; expected 210 of double");
        assertThat(inDouble.network().parameters()).containsExactly(before);
    }

    @Test
    void aRunIsNoLoopAndALoopNoRun() throws IOException {
        Training training = Training.epochs(2);
        trainer(7).fit(DATA, training.checkpoints(Checkpoints.to(file)));
        refuse(
                trainer -> {},
                "the checkpoint is of a run; expected that of an own loop: resume(file, train, training) goes on with a run");
        trainer(7).checkpoint(file);
        assertThatThrownBy(() -> trainer(7).resume(file, DATA, training))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(
                        file
                                + ": the checkpoint is of an own loop; expected that of a run: resume(file) goes on with a loop");
    }

    @Test
    void aRunThatWasBegunBeforeCannotGoOn() throws IOException {
        FloatLayer.Trainer trainer = trainer(7);
        trainer.checkpoint(file);
        TrainingRun run = trainer.start(DATA, Training.epochs(3).threads(2));
        run.advanceSteps(1);
        trainer.resume(file);
        assertThat(trainer.threads()).isEqualTo(1);
        assertThatThrownBy(() -> run.advance(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLearningRateIsThatOfTheLoopThoughARunWasBegunBefore() throws IOException {
        Sgd sgd = Sgd.learningRate(0.4);
        trainer(7).optimizer(sgd).learningRateFactor(0.25).checkpoint(file);
        FloatLayer.Trainer trainer = trainer(7);
        trainer.start(DATA, Training.epochs(3)).advance(1);
        trainer.optimizer(sgd);
        trainer.resume(file);
        assertThat(trainer.learningRate()).isEqualTo(0.1);
    }

    @Test
    void whereALoopIsRefusedARunThatWasBegunBeforeGoesOn() throws IOException {
        Training training =
                Training.epochs(3).optimizer(Momentum.learningRate(0.1)).threads(2);
        FloatLayer.Trainer alone = trainer(7);
        alone.fit(DATA, training);
        FloatLayer.Trainer trainer = trainer(7);
        TrainingRun run = trainer.start(DATA, training);
        run.advanceSteps(5);
        trainer.checkpoint(file);
        double rate = trainer.learningRateFactor(0.5).learningRate();
        refuse(file, trainer, "trainer.learningRateFactor", new double[] {-1});
        refuse(file, trainer, "loop.own", new double[] {1});

        assertThat(trainer.learningRate()).isEqualTo(rate);
        assertThat(trainer.threads()).isEqualTo(2);
        run.finish();
        assertThat(trainer.network().sameParameters(alone.network())).isTrue();
        assertThat(trainer.threads()).isEqualTo(1);
    }

    private static void refuse(Path file, Trainer trainer, String part, Object value) throws IOException {
        CheckpointFile good = CheckpointFile.read(file, trainer.shape());
        Map<String, Object> parts = new LinkedHashMap<>(good.parts());
        parts.put(part, value);
        new CheckpointFile(good.identity(), parts, good.scaling()).write(file);
        assertThatThrownBy(() -> trainer.resume(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(part);
        good.write(file);
    }

    @Test
    void noByteMayBeAnotherAndNoneMissing() throws IOException {
        FloatLayer.Trainer saved = trainer(7);
        saved.optimizer(Momentum.learningRate(0.1));
        learn(saved, 5);
        saved.checkpoint(file, 5);
        byte[] good = Files.readAllBytes(file);
        FloatLayer.Trainer trainer = trainer(7);
        trainer.optimizer(Momentum.learningRate(0.1));
        float[] before = trainer.network().parameters();
        for (int k = 0; k < good.length; k += 7) {
            byte[] bad = good.clone();
            bad[k] ^= 0x10;
            Files.write(file, bad);
            assertThatThrownBy(() -> trainer.resume(file)).as("byte %d", k).isInstanceOf(ModelFormatException.class);
        }
        for (int length = 0; length < good.length; length += 29) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThatThrownBy(() -> trainer.resume(file)).isInstanceOf(ModelFormatException.class);
        }
        assertThat(trainer.network().parameters()).containsExactly(before);
        Files.write(file, good);
        trainer.resume(file);
        assertThat(trainer.network().sameParameters(saved.network())).isTrue();
    }

    @Test
    void whatCannotBeSavedLeavesTheFileAsItWas() throws IOException {
        FloatLayer.Trainer trainer = trainer(7);
        trainer.checkpoint(file);
        byte[] good = Files.readAllBytes(file);

        trainer.accumulate(DATA.floatInputs(), DATA.floatTargets(), 5);
        assertThatThrownBy(() -> trainer.checkpoint(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("checkpoint was called with 5 samples accumulated; call step to use them first");
        assertThatThrownBy(() -> trainer.resume(file)).isInstanceOf(IllegalStateException.class);
        trainer.step();

        FloatLayer.Trainer searched = trainer(7);
        searched.fit(DATA, Training.epochs(2).fullBatch().optimizer(Lbfgs.history(3)));
        assertThatThrownBy(() -> searched.checkpoint(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the last run's optimizer takes no single steps; choose another one");

        FloatLayer linear = new FloatLayer(1, 1, Activation.IDENTITY, Loss.SQUARED_ERROR);
        FloatLayer.Trainer diverged = new FloatLayer.Trainer(linear, 1);
        diverged.optimizer(Sgd.learningRate(1e30));
        for (int step = 0; step < 4; step++) {
            diverged.learn(new float[] {1e5f}, new float[] {1});
        }
        assertThatThrownBy(() -> diverged.checkpoint(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("parameter W1[0][0] is infinite or NaN; no checkpoint is written of that");
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
        assertThatThrownBy(() -> trainer.checkpoint(directory.resolve("missing").resolve("loop")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> trainer.resume(directory.resolve("missing"))).isInstanceOf(IOException.class);
    }

    @Test
    void whatKilledProgramsLeftIsDeleted() throws IOException {
        Files.writeString(directory.resolve(".loop.checkpoint.1-2.tmp"), "half of a file");
        trainer(7).checkpoint(file);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }
}
