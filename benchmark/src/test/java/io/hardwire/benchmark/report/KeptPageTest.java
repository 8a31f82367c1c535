package io.hardwire.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nobody edits the page by hand. */
class KeptPageTest {
    private static final Path PROJECT = Path.of("..");

    @Test
    void thePageInDocsIsWhatTheKeptResultsMake() throws IOException {
        String page = Files.readString(PROJECT.resolve("docs").resolve("benchmarks.md"));
        assertThat(page)
                .as("docs/benchmarks.md; java -jar benchmark/target/benchmark.jar report makes it anew")
                .isEqualTo(Page.of(Results.readAll(PROJECT.resolve("benchmark").resolve("results"))));
    }
}
