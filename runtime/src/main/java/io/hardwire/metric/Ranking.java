package io.hardwire.metric;

/**
 * Sorts rows by their scores, with room that is allocated once. Merge sort from the bottom up, over the numbers of the rows: it is the
 * same time for every order, and allocates nothing.
 */
final class Ranking {
    private final double[] scores;
    private int[] order;
    private int[] room;

    Ranking(int rows) {
        this.scores = new double[rows];
        this.order = new int[rows];
        this.room = new int[rows];
    }

    /** The score of each row, to be written before {@link #sort}. */
    double[] scores() {
        return scores;
    }

    /** The numbers of the rows, those with the lowest scores first; valid until the next call. */
    int[] sort() {
        int rows = order.length;
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
        for (long run = 1; run < rows; run *= 2) {
            for (long from = 0; from < rows; from += 2 * run) {
                merge((int) from, (int) Math.min(rows, from + run), (int) Math.min(rows, from + 2 * run));
            }
            int[] sorted = room;
            room = order;
            order = sorted;
        }
        return order;
    }

    private void merge(int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            boolean takeLeft = right == to || (left < middle && scores[order[left]] <= scores[order[right]]);
            room[k] = order[takeLeft ? left++ : right++];
        }
    }
}
