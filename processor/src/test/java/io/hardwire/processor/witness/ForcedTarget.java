package io.hardwire.processor.witness;

import io.hardwire.Target;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * While some work is done, no target is left to choice. A network's own target is settled when it is made, but kernels that are made later look again whether they may
 * wait until vectors are warm: those of a thread that predicts many rows for the first time, or that helps a trainer.
 */
final class ForcedTarget {
    private static final String PROPERTY = "hardwire.target";

    private ForcedTarget() {}

    static <T> T during(Target target, Supplier<T> work) {
        String before = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, target.name().toLowerCase(Locale.ROOT));
        try {
            return work.get();
        } finally {
            if (before == null) {
                System.clearProperty(PROPERTY);
            } else {
                System.setProperty(PROPERTY, before);
            }
        }
    }

    static void during(Target target, Runnable work) {
        during(target, () -> {
            work.run();
            return target;
        });
    }
}
