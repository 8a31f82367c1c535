package io.hardwire.sample.digits;

import io.hardwire.data.Dataset;
import io.hardwire.sample.app.FailedRun;
import io.hardwire.sample.app.Progress;
import io.hardwire.sample.app.Version;
import io.hardwire.sample.app.WrongOption;
import io.hardwire.sample.chart.Charts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network on handwritten digits, and shows how well it reads those that it has not seen. */
@Command(
        name = "digits",
        description = "Trains a 64-32-10 network on 1,258 handwritten digits, and shows how well it reads 539 others.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:a file cannot be used", "2:an option is wrong"})
public final class Digits implements Callable<Integer> {
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
            defaultValue = "" + DigitsRun.EPOCHS,
            description = "How many epochs (default: ${DEFAULT-VALUE}).")
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
        return new CommandLine(new Digits())
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
        Dataset images = DigitsData.shipped();
        console.printf(Locale.ROOT, "Digits 64-32-10: %,d images, seed %d, %d epochs%n", images.size(), seed, epochs);
        console.flush();
        long start = System.nanoTime();
        DigitsRun run = train(images, console);
        double seconds = (System.nanoTime() - start) / 1e9;
        console.printf(
                Locale.ROOT,
                "%ntrained in %.2f s, warm-up of the JVM included%naccuracy in training %.4f%n%ntest: %s%n",
                seconds,
                run.network().accuracy(run.parts().train()),
                run.test());
        Charts charts = new Charts(out);
        console.printf("%nlearning curves       %s%n", charts.write("digits-errors.png", ErrorChart.of(run.history())));
        console.printf("misread images        %s%n", charts.writePicture("digits-misread.png", () -> Mistakes.of(run)));
        console.flush();
        return CommandLine.ExitCode.OK;
    }

    private DigitsRun train(Dataset images, PrintWriter console) {
        try (Progress progress = silent ? Progress.none() : Progress.of(epochs, console)) {
            return DigitsRun.train(images, seed, epochs, progress);
        }
    }
}
