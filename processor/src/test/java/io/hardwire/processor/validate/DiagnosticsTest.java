package io.hardwire.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles every file of {@code bad/} and compares what is reported with what the file says, word by word. */
class DiagnosticsTest {

    /** A fault of the processor has no source that shows it; see {@code FailureTest}. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of(Problem.INTERNAL.code());

    static List<BadSource> badSources() {
        List<BadSource> all = BadSource.all();
        if (System.getProperty("hardwire.recreate") == null) {
            return all;
        }
        List<BadSource> recreated = all.stream().map(BadSource::recreated).toList();
        recreated.forEach(BadSource::save);
        return recreated;
    }

    @ParameterizedTest
    @MethodSource("badSources")
    void everyProblemIsReportedAtItsPlaceAndNoneBeside(BadSource source) {
        assertThat(source.reported()).isEqualTo(source.expected()).isNotEmpty();
    }

    @Test
    void everyCodeHasASourceThatShowsIt() {
        Set<String> shown = new TreeSet<>(SHOWN_ELSEWHERE);
        for (BadSource source : badSources()) {
            for (String line : source.expected()) {
                shown.add(line.substring(line.indexOf('[') + 1, line.indexOf(']')));
            }
        }

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Problem.values()).map(Problem::code).toList());
    }
}
