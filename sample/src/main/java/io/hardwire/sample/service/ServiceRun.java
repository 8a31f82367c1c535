package io.hardwire.sample.service;

import io.hardwire.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The service itself, request by request. Plain gradient descent has no state but the parameters, so that a network's file and the
 * count of outcomes are all there is to save, and a run that was cut goes on with the same bits.
 */
final class ServiceRun {
    private static final double LEARNING_RATE = 0.05;

    private final Path folder;
    private final DriftingStream stream;
    private final ForecastTrainer trainer;
    private final float[] readings = new float[DriftingStream.READINGS];
    private final float[] outcome = new float[1];
    private long count;
    private long answers;
    private double squaredErrors;
    private double squaredOutcomes;

    private ServiceRun(Path folder, long seed) {
        this.folder = folder;
        this.stream = new DriftingStream(seed);
        this.trainer = new ForecastTrainer(seed);
        trainer.optimizer(Sgd.learningRate(LEARNING_RATE));
    }

    /** A run that goes on from the latest checkpoint of the folder, or begins if there is none. */
    static ServiceRun open(Path folder, long seed) throws IOException {
        ServiceRun run = new ServiceRun(folder, seed);
        Checkpoint.deleteLeftovers(folder);
        Optional<Checkpoint> latest = Checkpoint.latest(folder);
        if (latest.isPresent()) {
            run.trainer.network().read(latest.get().file());
            run.count = latest.get().count();
        }
        return run;
    }

    /** How many outcomes it has learnt from since its very beginning. */
    long count() {
        return count;
    }

    /** Answers the next request; then its outcome is known, and the network learns from it. */
    void next() {
        stream.request(count, readings);
        float answer = trainer.network().answer(readings);
        outcome[0] = stream.outcome(count, readings);
        trainer.learn(readings, outcome);
        double error = (double) answer - outcome[0];
        squaredErrors += error * error;
        squaredOutcomes += (double) outcome[0] * outcome[0];
        answers++;
        count++;
    }

    /** Puts the network and the count on disk. */
    void checkpoint() throws IOException {
        Checkpoint.write(folder, count, trainer.network());
    }

    /** The root mean squares, since the last report, of the answers' errors and of the outcomes. */
    String report() {
        String line = String.format(
                Locale.ROOT,
                "%,11d outcomes   error %.4f   outcomes' spread %.4f",
                count,
                Math.sqrt(squaredErrors / answers),
                Math.sqrt(squaredOutcomes / answers));
        answers = 0;
        squaredErrors = 0;
        squaredOutcomes = 0;
        return line;
    }
}
