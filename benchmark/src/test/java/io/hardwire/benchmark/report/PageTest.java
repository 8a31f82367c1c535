package io.hardwire.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.benchmark.report.Measurement.Kind;
import io.hardwire.benchmark.work.Task;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page is made of measurements as it should be: {@code golden-page.md} holds the tables of a few. */
class PageTest {
    private static final Conditions CONDITIONS = new Conditions("A processor", "JDK 25", "2026-11-23", "1");
    private static final Work SMALL = Work.of(Task.IRIS_TRAIN_32);
    private static final Work WIDE = Work.of(Task.IMAGE_PREDICT_1).on("MNIST");
    private static final Work TWO_THREADS = Work.of(Task.EXPONENTIAL_ADAM_ALL_2);
    private static final Library VECTOR = new Library("Hardwire", "Vector API", "float");
    private static final Library PLAIN = new Library("Hardwire", "no Vector API", "float");
    private static final Library SLOW = new Library("Slow 1.0", "", "double");
    private static final Library SLOWER = new Library("Slower 2.0", "", "float");

    private static final Run FORMER = new Run(
            "former.json",
            List.of(
                    measurement(Kind.PEAK, Work.PEAK, VECTOR, 1_000, null),
                    measurement(Kind.SPEED, SMALL, VECTOR, 99, 5.0),
                    measurement(Kind.SPEED, SMALL, SLOW, 123.44, 4_096.0),
                    measurement(Kind.SPEED, SMALL.on("other data"), SLOWER, 1, 0.0),
                    measurement(Kind.SPEED, TWO_THREADS, VECTOR, 7.936, 0.0)));
    private static final Run LATTER = new Run(
            "latter.json",
            List.of(
                    measurement(Kind.PEAK, Work.PEAK, VECTOR, 240, null),
                    measurement(Kind.SPEED, SMALL, VECTOR, 10, 0.2),
                    measurement(Kind.SPEED, SMALL, PLAIN, 20, 0.0),
                    measurement(Kind.SPEED, SMALL, SLOWER, 1_234.4, 32.0),
                    measurement(Kind.SPEED, WIDE, VECTOR, 2_032.64, 0.0),
                    measurement(Kind.SPEED, WIDE, SLOWER, 45_678, 0.0),
                    measurement(Kind.LEFT_OUT, SMALL, SLOW, 20, null),
                    measurement(Kind.LEFT_OUT, WIDE, SLOW, 57, null),
                    measurement(Kind.FIRST_ANSWER, SMALL, VECTOR, 12.34, null),
                    measurement(Kind.FIRST_PASS, SMALL, VECTOR, 13, null),
                    measurement(Kind.WARM_UP, SMALL, VECTOR, 250, null),
                    measurement(Kind.BUILD, WIDE, VECTOR, 321, null),
                    measurement(Kind.CLASS_FILES, WIDE, VECTOR, 12_345, null),
                    measurement(Kind.PEAK, Work.PEAK, VECTOR, 250, null)));
    private static final List<Run> RUNS = List.of(FORMER, LATTER);

    @Test
    void tablesAreAsInTheGoldenFile() throws IOException {
        assertThat(Page.tables(RUNS)).isEqualTo(golden());
    }

    @Test
    void withoutFiguresThePageSaysSo() {
        assertThat(Page.of(List.of())).contains("No figures yet").doesNotContain("|");
    }

    @Test
    void measurementsSurviveTheirFile(@TempDir Path folder) throws IOException {
        for (Run run : RUNS) {
            Results.write(folder.resolve(run.name()), run.measurements());
        }
        assertThat(Results.readAll(folder)).isEqualTo(RUNS);
    }

    @Test
    void aLineTellsFigureAndConditions() {
        assertThat(FORMER.measurements().get(2).line())
                .contains(
                        "4-8-3 train, batch 32",
                        "Slow 1.0",
                        "double",
                        "123 ns",
                        "4,096 bytes",
                        "JDK 25",
                        "A processor");
    }

    private static Measurement measurement(
            Kind kind, Work work, Library library, double value, @Nullable Double bytes) {
        String unit =
                switch (kind) {
                    case SPEED -> "ns/sample";
                    case PEAK -> "GFLOP/s";
                    case CLASS_FILES -> "bytes";
                    default -> "ms";
                };
        Figure figure = new Figure(value, value / 2, value, unit);
        @Nullable Double warmUp = kind == Kind.SPEED ? (work.equals(WIDE) ? 7.5 : 5.0) : null;
        return new Measurement(kind, work, library, figure, bytes, warmUp, CONDITIONS);
    }

    private static String golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(PageTest.class.getResourceAsStream("golden-page.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
