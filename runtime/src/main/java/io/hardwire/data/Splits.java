package io.hardwire.data;

import io.hardwire.text.Count;
import java.util.Arrays;

/** Deals the rows of a data set, in an order given, into two parts. */
final class Splits {
    private Splits() {}

    /** The first rows of the order, and the rest. */
    static Split split(Dataset data, double share, int[] order) {
        int first = trainingRows(data, share);
        return new Split(
                data.rows(Arrays.copyOf(order, first)), data.rows(Arrays.copyOfRange(order, first, order.length)));
    }

    /** The first rows of each class, and the rest, both in the order given. */
    static Split stratified(Dataset data, double share, int[] order) {
        int[] labels = data.labels();
        int[] train = new int[trainingRows(data, share)];
        int[] test = new int[order.length - train.length];
        int[] left = quotas(labels, share, train.length);
        int trained = 0;
        int tested = 0;
        for (int row : order) {
            if (left[labels[row]] > 0) {
                left[labels[row]]--;
                train[trained++] = row;
            } else {
                test[tested++] = row;
            }
        }
        return new Split(data.rows(train), data.rows(test));
    }

    private static int trainingRows(Dataset data, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "the share of the training part is " + share + "; it must be between 0 and 1");
        }
        int rows = (int) Math.round(share * data.size());
        if (rows == 0 || rows == data.size()) {
            throw new DataException(
                    "a share of " + share + " of " + Count.of(data.size(), "row") + " leaves one part without a row");
        }
        return rows;
    }

    /** How many rows each class sends to the training part, by the method of the largest remainder. */
    private static int[] quotas(int[] labels, double share, int total) {
        int[] sizes = new int[Arrays.stream(labels).max().orElseThrow() + 1];
        for (int label : labels) {
            sizes[label]++;
        }
        int[] quotas = new int[sizes.length];
        double[] remainders = new double[sizes.length];
        int missing = total;
        for (int c = 0; c < sizes.length; c++) {
            quotas[c] = (int) Math.floor(share * sizes[c]);
            remainders[c] = share * sizes[c] - quotas[c];
            missing -= quotas[c];
        }
        while (missing > 0) {
            int largest = 0;
            for (int c = 1; c < sizes.length; c++) {
                if (remainders[c] > remainders[largest]) {
                    largest = c;
                }
            }
            quotas[largest]++;
            remainders[largest] = -1;
            missing--;
        }
        return quotas;
    }
}
