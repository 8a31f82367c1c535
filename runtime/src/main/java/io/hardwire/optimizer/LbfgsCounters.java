package io.hardwire.optimizer;

/** What {@link Lbfgs} remembers besides vectors, in one array of whole numbers; real ones as their bits. */
final class LbfgsCounters {
    private static final int EVALUATIONS = 0;
    private static final int LOSS = 1;
    private static final int FINISHED = 2;
    private static final int PAIRS = 3;
    private static final int NEWEST = 4;
    private static final int PRODUCTS = 5;

    private final long[] array;

    LbfgsCounters(int history) {
        this.array = new long[PRODUCTS + history];
    }

    long[] array() {
        return array;
    }

    long evaluations() {
        return array[EVALUATIONS];
    }

    void countEvaluation() {
        array[EVALUATIONS]++;
    }

    /** The loss where the last step ended. */
    double loss() {
        return Double.longBitsToDouble(array[LOSS]);
    }

    void loss(double loss) {
        array[LOSS] = Double.doubleToRawLongBits(loss);
    }

    boolean isFinished() {
        return array[FINISHED] == 1;
    }

    void finish() {
        array[FINISHED] = 1;
    }

    /** How many pairs there are. */
    int pairs() {
        return (int) array[PAIRS];
    }

    void pairs(int count) {
        array[PAIRS] = count;
    }

    /** The place of the newest pair. */
    int newest() {
        return (int) array[NEWEST];
    }

    void newest(int place) {
        array[NEWEST] = place;
    }

    /** The product of the two vectors of the pair at this place. */
    double product(int place) {
        return Double.longBitsToDouble(array[PRODUCTS + place]);
    }

    void product(int place, double product) {
        array[PRODUCTS + place] = Double.doubleToRawLongBits(product);
    }
}
