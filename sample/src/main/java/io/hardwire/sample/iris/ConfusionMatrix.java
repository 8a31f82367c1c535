package io.hardwire.sample.iris;

import io.hardwire.Model;
import io.hardwire.data.Dataset;
import java.util.List;

/** How often a flower of one species (row) was taken for another (column). */
final class ConfusionMatrix {
    private final List<String> names;
    private final int[][] counts;

    private ConfusionMatrix(List<String> names, int[][] counts) {
        this.names = names;
        this.counts = counts;
    }

    /** Counts what the network says of a data set, whose inputs are as the network wants them. */
    static ConfusionMatrix of(Model network, Dataset data) {
        int[][] counts = new int[data.outputs()][data.outputs()];
        int[] actual = data.labels();
        int[] predicted = network.classify(data);
        for (int row = 0; row < actual.length; row++) {
            counts[actual[row]][predicted[row]]++;
        }
        return new ConfusionMatrix(data.classNames(), counts);
    }

    /** The table, one line for each species under a line of names. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format("%-14s", ""));
        names.forEach(name -> table.append(String.format("%12s", name)));
        for (int row = 0; row < counts.length; row++) {
            table.append(String.format("%n  %-12s", names.get(row)));
            for (int count : counts[row]) {
                table.append(String.format("%12d", count));
            }
        }
        return table.toString();
    }
}
