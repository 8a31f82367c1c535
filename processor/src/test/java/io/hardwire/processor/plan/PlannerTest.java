package io.hardwire.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import io.hardwire.processor.expression.Statement;
import io.hardwire.processor.operation.Layer;
import io.hardwire.processor.target.GradientSlot;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which methods a plan has, without a compiler in sight. */
final class PlannerTest {
    @Test
    void aSmallNetworkIsOneMethodForEachPass() {
        NetworkPlan plan = plan(Unroll.AUTO, 4, 8, 3);
        assertThat(names(plan)).containsExactly("forward", "evaluate", "gradient", "sigmoid");
        assertThat(plan.scratch()).isEmpty();
        assertThat(plan.kernels()).noneMatch(PlannerTest::hasLoop);
    }

    @Test
    void loopsAreLoopsHoweverSmallTheNetwork() {
        NetworkPlan plan = plan(Unroll.LOOPS, 4, 8, 3);
        assertThat(plan.scratch()).isPresent();
        assertThat(kernel(plan, "forward2")).matches(PlannerTest::hasLoop, "has a loop");
        assertThat(kernel(plan, "gradient1")).matches(PlannerTest::hasLoop, "has a loop");
    }

    @Test
    void aWideLayerIsALoopBesideAnUnrolledOne() {
        NetworkPlan plan = plan(Unroll.AUTO, 784, 128, 3);
        assertThat(kernel(plan, "forward2")).matches(PlannerTest::hasLoop, "has a loop");
        assertThat(kernel(plan, "forward3")).matches(kernel -> !hasLoop(kernel), "has no loop");
    }

    @Test
    void oneSampleGoesThroughWideLayersByColumnsAndThroughOthersByRows() {
        NetworkPlan plan = plan(Unroll.AUTO, 784, 128, 3);
        assertThat(plan.byColumns()).extracting(Layer::number).containsExactly(1);
        assertThat(names(plan))
                .contains("forwardByColumns", "forward2ByColumns")
                .doesNotContain("forward3ByColumns");
        assertThat(plan.readsParametersByColumns()).isTrue();
        assertThat(plan(Unroll.AUTO, 64, 32, 16).readsParametersByColumns()).isFalse();
    }

    @Test
    void networksThatAreSmallOrSpelledOutHaveNoColumns() {
        assertThat(plan(Unroll.AUTO, 4, 8, 3).byColumns()).isEmpty();
        assertThat(plan(Unroll.LOOPS, 15, 17, 3).byColumns()).isEmpty();
        assertThat(plan(Unroll.LOOPS, 300, 15).byColumns()).isEmpty();
        assertThat(plan(Unroll.FULL, 64, 32, 10).byColumns()).isEmpty();
    }

    @Test
    void fullUnrollingDealsALayerOutToSeveralMethods() {
        NetworkPlan plan = plan(Unroll.FULL, 64, 32, 10);
        assertThat(names(plan))
                .filteredOn(name -> name.startsWith("forward2Units"))
                .hasSizeGreaterThan(1);
        assertThat(names(plan)).doesNotContain("forward2");
    }

    @Test
    void noMethodExceedsWhatHotSpotCompiles() {
        for (Unroll unroll : Unroll.values()) {
            assertThat(plan(unroll, 90, 60, 40, 7).kernels()).allMatch(kernel -> kernel.size() <= 8_000);
        }
    }

    @Test
    void aDeepNetworkIsSpelledOutWhereItsIndicesFitTheConstantsOfAClass() {
        assertThat(kernel(plan(Unroll.AUTO, deep(24)), "forward3")).matches(kernel -> !hasLoop(kernel), "has no loop");
        assertThat(kernel(plan(Unroll.AUTO, deep(2_000)), "forward3")).matches(PlannerTest::hasLoop, "has a loop");
    }

    @Test
    void everySampleRidesInALaneUnlessTheLayerIsWide() {
        GradientLayout layout = plan(Unroll.AUTO, 784, 128, 10).gradient();
        assertThat(layout.slots().get(0)).isInstanceOf(GradientSlot.Rows.class);
        assertThat(layout.slots().get(1)).isEqualTo(new GradientSlot.Lane(0, 1_280));
        assertThat(layout.laneLength()).isEqualTo(1_290);
        assertThat(layout.laneSpans())
                .containsExactly(
                        new GradientLayout.Span(0, 1_280, 784 * 128),
                        new GradientLayout.Span(1_280, 10, 784 * 128 + 1_280 + 128));
    }

    @Test
    void unitsRideInLanesFromSixteenUnitsAndTwoThousandAndFortyEightWeightsOn() {
        assertThat(unitsRideInLanes(128, 16)).isTrue();
        assertThat(unitsRideInLanes(127, 16)).isFalse();
        assertThat(unitsRideInLanes(784, 15)).isFalse();
    }

    @Test
    void theLanesOfASmallNetworkAreLaidOutAsItsParameters() {
        GradientLayout layout = plan(Unroll.AUTO, 4, 8, 3).gradient();
        assertThat(layout.laneSpans()).containsExactly(new GradientLayout.Span(0, 67, 0));
    }

    @Test
    void parametersAreWeightsLayerByLayerThenBiases() {
        List<Layer> layers = plan(Unroll.AUTO, 4, 8, 3).layers();
        assertThat(layers).extracting(Layer::weights).containsExactly(0, 32);
        assertThat(layers).extracting(Layer::biases).containsExactly(56, 64);
    }

    private static boolean unitsRideInLanes(int inputs, int units) {
        return GradientLayout.unitsRideInLanes(
                plan(Unroll.LOOPS, inputs, units).layers().get(0));
    }

    private static NetworkPlan plan(Unroll unroll, Integer... sizes) {
        List<Activation> activations = Collections.nCopies(sizes.length - 1, Activation.SIGMOID);
        return Planner.plan(new Topology(
                List.of(sizes),
                activations,
                Loss.SQUARED_ERROR,
                Precision.FLOAT,
                unroll,
                Set.of(Entry.ARRAYS),
                Set.of()));
    }

    /** A hundred layers. */
    private static Integer[] deep(int inputs) {
        Integer[] sizes = Collections.nCopies(100, 24).toArray(Integer[]::new);
        sizes[0] = inputs;
        return sizes;
    }

    private static List<String> names(NetworkPlan plan) {
        return plan.kernels().stream().map(kernel -> kernel.method().name()).toList();
    }

    private static Kernel kernel(NetworkPlan plan, String name) {
        int at = IntStream.range(0, plan.kernels().size())
                .filter(k -> names(plan).get(k).equals(name))
                .findFirst()
                .orElseThrow();
        return plan.kernels().get(at);
    }

    private static boolean hasLoop(Kernel kernel) {
        return kernel.method().body().stream().anyMatch(statement -> statement instanceof Statement.Loop);
    }
}
