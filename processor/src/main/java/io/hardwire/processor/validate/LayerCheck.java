package io.hardwire.processor.validate;

import io.hardwire.Unroll;
import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.NetworkAnnotation;
import io.hardwire.processor.spec.Written;
import java.math.BigInteger;
import java.util.List;

/** Checks the sizes of the layers, and what follows from them. */
final class LayerCheck {

    /** A gradient has two parameters for each wide layer, beside a few, and a method has at most 255 (JVM specification, 4.3.3). */
    static final int MOST_LAYERS = 100;

    /**
     * The scratch of a block has up to four rows of 256 numbers for each unit (activation, pre-activation, error, what its layer reads), and 16 numbers
     * for each parameter: {@code 4 * 2^20 * 2^8 + 2^4 * 2^24}, and little beside it, is an {@code int}.
     */
    static final long MOST_UNITS = 1L << 20;

    /** 64 MB of {@code float}; the trainer holds a few arrays of this length. */
    static final long MOST_PARAMETERS = 1L << 24;

    /** The ceiling that {@link Unroll#FULL} documents. */
    static final long MOST_UNROLLED_PARAMETERS = 1L << 13;

    private final Declaration declaration;
    private final NetworkAnnotation annotation;
    private final Report report;

    LayerCheck(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.annotation = declaration.annotation();
        this.report = report;
    }

    void check() {
        boolean enough = checkCount();
        boolean positive = checkSizes();
        if (enough && positive) {
            checkTotals(unitCount(annotation.sizes()), parameterCount(annotation.sizes()));
        }
    }

    private boolean checkCount() {
        int count = annotation.layers().value().size();
        if (count < 2) {
            report.add(Problem.LAYER_COUNT, Place.of(declaration, annotation.layers()), Counted.of(count, "value"));
        } else if (count > MOST_LAYERS) {
            report.add(Problem.DEPTH, Place.of(declaration, annotation.layers()), count, MOST_LAYERS);
        }
        return count >= 2;
    }

    private boolean checkSizes() {
        boolean sound = true;
        List<Written<Integer>> layers = annotation.layers().value();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).value() < 1) {
                report.add(
                        Problem.LAYER_SIZE,
                        Place.of(declaration, layers.get(i)),
                        i,
                        layers.get(i).value());
                sound = false;
            }
        }
        return sound;
    }

    private void checkTotals(long units, BigInteger parameters) {
        if (parameters.compareTo(BigInteger.valueOf(MOST_PARAMETERS)) > 0) {
            report.add(
                    Problem.PARAMETER_COUNT, Place.of(declaration, annotation.layers()), parameters, MOST_PARAMETERS);
        } else if (units > MOST_UNITS) {
            report.add(Problem.UNIT_COUNT, Place.of(declaration, annotation.layers()), units, MOST_UNITS);
        } else if (annotation.unroll().value() == Unroll.FULL
                && parameters.compareTo(BigInteger.valueOf(MOST_UNROLLED_PARAMETERS)) > 0) {
            report.add(
                    Problem.UNROLL_SIZE,
                    Place.of(declaration, annotation.unroll()),
                    MOST_UNROLLED_PARAMETERS,
                    parameters);
        }
    }

    private static long unitCount(List<Integer> layers) {
        return layers.stream().mapToLong(Integer::longValue).sum();
    }

    /** Weights and biases of dense layers; no size is too large to be counted. */
    private static BigInteger parameterCount(List<Integer> layers) {
        BigInteger count = BigInteger.ZERO;
        for (int i = 1; i < layers.size(); i++) {
            count = count.add(BigInteger.valueOf((layers.get(i - 1) + 1L) * layers.get(i)));
        }
        return count;
    }
}
