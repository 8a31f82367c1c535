package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.rival.Entrant;
import io.hardwire.benchmark.rival.Rivals;
import io.hardwire.benchmark.work.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program that measures how long a contender takes, from its first pass on, to come to 90 % of its steady speed. It runs in a
 * fresh JVM and prints milliseconds.
 *
 * <p>Passes are counted in stretches of at least {@link #STRETCH_NANOSECONDS}. Steady is the median speed of the last third of the
 * stretches; it is reached with the first of three stretches whose median is 90 % of that.
 */
public final class WarmUp {
    private static final long STRETCH_NANOSECONDS = 5_000_000;
    private static final double ENOUGH = 0.9;

    private WarmUp() {}

    /**
     * Measures.
     *
     * @param arguments the task's name, the rival's class name, how many milliseconds to run
     */
    public static void main(String[] arguments) {
        Task task = Task.valueOf(arguments[0]);
        long nanoseconds = 1_000_000 * Long.parseLong(arguments[2]);
        try (Entrant entrant = Rivals.named(arguments[1]).enter(task, task.batches())) {
            System.out.println(steadyAfter(stretches(entrant, nanoseconds)));
        }
    }

    private static List<Stretch> stretches(Entrant entrant, long nanoseconds) {
        List<Stretch> stretches = new ArrayList<>();
        Object[] seen = new Object[1];
        long start = System.nanoTime();
        long now = start;
        while (now - start < nanoseconds) {
            long from = now;
            int passes = 0;
            while (now - from < STRETCH_NANOSECONDS) {
                seen[0] = entrant.pass();
                passes++;
                now = System.nanoTime();
            }
            stretches.add(new Stretch((now - start) / 1e6, passes * 1e6 / (now - from)));
        }
        if (seen[0] == null) {
            throw new IllegalStateException("nothing came of a pass");
        }
        return stretches;
    }

    /** In milliseconds from the first pass. */
    static double steadyAfter(List<Stretch> stretches) {
        double enough = ENOUGH * medianSpeed(stretches.subList(2 * stretches.size() / 3, stretches.size()));
        int k = 0;
        while (k + 3 < stretches.size() && medianSpeed(stretches.subList(k, k + 3)) < enough) {
            k++;
        }
        return stretches.get(k).end();
    }

    private static double medianSpeed(List<Stretch> stretches) {
        double[] speeds = stretches.stream().mapToDouble(Stretch::speed).toArray();
        Arrays.sort(speeds);
        return speeds[speeds.length / 2];
    }

    /**
     * A stretch of passes.
     *
     * @param end milliseconds from the first pass
     * @param speed passes a millisecond
     */
    record Stretch(double end, double speed) {}
}
