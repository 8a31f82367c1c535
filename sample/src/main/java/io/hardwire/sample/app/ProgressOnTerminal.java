package io.hardwire.sample.app;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that grows with the epochs, and beside it the loss and how the validation set fares. */
final class ProgressOnTerminal implements Progress {
    private static final int WIDTH = 79;
    private static final int MILLISECONDS_BETWEEN_DRAWINGS = 50;

    private final ProgressBar bar;

    ProgressOnTerminal(int epochs) {
        bar = new ProgressBarBuilder()
                .setTaskName("epoch")
                .setInitialMax(epochs)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_DRAWINGS)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(System.out, WIDTH))
                .build();
    }

    @Override
    public void onEpoch(int epoch, double loss, double accuracy, double heldOutLoss, double heldOutAccuracy) {
        bar.setExtraMessage(String.format(
                Locale.ROOT, " loss %.4f, validation %s", loss, HeldOut.text(heldOutLoss, heldOutAccuracy)));
        bar.stepTo(epoch);
    }

    @Override
    public void close() {
        bar.close();
    }
}
