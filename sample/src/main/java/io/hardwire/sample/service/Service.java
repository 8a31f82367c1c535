package io.hardwire.sample.service;

import io.hardwire.sample.app.FailedRun;
import io.hardwire.sample.app.Version;
import io.hardwire.sample.app.WrongOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/** Answers requests, learns from every outcome, and goes on from its last checkpoint after it was killed. */
@Command(
        name = "service",
        description =
                "Answers a stream of requests with a 6-16-1 network, which learns from the outcome of each,"
                        + " for the law behind them drifts. Kill it (kill -9) and start it again: it goes on from its last checkpoint.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all requests were answered", "1:a file cannot be used", "2:an option is wrong"})
public final class Service implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides the first weights and the stream (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "400000",
            description = "How many requests there are, those before a restart among them (default: ${DEFAULT-VALUE}).")
    private long requests;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "20000",
            description = "How many come in a second; 0 for as many as it can answer (default: ${DEFAULT-VALUE}).")
    private long rate;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "10000",
            description = "A checkpoint and a line of report after so many (default: ${DEFAULT-VALUE}).")
    private long every;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            defaultValue = "hardwire-service",
            description = "Where the checkpoint is, of one seed and one service at a time (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    /** Runs the program and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The program, ready to be run in this JVM. */
    static CommandLine commandLine() {
        return new CommandLine(new Service())
                .setParameterExceptionHandler(new WrongOption())
                .setExecutionExceptionHandler(new FailedRun());
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        atLeast(command, "--requests", requests, 1);
        atLeast(command, "--rate", rate, 0);
        atLeast(command, "--every", every, 1);
        PrintWriter out = command.getOut();
        Files.createDirectories(folder);
        ServiceRun run = ServiceRun.open(folder, seed);
        out.printf(
                Locale.ROOT,
                run.count() == 0
                        ? "begins, without a checkpoint in %2$s%n"
                        : "goes on after %,d outcomes, from the checkpoint in %s%n",
                run.count(),
                folder);
        out.flush();
        Pace pace = new Pace(rate);
        while (run.count() < requests) {
            pace.await();
            run.next();
            if (run.count() % every == 0 || run.count() == requests) {
                run.checkpoint();
                out.println(run.report());
                out.flush();
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static void atLeast(CommandLine command, String option, long value, long least) {
        if (value < least) {
            throw new ParameterException(command, option + " is " + value + "; it must be at least " + least);
        }
    }
}
