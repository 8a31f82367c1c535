package io.hardwire.processor;

import java.util.Arrays;

/** A fault of the processor in one line: what, why, and where in this project. */
final class Failure {

    private static final String PROJECT = "io.hardwire.";

    private Failure() {}

    static String describe(Throwable failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(PROJECT))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
        return failure.toString().replaceAll("\\s+", " ") + place;
    }
}
