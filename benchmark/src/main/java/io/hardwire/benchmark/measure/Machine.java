package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.report.Conditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** On what is measured. */
public final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** The conditions of now, with the cores that this process is pinned to. */
    public static Conditions now() {
        return new Conditions(
                cpu(),
                "JDK " + Runtime.version() + ", " + System.getProperty("java.vm.name"),
                LocalDate.now(ZoneOffset.UTC).toString(),
                Pinning.cores());
    }

    private static String cpu() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElseGet(Machine::architecture);
        } catch (IOException notLinux) {
            return architecture();
        }
    }

    private static String architecture() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
