package io.hardwire;

import io.hardwire.data.DataException;
import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.text.Count;

/** Refuses data that does not suit a network before anything is changed. */
final class DataChecks {
    /** How far from 1 the sum of a sample's targets may be: what rounding a few of them to three digits leaves, and more. */
    static final double SUM_TOLERANCE = 1e-4;

    private DataChecks() {}

    static void inputs(Shape shape, Dataset data, String role) {
        if (data.inputs() != shape.inputs()) {
            throw new DataException("the " + role + " has " + Count.of(data.inputs(), "input") + " a row; the network "
                    + shape + " takes " + shape.inputs());
        }
    }

    static void widths(Shape shape, Dataset data, String role) {
        inputs(shape, data, role);
        if (data.outputs() != shape.outputs()) {
            throw new DataException("the " + role + " has " + Count.of(data.outputs(), "target")
                    + " a row; the network " + shape + " has " + Count.of(shape.outputs(), "output"));
        }
    }

    static void widths(Shape shape, DiskDataset data, String role) {
        if (data.inputs() != shape.inputs() || data.outputs() != shape.outputs()) {
            throw new DataException("the " + role + " has " + Count.of(data.inputs(), "input") + " and "
                    + Count.of(data.outputs(), "target") + " a row; the network " + shape + " takes " + shape.inputs()
                    + " and has " + Count.of(shape.outputs(), "output"));
        }
    }

    /** Refuses a data set of other widths than the network's, and targets that its loss has no meaning for. */
    static void samples(Shape shape, Dataset data, String role) {
        widths(shape, data, role);
        for (int row = 0; row < data.size(); row++) {
            double sum = 0;
            for (int k = 0; k < data.outputs(); k++) {
                target(shape.loss(), data.target(row, k), role, row, k);
                sum += data.target(row, k);
            }
            targetSum(shape.loss(), sum, role, row);
        }
    }

    static void input(double value, String role, int row, int k) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new DataException(
                    role + ", row " + row + ": input " + k + " is " + value + "; expected a finite number");
        }
    }

    static void weight(double value, String role, int row) {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new DataException(
                    role + ", row " + row + ": the weight is " + value + "; expected a finite number, 0 or more");
        }
    }

    /** Whether every finite target suits the loss. */
    static boolean takesAnyNumber(Loss loss) {
        return loss == Loss.SQUARED_ERROR || loss == Loss.ABSOLUTE_ERROR || loss == Loss.HUBER;
    }

    static void target(Loss loss, double value, String role, int row, int k) {
        switch (loss) {
            case SQUARED_ERROR, ABSOLUTE_ERROR, HUBER -> {
                if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                    throw unsuited(value, role, row, k, "expected a finite number");
                }
            }
            case CROSS_ENTROPY -> {
                if (!(value >= 0 && value <= Double.MAX_VALUE)) {
                    throw unsuited(value, role, row, k, "the loss CROSS_ENTROPY expects probabilities, 0 or more");
                }
            }
            case BINARY_CROSS_ENTROPY -> {
                if (!(value >= 0 && value <= 1)) {
                    throw unsuited(value, role, row, k, "the loss BINARY_CROSS_ENTROPY expects probabilities, 0 to 1");
                }
            }
            case HINGE -> {
                if (!(Math.abs(value) == 1 || value == 0)) {
                    throw unsuited(
                            value, role, row, k, "the loss HINGE expects 1 for a class that holds, else -1 or 0");
                }
            }
        }
    }

    static void targetSum(Loss loss, double sum, String role, int row) {
        if (loss == Loss.CROSS_ENTROPY && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new DataException(role + ", row " + row + ": the targets sum to " + sum
                    + "; the loss CROSS_ENTROPY expects probabilities that sum to 1 (within " + SUM_TOLERANCE + ")");
        }
    }

    private static DataException unsuited(double value, String role, int row, int k, String expected) {
        return new DataException(role + ", row " + row + ": target " + k + " is " + value + "; " + expected);
    }
}
