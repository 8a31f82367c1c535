package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.hardwire.EpochListener;
import io.hardwire.Trainer;
import io.hardwire.Training;
import io.hardwire.data.Dataset;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the running thread allocates. */
final class Allocations {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocations() {}

    /** Reads the thread's count of allocated bytes at the end of every stretch of epochs. */
    private static final class Meter implements EpochListener {
        private final int epochs;
        private long last;
        private long least = Long.MAX_VALUE;
        private int stretches;

        Meter(int epochs) {
            this.epochs = epochs;
        }

        @Override
        public void onEpoch(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy) {
            if (epoch % epochs == 0) {
                long now = bytes();
                if (stretches > 0) {
                    least = Math.min(least, now - last);
                }
                last = now;
                stretches++;
            }
        }
    }

    /** What so many epochs of the quietest of several fits allocate. Until all kernels are compiled, some fits may be needed. */
    static long leastOfFits(
            int mostFits, int epochs, int stretches, Trainer trainer, Training training, Dataset train) {
        long least = Long.MAX_VALUE;
        for (int fit = 0; fit < mostFits && least > 0; fit++) {
            Meter meter = new Meter(epochs);
            trainer.fit(train, training.listener(meter));
            assertThat(meter.stretches).isEqualTo(stretches);
            least = Math.min(least, meter.least);
        }
        return least;
    }

    private static long bytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** What the quietest of so many stretches of calls allocates; none follows one that allocates nothing. */
    static long least(int stretches, int calls, Runnable call) {
        long least = Long.MAX_VALUE;
        for (int stretch = 0; stretch < stretches && least > 0; stretch++) {
            long before = bytes();
            for (int k = 0; k < calls; k++) {
                call.run();
            }
            least = Math.min(least, bytes() - before);
        }
        return least;
    }
}
