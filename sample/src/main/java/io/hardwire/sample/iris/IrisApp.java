package io.hardwire.sample.iris;

import io.hardwire.data.Dataset;
import io.hardwire.sample.app.FailedRun;
import io.hardwire.sample.app.GeneratedSource;
import io.hardwire.sample.app.Progress;
import io.hardwire.sample.app.Version;
import io.hardwire.sample.app.WrongOption;
import io.hardwire.sample.chart.Charts;
import io.hardwire.sample.chart.LossChart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network on Fisher's Iris, and shows what it learnt and what that cost. */
@Command(
        name = "iris",
        description = "Trains a 4-8-3 network on Fisher's Iris, and shows what it learnt and what that cost.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:a file cannot be used", "2:an option is wrong"})
public final class IrisApp implements Callable<Integer> {
    /** Three flowers that somebody measured: sepal length and width, petal length and width, in centimetres. */
    private static final List<float[]> GARDEN =
            List.of(new float[] {5.1f, 3.5f, 1.4f, 0.2f}, new float[] {6.0f, 2.7f, 4.2f, 1.3f}, new float[] {
                6.8f, 3.1f, 5.8f, 2.2f
            });

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = {"Decides the split, the first weights and every shuffle (default: ${DEFAULT-VALUE})."})
    private long seed;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "" + TrainingRun.EPOCHS,
            description = "The most epochs; it stops earlier when nothing gets better (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "Flowers to learn from, as CSV with the columns sepal_length, sepal_width, petal_length,"
                    + " petal_width and species (default: the 150 that are shipped).")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "hardwire-out",
            description = "Where the charts go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--no-progress", description = "Trains silently.")
    private boolean silent;

    /** Runs the program and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(args));
    }

    /** The program, ready to be run in this JVM. */
    static CommandLine commandLine() {
        return new CommandLine(new IrisApp())
                .setParameterExceptionHandler(new WrongOption())
                .setExecutionExceptionHandler(new FailedRun());
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (epochs < 1) {
            throw new ParameterException(command, "--epochs is " + epochs + "; it must be at least 1");
        }
        PrintWriter console = command.getOut();
        Report report = new Report(console);

        Dataset flowers = data == null ? IrisData.shipped() : IrisData.read(data);
        report.start(flowers.size(), seed, epochs);
        TrainingRun run = train(flowers, console);
        report.result(run);
        report.cost(
                WarmEpochs.measure(run.flowers(), seed),
                PredictionTime.nanoseconds(
                        run.network(), run.flowers().standardised(run.flowers().test())));
        classifyGarden(run, report);
        writeCharts(run, report);
        console.flush();
        return CommandLine.ExitCode.OK;
    }

    private TrainingRun train(Dataset flowers, PrintWriter console) {
        try (Progress progress = silent ? Progress.none() : Progress.of(epochs, console)) {
            return TrainingRun.train(flowers, seed, epochs, progress);
        }
    }

    private static void classifyGarden(TrainingRun run, Report report) {
        Iris iris = new IrisInCentimetres(run.network(), run.flowers().standardizer());
        report.line("");
        report.line("three flowers from the garden");
        for (float[] flower : GARDEN) {
            report.flower(flower, iris.classify(flower[0], flower[1], flower[2], flower[3]));
        }
    }

    private void writeCharts(TrainingRun run, Report report) throws IOException {
        Charts charts = new Charts(out);
        report.line("");
        report.file(
                "loss curves",
                charts.write(
                        "loss.png",
                        LossChart.of(
                                "Iris 4-8-3: loss over the epochs", "loss (mean squared error / 2)", run.history())));
        report.file("decision regions", charts.write("decision-regions.png", DecisionChart.of(run)));
        report.file("generated source", GeneratedSource.of(IrisNetwork.class));
        report.file("", GeneratedSource.of(IrisTrainer.class));
        report.file("", GeneratedSource.of(IrisKernels.class));
    }
}
