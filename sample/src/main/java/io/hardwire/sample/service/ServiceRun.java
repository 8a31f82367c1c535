package io.hardwire.sample.service;

import io.hardwire.optimizer.Adam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The service itself, request by request. Each outcome is one step of the trainer, whose checkpoint has the count of steps in it, and what
 * Adam remembers; so a run that was cut goes on with the same bits.
 */
final class ServiceRun {
    private static final double LEARNING_RATE = 0.003;

    private final Path file;
    private final DriftingStream stream;
    private final ForecastTrainer trainer;
    private final float[] readings = new float[DriftingStream.READINGS];
    private final float[] outcome = new float[1];
    private long answers;
    private double squaredErrors;
    private double squaredOutcomes;

    private ServiceRun(Path file, long seed) {
        this.file = file;
        this.stream = new DriftingStream(seed);
        this.trainer = new ForecastTrainer(seed);
        trainer.optimizer(Adam.learningRate(LEARNING_RATE));
    }

    /** A run that goes on from the checkpoint of the folder, or begins if there is none. */
    static ServiceRun open(Path folder, long seed) throws IOException {
        ServiceRun run = new ServiceRun(folder.resolve("service.checkpoint"), seed);
        if (Files.exists(run.file)) {
            run.trainer.resume(run.file);
        }
        return run;
    }

    /** How many outcomes it has learnt from since its very beginning. */
    long count() {
        return trainer.steps();
    }

    /** Answers the next request; then its outcome is known, and the network learns from it. */
    void next() {
        long number = count();
        stream.request(number, readings);
        float answer = trainer.network().answer(readings);
        outcome[0] = stream.outcome(number, readings);
        trainer.learn(readings, outcome);
        double error = (double) answer - outcome[0];
        squaredErrors += error * error;
        squaredOutcomes += (double) outcome[0] * outcome[0];
        answers++;
    }

    /** Puts all that the trainer knows on disk, as a whole or not at all. */
    void checkpoint() throws IOException {
        trainer.checkpoint(file);
    }

    /** The root mean squares, since the last report, of the answers' errors and of the outcomes. */
    String report() {
        String line = String.format(
                Locale.ROOT,
                "%,11d outcomes   error %.4f   outcomes' spread %.4f",
                count(),
                Math.sqrt(squaredErrors / answers),
                Math.sqrt(squaredOutcomes / answers));
        answers = 0;
        squaredErrors = 0;
        squaredOutcomes = 0;
        return line;
    }
}
