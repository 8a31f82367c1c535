package io.hardwire.optimizer;

import java.util.Arrays;

/** The last moves {@code s} of {@link Lbfgs} and the changes {@code y} of the gradient that went with them: a ring of pairs. */
final class DoublePairs {
    private final int most;
    private final double[][] moves;
    private final double[][] changes;
    private final double[] shares;
    private final LbfgsCounters counters;

    DoublePairs(int length, int most, LbfgsCounters counters) {
        this.most = most;
        this.moves = new double[most][length];
        this.changes = new double[most][length];
        this.shares = new double[most];
        this.counters = counters;
    }

    /** All vectors, and one more. */
    double[][] stateWith(double[] other) {
        double[][] state = Arrays.copyOf(moves, 2 * most + 1);
        System.arraycopy(changes, 0, state, most, most);
        state[2 * most] = other;
        return state;
    }

    /**
     * Takes a pair in, in place of the oldest if there are as many as there may be: the move by {@code length * direction}, and the
     * change from one gradient to the other.
     *
     * @param product of the two vectors, greater than 0
     */
    void add(double length, double[] direction, double[] gradient, double[] gradientBefore, double product) {
        int place = counters.pairs() == 0 ? 0 : (counters.newest() + 1) % most;
        double factor = length;
        double[] move = moves[place];
        double[] change = changes[place];
        for (int k = 0; k < move.length; k++) {
            move[k] = factor * direction[k];
            change[k] = gradient[k] - gradientBefore[k];
        }
        counters.product(place, product);
        counters.newest(place);
        counters.pairs(Math.min(most, counters.pairs() + 1));
    }

    /** Minus the inverse Hessian, as the pairs tell of it, times the gradient: the recursion of two loops. */
    void direction(double[] gradient, double[] direction) {
        for (int k = 0; k < direction.length; k++) {
            direction[k] = -gradient[k];
        }
        int count = counters.pairs();
        for (int age = 0; age < count; age++) {
            int place = place(age);
            shares[place] = Vectors.dot(moves[place], direction) / counters.product(place);
            double share = -shares[place];
            Vectors.add(share, changes[place], direction);
        }
        if (count > 0) {
            double scale = counters.product(place(0)) / Vectors.dot(changes[place(0)], changes[place(0)]);
            scale(direction, scale);
        }
        for (int age = count - 1; age >= 0; age--) {
            int place = place(age);
            double share = shares[place] - Vectors.dot(changes[place], direction) / counters.product(place);
            Vectors.add(share, moves[place], direction);
        }
    }

    private int place(int age) {
        return (counters.newest() - age + most) % most;
    }

    private static void scale(double[] vector, double factor) {
        for (int k = 0; k < vector.length; k++) {
            vector[k] *= factor;
        }
    }
}
