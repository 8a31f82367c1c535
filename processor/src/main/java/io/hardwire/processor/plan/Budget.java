package io.hardwire.processor.plan;

import io.hardwire.Precision;
import io.hardwire.processor.expression.BytecodeSize;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;

/** What a generated method may cost. */
final class Budget {
    /** HotSpot leaves methods above this many bytes to its interpreter (-XX:HugeMethodLimit). */
    static final int BYTES_OF_A_METHOD = 8_000;

    /** A method has parameters of at most so many slots, two for each double (JVM specification, 4.3.3). */
    private static final int SLOTS_OF_PARAMETERS = 255;

    private final Precision precision;

    Budget(Precision precision) {
        this.precision = precision;
    }

    boolean allows(Method method) {
        return BytecodeSize.of(method, precision) <= BYTES_OF_A_METHOD && slots(method) <= SLOTS_OF_PARAMETERS;
    }

    /** No unrolled method has more multiplications than this, for each takes 8 bytes and more: beyond it no trial is needed. */
    int mostMultiplications() {
        return BYTES_OF_A_METHOD / 8;
    }

    private int slots(Method method) {
        return method.parameters().stream()
                .mapToInt(
                        parameter -> parameter.kind() == Parameter.Kind.SCALAR && precision == Precision.DOUBLE ? 2 : 1)
                .sum();
    }

    /** The method with its size; one that is too large is a fault of the planner. */
    Kernel kernel(Method method) {
        int size = BytecodeSize.of(method, precision);
        if (size > BYTES_OF_A_METHOD) {
            throw new IllegalStateException("kernel " + method.name() + " would take up to " + size
                    + " bytes; HotSpot compiles methods of at most " + BYTES_OF_A_METHOD);
        }
        return new Kernel(method, size);
    }
}
