package io.hardwire.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.benchmark.report.Measurement.Kind;
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
    private static final Work SMALL =
            new Work("IRIS_TRAIN_32", "4-8-3 train, batch 32", "4-8-3", 32, 1, 272, "SGD", "Iris");
    private static final Work WIDE =
            new Work("IMAGE_PREDICT_1", "784-128-10 predict, one at a time", "784-128-10", 1, 1, 203_264, "", "MNIST");
    private static final Library VECTOR = new Library("Hardwire", "Vector API", "float");
    private static final Library PLAIN = new Library("Hardwire", "no Vector API", "float");
    private static final Library SLOW = new Library("Slow 1.0", "", "double");
    private static final Library SLOWER = new Library("Slower 2.0", "", "float");

    private static final List<Measurement> MEASUREMENTS = List.of(
            measurement(Kind.PEAK, new Work("PEAK_VECTOR", "multiply-adds", "", 0, 1, 0, "", ""), VECTOR, 250, null),
            measurement(Kind.SPEED, SMALL, VECTOR, 99, 5.0),
            measurement(Kind.SPEED, SMALL, VECTOR, 10, 0.2),
            measurement(Kind.SPEED, SMALL, PLAIN, 20, 0.0),
            measurement(Kind.SPEED, SMALL, SLOW, 123.44, 4_096.0),
            measurement(Kind.SPEED, SMALL, SLOWER, 1_234.4, 32.0),
            measurement(Kind.SPEED, WIDE, VECTOR, 2_032.64, 0.0),
            measurement(Kind.SPEED, WIDE, SLOWER, 45_678, 0.0),
            measurement(Kind.FIRST_ANSWER, SMALL, VECTOR, 12.34, null),
            measurement(Kind.FIRST_PASS, SMALL, VECTOR, 13, null),
            measurement(Kind.WARM_UP, SMALL, VECTOR, 250, null),
            measurement(Kind.BUILD, WIDE, VECTOR, 321, null),
            measurement(Kind.CLASS_FILES, WIDE, VECTOR, 12_345, null));

    @Test
    void tablesAreAsInTheGoldenFile() throws IOException {
        assertThat(Page.tables(MEASUREMENTS)).isEqualTo(golden());
    }

    @Test
    void withoutFiguresThePageSaysSo() {
        assertThat(Page.of(List.of())).contains("No figures yet").doesNotContain("|");
    }

    @Test
    void measurementsSurviveTheirFile(@TempDir Path folder) throws IOException {
        Results.write(folder.resolve("run.json"), MEASUREMENTS);
        assertThat(Results.readAll(folder)).isEqualTo(MEASUREMENTS);
    }

    @Test
    void aLineTellsFigureAndConditions() {
        assertThat(MEASUREMENTS.get(4).line())
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
        Figure figure = new Figure(value, value, value, unit);
        @Nullable Double warmUp = kind == Kind.SPEED ? (work.equals(WIDE) ? 7.5 : 5.0) : null;
        return new Measurement(kind, work, library, figure, bytes, warmUp, CONDITIONS);
    }

    private static String golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(PageTest.class.getResourceAsStream("golden-page.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
