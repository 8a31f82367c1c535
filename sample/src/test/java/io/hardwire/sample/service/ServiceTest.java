package io.hardwire.sample.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The service, killed in a JVM of its own and started again there; beside one that nobody disturbs. */
@Timeout(120)
class ServiceTest {
    private record Answer(int exitCode, String out, String err) {
        /** The lines of report, without the first one, which says where it goes on. */
        List<String> reports() {
            return out.lines().skip(1).toList();
        }
    }

    private static final Pattern REPORT = Pattern.compile(" *([\\d,]+) outcomes   error (\\d\\.\\d{4}) .*");
    private static final String REQUESTS = "150000";
    private static final String EVERY = "5000";

    @TempDir
    private Path killed = Path.of("");

    @TempDir
    private Path undisturbed = Path.of("");

    private static Answer run(Path folder, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Service.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--folder", folder.toString()));
        int exitCode = command.execute(arguments.toArray(String[]::new));
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private static Process start(Path folder, String rate) throws IOException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName(),
                        "--requests",
                        REQUESTS,
                        "--every",
                        EVERY,
                        "--rate",
                        rate,
                        "--folder",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        // A read from a pipe heeds no interrupt: whatever hangs ends here.
        CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(service.toHandle()::destroyForcibly);
        return service;
    }

    private static long count(String report) {
        Matcher matcher = REPORT.matcher(report);
        assertThat(matcher.matches()).as(report).isTrue();
        return Long.parseLong(matcher.group(1).replace(",", ""));
    }

    private static double error(String report) {
        Matcher matcher = REPORT.matcher(report);
        assertThat(matcher.matches()).as(report).isTrue();
        return Double.parseDouble(matcher.group(2));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Lets a service go until it has reported so often, and kills it. */
    private static List<String> killAfter(int reports, Path folder) throws IOException, InterruptedException {
        Process service = start(folder, "10000");
        try (BufferedReader out = service.inputReader(UTF_8)) {
            List<String> lines = new ArrayList<>();
            while (lines.size() <= reports) {
                String line = out.readLine();
                assertThat(line).as("line after %s", lines).isNotNull();
                lines.add(line);
            }
            // Not by the process itself, which would close the pipe: what it had said until then counts.
            service.toHandle().destroyForcibly();
            out.lines().forEach(lines::add);
            assertThat(service.waitFor()).isEqualTo(137);
            return lines;
        } finally {
            service.destroyForcibly();
        }
    }

    /** Lets a service come to its end. */
    private static List<String> finish(Path folder) throws IOException, InterruptedException {
        Process service = start(folder, "0");
        try (BufferedReader out = service.inputReader(UTF_8)) {
            List<String> lines = out.lines().toList();
            assertThat(service.waitFor()).isZero();
            return lines;
        } finally {
            service.destroyForcibly();
        }
    }

    @Test
    void whoeverIsKilledGoesOnFromItsCheckpointWithTheSameBits() throws IOException, InterruptedException {
        Answer whole = run(undisturbed, "--requests", REQUESTS, "--every", EVERY, "--rate", "0");
        List<String> before = killAfter(4, killed);
        Files.writeString(killed.resolve(".service.checkpoint.1-1.tmp"), "cut in the midst of writing");
        List<String> after = finish(killed);

        assertThat(before.get(0)).startsWith("begins, without a checkpoint in ");
        assertThat(after.get(0)).matches("goes on after [\\d,]+ outcomes, from the checkpoint in .*");
        // It may have written one more checkpoint than it told us of.
        long lost = count(after.get(1)) - count(before.get(before.size() - 1));
        assertThat(lost).isIn(5_000L, 10_000L);
        List<String> reports = whole.reports();
        assertThat(reports)
                .hasSize(30)
                .startsWith(before.subList(1, before.size()).toArray(String[]::new));
        assertThat(reports).endsWith(after.subList(1, after.size()).toArray(String[]::new));
        assertThat(after.stream().skip(1))
                .allSatisfy(report -> assertThat(error(report)).isLessThan(0.15));

        String last = "service.checkpoint";
        assertThat(files(killed)).containsExactly(last);
        assertThat(Files.readAllBytes(killed.resolve(last))).isEqualTo(Files.readAllBytes(undisturbed.resolve(last)));
    }

    @Test
    void aDamagedCheckpointExitsWith1AndIsKept() throws IOException {
        Path file = undisturbed.resolve("service.checkpoint");
        Files.writeString(file, "no network");
        Answer answer = run(undisturbed, "--requests", "200");
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.err).startsWith("service: ").contains(file.toString());
        assertThat(files(undisturbed)).containsExactly("service.checkpoint");
    }

    @Test
    void theCheckpointOfAnotherSeedExitsWith1AndIsKept() throws IOException {
        run(undisturbed, "--requests", "100", "--every", "100", "--rate", "0");
        byte[] before = Files.readAllBytes(undisturbed.resolve("service.checkpoint"));
        Answer answer = run(undisturbed, "--requests", "200", "--seed", "2");
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.err).contains("its seed is 1; expected 2");
        assertThat(Files.readAllBytes(undisturbed.resolve("service.checkpoint")))
                .isEqualTo(before);
    }

    @Test
    void optionsAreChecked() {
        assertThat(run(undisturbed, "--every", "0").err).startsWith("service: --every is 0; it must be at least 1");
        assertThat(run(undisturbed, "--rate", "-1").exitCode).isEqualTo(2);
        assertThat(run(undisturbed, "--help").out)
                .contains("Usage: service", "--requests", "--rate", "--every", "--folder");
    }
}
