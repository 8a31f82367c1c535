package io.hardwire.data;

import io.hardwire.text.Count;
import java.util.List;
import java.util.Locale;

/**
 * What {@link CrossValidation#score} came to.
 *
 * @param ofFolds the score of each fold
 */
public record Scores(List<Double> ofFolds) {
    /**
     * These scores.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Scores {
        ofFolds = List.copyOf(ofFolds);
        if (ofFolds.isEmpty()) {
            throw new IllegalArgumentException("there are no scores; expected at least one");
        }
    }

    /** Their mean. */
    public double mean() {
        return ofFolds.stream().mapToDouble(Double::doubleValue).sum() / ofFolds.size();
    }

    /** Their standard deviation, with {@code n - 1} in the denominator; 0 of a single score. */
    public double deviation() {
        double mean = mean();
        double squares = ofFolds.stream()
                .mapToDouble(score -> (score - mean) * (score - mean))
                .sum();
        return ofFolds.size() == 1 ? 0 : Math.sqrt(squares / (ofFolds.size() - 1));
    }

    /** Mean, deviation, and how many there are. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f +- %.4f (%s)", mean(), deviation(), Count.of(ofFolds.size(), "fold"));
    }
}
