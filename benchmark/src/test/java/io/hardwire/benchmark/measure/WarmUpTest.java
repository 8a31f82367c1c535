package io.hardwire.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.benchmark.measure.WarmUp.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void isOverWithTheFirstStretchThatStaysNearFullSpeed() {
        List<Stretch> stretches = new ArrayList<>();
        double[] speeds = {1, 5, 99, 6, 50, 89, 91, 100, 100, 100, 100, 100};
        for (int k = 0; k < speeds.length; k++) {
            stretches.add(new Stretch(10 * (k + 1), speeds[k]));
        }
        assertThat(WarmUp.steadyAfter(stretches)).isEqualTo(60);
    }
}
