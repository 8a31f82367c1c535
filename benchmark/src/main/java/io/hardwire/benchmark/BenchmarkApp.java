package io.hardwire.benchmark;

import io.hardwire.benchmark.measure.Effort;
import io.hardwire.benchmark.measure.Pinning;
import io.hardwire.benchmark.measure.Programme;
import io.hardwire.benchmark.measure.Target;
import io.hardwire.benchmark.report.Measurement;
import io.hardwire.benchmark.report.Page;
import io.hardwire.benchmark.report.Results;
import io.hardwire.benchmark.report.Run;
import io.hardwire.benchmark.work.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program: races, and makes the page of what came out. */
@Command(
        name = "benchmark",
        description = "Races generated networks against other Java libraries.",
        mixinStandardHelpOptions = true)
public final class BenchmarkApp {
    private static final Path RESULTS = Path.of("benchmark", "results");
    private static final Path SCRATCH = Path.of("benchmark", "target", "results");
    private static final Path PAGE = Path.of("docs", "benchmarks.md");

    private BenchmarkApp() {}

    /** Starts the program; its exit code says whether every figure was measured. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkApp())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** What a programme can be told. */
    static final class Choice {
        @Option(
                names = "--tasks",
                split = ",",
                description =
                        "Pieces of work, of ${COMPLETION-CANDIDATES}; unless told otherwise all (quick: those that ten minutes suffice for).")
        private List<Task> tasks = List.of();

        @Option(names = "--every-task", description = "All pieces of work, however long that takes.")
        private boolean everyTask;

        @Option(
                names = "--rivals",
                split = ",",
                description =
                        "Class names of rivals, as in Encog; unless told otherwise all that were built in (quick: where they are soon warm).")
        private List<String> rivals = List.of();

        @Option(
                names = "--targets",
                split = ",",
                description = "Hardwire's forms, of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told otherwise.")
        private List<Target> targets = List.of(Target.AUTO, Target.PLAIN);

        @Option(names = "--core", description = "The core to use; the last one allowed unless told otherwise.")
        private int core = -1;

        @Option(names = "--smoke", description = "Only show that everything runs; the figures mean nothing.")
        private boolean smoke;

        @Option(
                names = "--keep",
                description =
                        "Write the results to benchmark/results, of which the page is made. all does so unless it only smokes.")
        private boolean keep;

        Path folder(boolean keepsAnyway) {
            return (keep || keepsAnyway) && !smoke ? RESULTS : SCRATCH;
        }

        List<Task> tasks(Effort effort) {
            if (everyTask) {
                return List.of(Task.values());
            }
            return tasks.isEmpty() ? effort.tasks() : tasks;
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints a table in under ten minutes.")
    int quick(@Mixin Choice choice) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        Programme programme = programme(choice, Effort.QUICK, measurements);
        announce(programme);
        programme.race();
        return finish(programme, measurements, choice.folder(false), "quick");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Measures cold starts, warm-ups and builds, without a race.")
    int starts(@Mixin Choice choice) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        Programme programme = programme(choice, Effort.STARTS, measurements);
        programme.builds();
        programme.coldStarts();
        return finish(programme, measurements, choice.folder(false), "starts");
    }

    @Command(mixinStandardHelpOptions = true, description = "Measures everything, and keeps the results.")
    int all(@Mixin Choice choice) throws IOException {
        List<Measurement> measurements = new ArrayList<>();
        Programme programme = programme(choice, Effort.FULL, measurements);
        announce(programme);
        programme.builds();
        programme.coldStarts();
        programme.race();
        return finish(programme, measurements, choice.folder(true), "all");
    }

    @Command(mixinStandardHelpOptions = true, description = "Makes docs/benchmarks.md from benchmark/results.")
    int report() throws IOException {
        Files.writeString(PAGE, Page.of(Results.readAll(RESULTS)));
        System.out.println(PAGE);
        return 0;
    }

    private static Programme programme(Choice choice, Effort effort, List<Measurement> measurements) {
        Pinning cores = Pinning.toOne(choice.core);
        System.out.println("Core: " + Pinning.cores());
        return new Programme(
                choice.tasks(effort),
                choice.targets,
                choice.rivals,
                choice.smoke ? Effort.SMOKE : effort,
                cores,
                measurement -> {
                    measurements.add(measurement);
                    System.out.println(measurement.line());
                });
    }

    private static void announce(Programme programme) {
        System.out.println("The race takes about " + (1 + programme.expected().toMinutes()) + " minutes.");
    }

    private static int finish(Programme programme, List<Measurement> measurements, Path folder, String name)
            throws IOException {
        String time = LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm"));
        Path file = folder.resolve(time + "-jdk" + Runtime.version().feature() + "-" + name + ".json");
        Results.write(file, measurements);
        System.out.println(Page.tables(List.of(new Run(file.getFileName().toString(), measurements))));
        System.out.println(file);
        programme.failures().forEach(failure -> System.out.println("MISSING " + failure));
        return programme.failures().isEmpty() ? 0 : 1;
    }
}
