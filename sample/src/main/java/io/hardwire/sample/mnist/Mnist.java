package io.hardwire.sample.mnist;

import io.hardwire.Training;
import io.hardwire.data.Dataset;
import io.hardwire.data.Idx;
import io.hardwire.metric.ClassificationMetrics;
import io.hardwire.optimizer.Sgd;
import io.hardwire.sample.app.FailedRun;
import io.hardwire.sample.app.Progress;
import io.hardwire.sample.app.Version;
import io.hardwire.sample.app.WrongOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

/** Trains a network on MNIST's 60,000 images, and shows how well it reads the 10,000 of the test. */
@Command(
        name = "mnist",
        description =
                "Trains a 784-300-10 network on MNIST's 60,000 images, and shows how well it reads the 10,000 of the test."
                        + " The settings are those of classical backpropagation: sigmoid units, squared error, gradient descent.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:a file cannot be used", "2:an option is wrong"})
public final class Mnist implements Callable<Integer> {
    private static final int BATCH_SIZE = 16;
    private static final double LEARNING_RATE = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            required = true,
            description =
                    "Holds train-images-idx3-ubyte, train-labels-idx1-ubyte and the two of t10k, gzipped (.gz) or not.")
    private Path data = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides the first weights and every shuffle (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many epochs (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(names = "--no-progress", description = "Trains silently.")
    private boolean silent;

    /** Runs the program and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The program, ready to be run in this JVM. */
    static CommandLine commandLine() {
        return new CommandLine(new Mnist())
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
        Dataset train = Idx.images(file("train-images-idx3-ubyte"), file("train-labels-idx1-ubyte"));
        Dataset test = Idx.images(file("t10k-images-idx3-ubyte"), file("t10k-labels-idx1-ubyte"));
        ImageTrainer trainer = new ImageTrainer(seed);
        console.printf(
                Locale.ROOT,
                "MNIST 784-300-10: %,d images to learn from, %,d to be tested with, seed %d, %d epochs, target %s%n",
                train.size(),
                test.size(),
                seed,
                epochs,
                trainer.target());
        console.flush();
        long start = System.nanoTime();
        try (Progress progress = silent ? Progress.none() : Progress.of(epochs, console)) {
            trainer.fit(
                    train,
                    Training.epochs(epochs)
                            .batchSize(BATCH_SIZE)
                            .optimizer(Sgd.learningRate(LEARNING_RATE))
                            .measureAccuracy(false)
                            .validation(test)
                            .listener(progress));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        ClassificationMetrics metrics = ClassificationMetrics.of(trainer.network(), test);
        console.printf(
                Locale.ROOT,
                "%ntrained in %.1f s%ntest error %.2f %%%n%n%s%n",
                seconds,
                100 * (1 - metrics.accuracy()),
                metrics);
        console.flush();
        return CommandLine.ExitCode.OK;
    }

    private Path file(String name) throws NoSuchFileException {
        Path plain = data.resolve(name);
        Path gzipped = data.resolve(name + ".gz");
        if (!Files.exists(plain) && !Files.exists(gzipped)) {
            throw new NoSuchFileException(plain.toString());
        }
        return Files.exists(plain) ? plain : gzipped;
    }
}
