package io.hardwire.sample.iris;

import com.sun.management.ThreadMXBean;
import io.hardwire.EpochListener;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What a warm epoch costs. A network of its own is trained, without a bar: the first epochs warm up the JVM, then a listener that
 * only notes numbers reads the clock and the thread's count of allocated bytes after every stretch of epochs.
 *
 * <p>Of the times, the median counts. Of the bytes, the least: when HotSpot compiles a method for the last time it allocates a few
 * hundred bytes on the thread that runs it, once; what an epoch itself allocates, it allocates in every stretch.
 *
 * @param samplesPerSecond flowers learnt a second: forward, backward, update and shuffle, nothing measured in between
 * @param allocatedBytes what {@link #STRETCH} epochs of training, each with its accuracies measured, allocated
 */
record WarmEpochs(double samplesPerSecond, long allocatedBytes) {
    static final int STRETCH = 1_000;
    private static final int WARM_STRETCHES = 10;
    private static final int STRETCHES = 11;

    static WarmEpochs measure(Flowers flowers, long seed) {
        Dataset learnt = flowers.standardised(flowers.learnt());
        Training bare = settings().measureAccuracy(false);
        Training measuring = settings().validation(flowers.standardised(flowers.validation()));
        long[] nanoseconds = fit(learnt, bare, seed).nanoseconds();
        long[] bytes = fit(learnt, measuring, seed).bytes();
        return new WarmEpochs(STRETCH * 1e9 * learnt.size() / nanoseconds[STRETCHES / 2], bytes[0]);
    }

    private static Training settings() {
        return TrainingRun.settings((WARM_STRETCHES + STRETCHES) * STRETCH);
    }

    private static Meter fit(Dataset learnt, Training training, long seed) {
        Meter meter = new Meter();
        new IrisTrainer(seed).fit(learnt, training.listener(meter));
        return meter;
    }

    /** Notes clock and bytes at the end of every stretch. Allocates nothing while it does. */
    private static final class Meter implements EpochListener {
        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        private final long[] times = new long[WARM_STRETCHES + STRETCHES];
        private final long[] counts = new long[WARM_STRETCHES + STRETCHES];

        @Override
        public void onEpoch(int epoch, double loss, double accuracy, double heldOutLoss, double heldOutAccuracy) {
            if (epoch % STRETCH == 0) {
                times[epoch / STRETCH - 1] = System.nanoTime();
                counts[epoch / STRETCH - 1] = THREADS.getCurrentThreadAllocatedBytes();
            }
        }

        /** What each warm stretch took, in ascending order. */
        long[] nanoseconds() {
            return warmStretches(times);
        }

        /** What each warm stretch allocated, in ascending order. */
        long[] bytes() {
            return warmStretches(counts);
        }

        private static long[] warmStretches(long[] readings) {
            long[] differences = new long[STRETCHES];
            for (int k = 0; k < STRETCHES; k++) {
                differences[k] = readings[WARM_STRETCHES + k] - readings[WARM_STRETCHES + k - 1];
            }
            Arrays.sort(differences);
            return differences;
        }
    }
}
