package io.hardwire.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.benchmark.rival.Rival;
import io.hardwire.benchmark.rival.Rivals;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AbsentTest {
    static List<Rival> rivals() {
        return Rivals.all();
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void whoeverCanTakePartIsMissedOtherwise(Rival rival) {
        assertThat(Absent.FIELD).anyMatch(rival.title()::startsWith);
    }
}
