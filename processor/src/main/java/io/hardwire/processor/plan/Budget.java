package io.hardwire.processor.plan;

import io.hardwire.Precision;
import io.hardwire.processor.expression.BytecodeSize;
import io.hardwire.processor.expression.Method;
import io.hardwire.processor.expression.Parameter;
import io.hardwire.processor.operation.Operation;
import java.util.List;

/** What a generated method may cost. */
final class Budget {
    /** HotSpot leaves methods above this many bytes to its interpreter (-XX:HugeMethodLimit). */
    static final int BYTES_OF_A_METHOD = 8_000;

    /** A method has parameters of at most so many slots, two for each double (JVM specification, 4.3.3). */
    private static final int SLOTS_OF_PARAMETERS = 255;

    /** What is spelled out takes at least so many bytes for each multiplication of a weight, and for each unit of an operation without. */
    private static final int BYTES_OF_A_STEP = 8;

    private final Precision precision;

    Budget(Precision precision) {
        this.precision = precision;
    }

    boolean allows(Method method) {
        return BytecodeSize.of(method, precision) <= BYTES_OF_A_METHOD && slots(method) <= SLOTS_OF_PARAMETERS;
    }

    /** No unrolled method has more multiplications than this: beyond it no trial is needed. */
    int mostMultiplications() {
        return BYTES_OF_A_METHOD / BYTES_OF_A_STEP;
    }

    /** Whether an unrolled method with these operations may be small enough, so that a trial is worth its time. */
    boolean mayAllow(List<Operation> operations) {
        long steps = operations.stream().mapToLong(Budget::steps).sum();
        return steps <= mostMultiplications();
    }

    /** Multiplications by a weight, or the units of an operation that has none. */
    private static int steps(Operation operation) {
        return Math.max(operation.multiplications(), operation.layer().units());
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
