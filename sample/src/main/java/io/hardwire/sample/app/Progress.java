package io.hardwire.sample.app;

import io.hardwire.EpochListener;
import java.io.PrintWriter;

/** What someone who waits is shown. Closing it leaves the cursor on a fresh line. */
public interface Progress extends EpochListener, AutoCloseable {
    @Override
    void close();

    /** A bar on a terminal; a few plain lines in a file or a pipe, where a bar would be litter. */
    public static Progress of(int epochs, PrintWriter out) {
        return Terminal.isInteractive() ? new ProgressOnTerminal(epochs) : new ProgressInLines(epochs, out);
    }

    /** Shows nothing. */
    public static Progress none() {
        return new Progress() {
            @Override
            public void onEpoch(int epoch, double loss, double accuracy, double heldOutLoss, double heldOutAccuracy) {}

            @Override
            public void close() {}
        };
    }
}
