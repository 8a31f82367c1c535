package io.hardwire.sample.app;

import java.util.Locale;

/** How the validation set fares after an epoch: the accuracy of what tells classes, the loss of what foretells numbers. */
final class HeldOut {
    private HeldOut() {}

    static String text(double loss, double accuracy) {
        return Double.isNaN(accuracy)
                ? String.format(Locale.ROOT, "loss %.4f", loss)
                : String.format(Locale.ROOT, "accuracy %.3f", accuracy);
    }
}
