package io.hardwire;

import java.util.Locale;

/**
 * What kind of code computes many samples at a time. The numbers are the same bits whatever the target; only the time differs.
 *
 * <p>A network uses the best target that it was generated for and that the JVM can run without allocating: see {@link
 * Model#target}. The system property {@code hardwire.target} forces one: {@code scalar}, {@code lanes} or {@code vector}; {@code
 * auto} leaves the choice.
 */
public enum Target {
    /** Plain Java, one sample after the other. Every network has it. */
    SCALAR,
    /** Plain Java over many samples at once, in loops that HotSpot's C2 turns into vector code. */
    LANES,
    /**
     * The Vector API, {@code jdk.incubator.vector}, over many samples at once. It is generated where javac was given {@code
     * --add-modules jdk.incubator.vector}, and chosen where java was given the same. Unless it was forced, a network computes in
     * lanes until a thread in the background has brought the vector code to its speed: the first seconds of such a class.
     */
    VECTOR;

    /** As the system property writes it. */
    String inLowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
