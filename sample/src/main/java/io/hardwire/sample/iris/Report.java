package io.hardwire.sample.iris;

import io.hardwire.History;
import io.hardwire.data.Dataset;
import io.hardwire.metric.ClassificationMetrics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Says what came out, in plain text. */
final class Report {
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void start(int flowers, long seed, int epochs) {
        line("Iris 4-8-3: %d flowers, seed %d, at most %d epochs", flowers, seed, epochs);
        out.flush();
    }

    void result(TrainingRun run) {
        Flowers flowers = run.flowers();
        History history = run.history();
        line("");
        line(
                "epochs used           %d%s; the weights of epoch %d were kept",
                history.epochs(), history.stoppedEarly() ? " (stopped early)" : "", history.bestEpoch());
        accuracy("training accuracy  ", run, flowers.learnt());
        accuracy("validation accuracy", run, flowers.validation());
        accuracy("test accuracy      ", run, flowers.test());
        line("");
        line("test flowers: species (row), and what they were taken for (column)");
        line(
                "%s",
                ClassificationMetrics.of(run.network(), flowers.standardised(flowers.test()))
                        .confusion());
        out.flush();
    }

    private void accuracy(String name, TrainingRun run, Dataset part) {
        line("%s   %.3f of %d", name, run.accuracy(part), part.size());
    }

    void cost(WarmEpochs epochs, double nanosecondsPerPrediction) {
        line("");
        line("training, warm        %,.0f samples per second, one thread", epochs.samplesPerSecond());
        line("one prediction        %.0f ns", nanosecondsPerPrediction);
        line(
                "allocated             %,d bytes in %,d warm epochs of training (measured without a progress bar)",
                epochs.allocatedBytes(), WarmEpochs.STRETCH);
        out.flush();
    }

    void flower(float[] centimetres, Species species) {
        line(
                "  sepal %.1f x %.1f cm, petal %.1f x %.1f cm: %s",
                centimetres[0], centimetres[1], centimetres[2], centimetres[3], species);
    }

    void file(String what, Path path) {
        line("%-22s%s", what, path);
    }

    void line(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.println();
    }
}
