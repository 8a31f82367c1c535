package io.hardwire.data;

import java.util.function.IntToDoubleFunction;

/**
 * What the values of a column are like.
 *
 * @param name of the column, such as {@code sepalLength}, or {@code input 0} if it has none
 * @param count how many values there are
 * @param min the least
 * @param max the greatest
 * @param mean their sum, from the first on, over their number
 * @param deviation the standard deviation of the population (over {@code n}, not {@code n - 1})
 */
public record ColumnSummary(String name, int count, double min, double max, double mean, double deviation) {
    static ColumnSummary of(String name, int count, IntToDoubleFunction values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int row = 0; row < count; row++) {
            double value = values.applyAsDouble(row);
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        if (min == max) {
            return new ColumnSummary(name, count, min, max, values.applyAsDouble(0), 0);
        }
        double mean = sum / count;
        double squares = 0;
        for (int row = 0; row < count; row++) {
            double distance = values.applyAsDouble(row) - mean;
            squares += distance * distance;
        }
        return new ColumnSummary(name, count, min, max, mean, Math.sqrt(squares / count));
    }

    /** Whether all values are the same. */
    boolean isConstant() {
        return min == max;
    }
}
