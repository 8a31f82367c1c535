package io.hardwire.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Schedules give the factors that PyTorch's schedulers gave, as {@code schedules.py} has written them down. */
class SchedulesTest {
    private static final Map<String, Schedule> SCHEDULES = Map.ofEntries(
            Map.entry("step-epochs-3-0.5", StepDecay.epochs(3, 0.5)),
            Map.entry("step-steps-5-0.1", StepDecay.steps(5, 0.1)),
            Map.entry("exponential-epoch-0.9", ExponentialDecay.perEpoch(0.9)),
            Map.entry("exponential-step-0.97", ExponentialDecay.perStep(0.97)),
            Map.entry("cosine-epochs-10", CosineAnnealing.epochs(10)),
            Map.entry("cosine-steps-20-0.1", CosineAnnealing.steps(20).smallest(0.1)),
            Map.entry("onecycle-epochs-10", OneCycle.epochs(10)),
            Map.entry(
                    "onecycle-steps-25-0.4-10-100", OneCycle.steps(25).rise(0.4).divisions(10, 100)),
            Map.entry("warmup-steps-5", WarmUp.steps(5)),
            Map.entry("warmup-epochs-4-0.1", WarmUp.epochs(4).from(0.1)),
            Map.entry("warmup-then-exponential", WarmUp.steps(6).from(0.1).then(ExponentialDecay.perStep(0.9))),
            Map.entry("warmup-times-step", WarmUp.steps(6).from(0.1).times(StepDecay.steps(4, 0.5))));

    private static final Map<String, Plateau> PLATEAUS = Map.of(
            "plateau-2",
            Plateau.patience(2),
            "plateau-1-0.5-0.01-2-0.1",
            Plateau.patience(1).reduction(0.5).threshold(0.01).cooldown(2).smallest(0.1));

    /** As in {@code schedules.py}. */
    private static final double[] LOSSES = {
        1, 0.9, 0.95, 0.91, 0.90001, 0.899999, 0.9, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86, 0.7, 0.71, 0.72, 0.73,
        0.74, 0.75, 0.76, 0.77, 0.78, 0.79, 0.6, 0.61, 0.62, 0.63, 0.64, 0.65
    };

    private static List<String[]> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(SchedulesTest.class.getResourceAsStream("schedules.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    @Test
    void factorsAreThoseOfPyTorch() throws IOException {
        int compared = 0;
        for (String[] line : lines()) {
            double[] expected = Arrays.stream(line, 2, line.length)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] actual = PLATEAUS.containsKey(line[0])
                    ? factors(Objects.requireNonNull(PLATEAUS.get(line[0])))
                    : factors(
                            Objects.requireNonNull(SCHEDULES.get(line[0]), line[0]),
                            Integer.parseInt(line[1]),
                            expected.length);
            assertThat(actual).as(line[0]).containsExactly(expected, within(1e-14));
            compared++;
        }
        assertThat(compared).isEqualTo(SCHEDULES.size() + PLATEAUS.size()).isEqualTo(14);
    }

    private static double[] factors(Schedule schedule, int stepsPerEpoch, int count) {
        double[] factors = new double[count];
        for (int step = 0; step < count; step++) {
            factors[step] = schedule.factor(step, stepsPerEpoch);
        }
        return factors;
    }

    private static double[] factors(Plateau plateau) {
        PlateauWatch watch = new PlateauWatch(plateau);
        double[] factors = new double[LOSSES.length];
        for (int epoch = 0; epoch < factors.length; epoch++) {
            factors[epoch] = watch.factor();
            watch.watch(LOSSES[epoch]);
        }
        return factors;
    }

    @Test
    void pastTheirEndFactorsStay() {
        assertThat(CosineAnnealing.epochs(10).smallest(0.1).factor(1000, 7)).isEqualTo(0.1);
        assertThat(OneCycle.epochs(10).factor(70, 7)).isEqualTo(1 / 25.0 / 1e4);
        assertThat(WarmUp.steps(3).factor(1L << 60, 7)).isEqualTo(1);
        assertThat(Schedule.CONSTANT.factor(1L << 60, 7)).isEqualTo(1);
        assertThat(OneCycle.steps(1).factor(0, 1)).isEqualTo(1 / 25.0 / 1e4);
        assertThat(OneCycle.steps(2).factor(0, 1)).isEqualTo(1);
    }

    @Test
    void aWatchGoesOnFromWhatItsStateHeld() {
        PlateauWatch straight = new PlateauWatch(Plateau.patience(2));
        PlateauWatch resumed = new PlateauWatch(Plateau.patience(2));
        for (int epoch = 0; epoch < 11; epoch++) {
            straight.watch(LOSSES[epoch]);
        }
        System.arraycopy(straight.state(), 0, resumed.state(), 0, straight.state().length);
        for (int epoch = 11; epoch < LOSSES.length; epoch++) {
            straight.watch(LOSSES[epoch]);
            resumed.watch(LOSSES[epoch]);
            assertThat(resumed.factor()).isEqualTo(straight.factor());
        }
        assertThat(resumed.factor()).isLessThan(1);
    }

    /** By its text a training knows whether another one is the same. */
    @Test
    void schedulesMadeOfOthersSayOfWhich() {
        Schedule decay = ExponentialDecay.perStep(0.9);
        assertThat(WarmUp.steps(6).then(decay))
                .hasToString("Sequence[first=" + WarmUp.steps(6) + ", next=" + decay + "]");
        assertThat(decay.times(Schedule.CONSTANT).times((step, stepsPerEpoch) -> 2))
                .hasToString("Product[first=Product[first=" + decay + ", second=constant], second=own]");
        assertThat(WarmUp.steps(6).then((step, stepsPerEpoch) -> 2))
                .hasToString("Sequence[first=" + WarmUp.steps(6) + ", next=own]");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        refuse(() -> StepDecay.epochs(0, 0.5), "length is 0; it must be at least 1");
        refuse(() -> StepDecay.steps(1, 1.5), "gamma is 1.5; it must be greater than 0 and at most 1");
        refuse(() -> ExponentialDecay.perStep(0), "gamma is 0.0; it must be greater than 0 and at most 1");
        refuse(() -> CosineAnnealing.steps(-1), "length is -1; it must be at least 1");
        refuse(() -> CosineAnnealing.steps(1).smallest(1), "smallest is 1.0; it must be at least 0 and less than 1");
        refuse(() -> OneCycle.steps(9).rise(1), "rise is 1.0; it must be greater than 0 and less than 1");
        refuse(() -> OneCycle.steps(9).divisions(0.5, 1), "division is 0.5; it must be finite and at least 1");
        refuse(
                () -> OneCycle.steps(9).divisions(1, Double.NaN),
                "finalDivision is NaN; it must be finite and at least 1");
        refuse(() -> WarmUp.epochs(3).from(-1), "start is -1.0; it must be at least 0 and less than 1");
        refuse(() -> Plateau.patience(-1), "patience is -1; it must be at least 0");
        refuse(() -> Plateau.patience(1).reduction(1), "reduction is 1.0; it must be greater than 0 and less than 1");
        refuse(() -> Plateau.patience(1).cooldown(-2), "cooldown is -2; it must be at least 0");
    }

    private static void refuse(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
