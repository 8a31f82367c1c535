package io.hardwire.processor.plan;

import io.hardwire.processor.operation.Layer;
import java.util.List;

/**
 * How many samples are so few that plain Java takes them one after the other: loops over samples in lanes are too short then to become vector code, and cost as much as
 * those over 16 samples.
 */
final class FewSamples {
    /** For 8 samples one after the other, 4-8-3 takes 176 ns each and 229 in lanes; 30-16-2 909 and 996, 64-32-10 2,870 and 2,720. For 12 lanes are quicker in all of them. */
    private static final int SAMPLES = 8;

    /** A layer with more weights has its units in lanes, which pays for 4 samples already: 784-128-10 takes 69,900 ns and 35,900. */
    private static final int MOST_WEIGHTS = 4_096;

    private FewSamples() {}

    static int of(List<Layer> layers) {
        return layers.stream().allMatch(layer -> layer.weightCount() <= MOST_WEIGHTS) ? SAMPLES : 0;
    }
}
