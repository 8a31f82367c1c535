package io.hardwire.processor.validate;

import io.hardwire.Unroll;
import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.NetworkAnnotation;
import io.hardwire.processor.spec.Written;
import java.math.BigInteger;
import java.util.List;

/** Checks the sizes of the layers, and what follows from them. */
final class LayerCheck {

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
            checkParameters(parameterCount(annotation.sizes()));
        }
    }

    private boolean checkCount() {
        int count = annotation.layers().value().size();
        if (count < 2) {
            report.add(Problem.LAYER_COUNT, Place.of(declaration, annotation.layers()), Counted.of(count, "value"));
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

    private void checkParameters(BigInteger count) {
        if (count.compareTo(BigInteger.valueOf(MOST_PARAMETERS)) > 0) {
            report.add(Problem.PARAMETER_COUNT, Place.of(declaration, annotation.layers()), count, MOST_PARAMETERS);
        } else if (annotation.unroll().value() == Unroll.FULL
                && count.compareTo(BigInteger.valueOf(MOST_UNROLLED_PARAMETERS)) > 0) {
            report.add(
                    Problem.UNROLL_SIZE, Place.of(declaration, annotation.unroll()), MOST_UNROLLED_PARAMETERS, count);
        }
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
