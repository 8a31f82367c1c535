package io.hardwire.optimizer;

/**
 * Makes the learning rate smaller when the loss stops getting better, as PyTorch's {@code ReduceLROnPlateau} does: after more than
 * {@code patience} epochs in a row whose loss is not below {@code best * (1 - threshold)}, the factor of the rate is multiplied by
 * {@code reduction}, but never falls below {@code smallest}. Then {@code cooldown} epochs pass before epochs are counted again.
 * (PyTorch leaves out a reduction by less than its {@code eps}, 1e-8; here there is none.)
 *
 * @param reduction what the factor is multiplied by; greater than 0 and less than 1
 * @param patience how many epochs without a better loss are borne; at least 0
 * @param threshold the share of the best loss by which a better one has to be smaller; at least 0 and less than 1
 * @param cooldown how many epochs after a reduction do not count; at least 0
 * @param smallest the least factor of the optimizer's own rate; at least 0 and less than 1
 */
public record Plateau(double reduction, int patience, double threshold, int cooldown, double smallest) {
    /**
     * These settings.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Plateau {
        if (!(reduction > 0 && reduction < 1)) {
            throw new IllegalArgumentException(
                    "reduction is " + reduction + "; it must be greater than 0 and less than 1");
        }
        notNegative("patience", patience);
        Settings.share("threshold", threshold);
        notNegative("cooldown", cooldown);
        Settings.share("smallest", smallest);
    }

    /**
     * A tenth of the rate after more than this many epochs without a loss that is better by 1e-4 of the best; no cooldown, no least
     * factor.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static Plateau patience(int epochs) {
        return new Plateau(0.1, epochs, 1e-4, 0, 0);
    }

    /**
     * The same with another reduction.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Plateau reduction(double reduction) {
        return new Plateau(reduction, patience, threshold, cooldown, smallest);
    }

    /**
     * The same with another threshold.
     *
     * @throws IllegalArgumentException if it is not in [0, 1)
     */
    public Plateau threshold(double threshold) {
        return new Plateau(reduction, patience, threshold, cooldown, smallest);
    }

    /**
     * The same with another cooldown.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Plateau cooldown(int epochs) {
        return new Plateau(reduction, patience, threshold, epochs, smallest);
    }

    /**
     * The same with another least factor.
     *
     * @throws IllegalArgumentException if it is not in [0, 1)
     */
    public Plateau smallest(double factor) {
        return new Plateau(reduction, patience, threshold, cooldown, factor);
    }

    private static void notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0");
        }
    }
}
