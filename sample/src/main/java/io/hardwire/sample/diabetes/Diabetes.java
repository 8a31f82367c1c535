package io.hardwire.sample.diabetes;

import io.hardwire.data.Dataset;
import io.hardwire.sample.app.FailedRun;
import io.hardwire.sample.app.Progress;
import io.hardwire.sample.app.Version;
import io.hardwire.sample.app.WrongOption;
import io.hardwire.sample.chart.Charts;
import io.hardwire.sample.chart.LossChart;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network to foretell the course of diabetes, and shows how near it comes to patients that it has not seen. */
@Command(
        name = "diabetes",
        description =
                "Trains a 10-16-1 network with 309 diabetics, a fifth of them to tell when to stop, and shows how well it foretells the course of 133 others.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:a file cannot be used", "2:an option is wrong"})
public final class Diabetes implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides the split, the first weights and every shuffle (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "" + DiabetesRun.EPOCHS,
            description = "At most so many epochs (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "hardwire-out",
            description = "Where the pictures go (default: ${DEFAULT-VALUE}).")
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
        return new CommandLine(new Diabetes())
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
        Dataset patients = DiabetesData.shipped();
        console.printf(
                Locale.ROOT,
                "Diabetes 10-16-1: %d patients, seed %d, at most %d epochs%n",
                patients.size(),
                seed,
                epochs);
        console.flush();
        long start = System.nanoTime();
        DiabetesRun run = train(patients, console);
        double seconds = (System.nanoTime() - start) / 1e9;
        console.printf(
                Locale.ROOT,
                "%ntrained %d epochs in %.2f s, warm-up of the JVM included; the weights are those of epoch %d%n",
                run.history().epochs(),
                seconds,
                run.history().bestEpoch());
        console.printf("%ntraining%n%s%ntest%n%s%n", run.training(), run.test());
        Charts charts = new Charts(out);
        console.printf(
                "%npredicted, measured   %s%n", charts.write("diabetes-predictions.png", PredictionChart.of(run)));
        console.printf("loss curves           %s%n", charts.write("diabetes-loss.png", lossChart(run)));
        console.flush();
        return CommandLine.ExitCode.OK;
    }

    private DiabetesRun train(Dataset patients, PrintWriter console) {
        try (Progress progress = silent ? Progress.none() : Progress.of(epochs, console)) {
            return DiabetesRun.train(patients, seed, epochs, progress);
        }
    }

    private static XYChart lossChart(DiabetesRun run) {
        return LossChart.of(
                "Diabetes 10-16-1: loss over the epochs",
                "loss (half the mean squared error, standardised)",
                run.history());
    }
}
