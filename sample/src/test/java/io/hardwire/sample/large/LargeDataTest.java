package io.hardwire.sample.large;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeDataTest {
    @Test
    void aNetworkLearnsFromDiskWithTheBitsFromMemory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("points.hwd");
        DiskDataset.write(file, new Points(50_000, 1), written -> {});
        DiskDataset disk = DiskDataset.open(file);
        Dataset memory = disk.toDataset();

        assertThat(LargeData.sameBits(disk, memory)).isTrue();
        SectorTrainer trainer = new SectorTrainer(1);
        trainer.fit(disk, Training.epochs(5).batchSize(32).optimizer(Sgd.learningRate(1)));
        assertThat(trainer.network().accuracy(memory)).isGreaterThan(0.9);
    }
}
