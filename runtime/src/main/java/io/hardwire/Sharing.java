package io.hardwire;

/** Whether work is so large that several threads have done it sooner than one, by an estimate of what it takes. */
final class Sharing {
    /** What it takes to hand work over and have it back, with room for doubt. */
    private static final double LEAST_NANOS = 20_000;

    private Sharing() {}

    /**
     * Whether to share out the work on so many samples.
     *
     * @param passes how often each sample goes through all weights
     */
    static boolean pays(Target target, Shape shape, int samples, int passes) {
        double multiplyAdds = (double) samples * passes * shape.weightCount();
        return samples > Trainer.SHARD && multiplyAdds * nanosOfAMultiplyAdd(target) >= LEAST_NANOS;
    }

    /** In wide layers; small ones take longer. */
    private static double nanosOfAMultiplyAdd(Target target) {
        return switch (target) {
            case SCALAR -> 0.2;
            case LANES -> 0.05;
            case VECTOR -> 0.015;
        };
    }
}
