package io.hardwire.sample.app;

import java.io.PrintWriter;
import java.util.Locale;

/** One line for every tenth of the epochs. */
final class ProgressInLines implements Progress {
    private static final int LINES = 10;

    private final int epochs;
    private final int stride;
    private final PrintWriter out;

    ProgressInLines(int epochs, PrintWriter out) {
        this.epochs = epochs;
        this.stride = Math.max(1, epochs / LINES);
        this.out = out;
    }

    @Override
    public void onEpoch(int epoch, double loss, double accuracy, double heldOutLoss, double heldOutAccuracy) {
        if (epoch == 1 || epoch % stride == 0) {
            out.printf(
                    Locale.ROOT,
                    "  epoch %4d of %d   loss %.4f   validation %s%n",
                    epoch,
                    epochs,
                    loss,
                    HeldOut.text(heldOutLoss, heldOutAccuracy));
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
