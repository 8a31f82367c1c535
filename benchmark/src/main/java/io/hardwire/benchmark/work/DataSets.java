package io.hardwire.benchmark.work;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The data of each network. */
public final class DataSets {
    private DataSets() {}

    /**
     * The samples for a network: the same ones, in the same order, at every call.
     *
     * @throws UncheckedIOException if a file that a system property names cannot be read
     */
    public static Source of(Topology topology) {
        try {
            return switch (topology) {
                case IRIS -> Irises.standardised();
                case TUMOUR -> StandIn.classification("medical scores", 569, 30, 2, 0.0);
                case DIGIT -> Digits.scaled();
                case EXPONENTIAL -> MatrixExponentials.drawn();
                case IMAGE -> Images.scaled();
            };
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
