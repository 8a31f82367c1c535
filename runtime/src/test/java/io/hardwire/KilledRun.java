package io.hardwire;

import io.hardwire.data.Dataset;
import io.hardwire.optimizer.Adam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that trains with checkpoints, to be killed: it goes on where the last one was, and writes its network when it is done. */
final class KilledRun {
    static final String GOING = "going";

    private KilledRun() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        FloatLayer.Trainer trainer = trainer();
        Training training = training()
                .checkpoints(
                        Checkpoints.to(checkpoint(directory)).everyEpochs(3).everySeconds(0.02));
        TrainingRun run = Files.exists(checkpoint(directory))
                ? trainer.resume(checkpoint(directory), data(), training)
                : trainer.start(data(), training);
        if (run.advanceSteps(1)) {
            run.checkpoint(checkpoint(directory));
        }
        System.out.println(GOING);
        run.finish();
        trainer.network().save(network(directory));
    }

    static Path checkpoint(Path directory) {
        return directory.resolve("checkpoint");
    }

    static Path network(Path directory) {
        return directory.resolve("network");
    }

    static FloatLayer.Trainer trainer() {
        return FloatLayer.Trainer.fresh(20, 10, Activation.SIGMOID, 7);
    }

    static Dataset data() {
        return ResumeTest.data(400, 1);
    }

    static Training training() {
        return Training.epochs(400)
                .batchSize(16)
                .optimizer(Adam.learningRate(0.001))
                .validation(ResumeTest.data(100, 2))
                .patience(400);
    }
}
