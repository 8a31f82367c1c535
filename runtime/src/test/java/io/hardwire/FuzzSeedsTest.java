package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.data.Scaling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checkpoints that fuzzing begins with are those that are written today; {@code -Dhardwire.recreate} renews them. */
class FuzzSeedsTest {
    private static final Path SEEDS = Path.of(
            "src", "test", "resources", "io", "hardwire", "CheckpointFuzzTestInputs", "aFileIsGoneOnFromOrRefused");

    @Test
    void aRunWithinAnEpoch(@TempDir Path folder) throws IOException {
        compare("within-an-epoch", CheckpointFuzzTest.trainer(), 1, folder);
    }

    @Test
    void aRunBetweenEpochs(@TempDir Path folder) throws IOException {
        compare("between-epochs", CheckpointFuzzTest.trainer(), 3, folder);
    }

    @Test
    void aRunOfAScaledNetwork(@TempDir Path folder) throws IOException {
        FloatLayer.Trainer trainer = CheckpointFuzzTest.trainer();
        trainer.scaling(Scaling.standardize(CheckpointFuzzTest.DATA));
        compare("scaled", trainer, 5, folder);
    }

    private static void compare(String name, FloatLayer.Trainer trainer, int steps, Path folder) throws IOException {
        TrainingRun run = trainer.start(CheckpointFuzzTest.DATA, CheckpointFuzzTest.TRAINING);
        run.advanceSteps(steps);
        Path now = folder.resolve(name);
        run.checkpoint(now);
        if (Boolean.getBoolean("hardwire.recreate")) {
            Files.createDirectories(SEEDS);
            Files.copy(now, SEEDS.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(SEEDS.resolve(name)).hasSameBinaryContentAs(now);
    }
}
