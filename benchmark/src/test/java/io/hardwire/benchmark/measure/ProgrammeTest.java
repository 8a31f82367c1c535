package io.hardwire.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hardwire.benchmark.rival.Rivals;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final int LIGHT = 4; // Hardwire, Encog, Deep Netts, and the loops by hand

    @Test
    void theQuickRaceOfLightRivalsTakesLessThanTenMinutes() {
        assumeTrue(Rivals.all().size() == LIGHT, "the heavy rivals are built in");
        Programme quick = new Programme(
                Effort.QUICK.tasks(),
                List.of(Target.AUTO, Target.PLAIN),
                List.of(),
                Effort.QUICK,
                Pinning.nothing(),
                measurement -> {});
        assertThat(quick.expected()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(9));
    }
}
