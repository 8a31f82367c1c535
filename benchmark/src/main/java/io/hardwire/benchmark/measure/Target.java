package io.hardwire.benchmark.measure;

import io.hardwire.benchmark.work.Task;
import io.hardwire.benchmark.work.Topology;
import java.util.List;

/** For which machine Hardwire's kernels were made, and what its JVM has to be told for them. */
public enum Target {
    /** The library's own choice on a JVM with the Vector API. */
    AUTO("auto", "Vector API", true, 24),
    /** The library's own choice on a JVM without the Vector API, as users have it who pass no flag. */
    PLAIN("auto", "no Vector API", false, 8),
    /** Kernels on the Vector API, whatever the library would choose. */
    VECTOR("vector", "vector", true, 8),
    /** Plain loops that HotSpot vectorises. */
    LANES("lanes", "lanes", false, 6),
    /** One sample at a time. */
    SCALAR("scalar", "scalar", false, 6);

    private static final String ADD_VECTOR_API = "--add-modules=jdk.incubator.vector";

    private final String choice;
    private final String title;
    private final boolean vectorApi;
    private final int warmUpSeconds;

    Target(String choice, String title, boolean vectorApi, int warmUpSeconds) {
        this.choice = choice;
        this.title = title;
        this.vectorApi = vectorApi;
        this.warmUpSeconds = warmUpSeconds;
    }

    /** What a reader calls it. */
    public String title() {
        return title;
    }

    /**
     * How long it has to run before it is at its best, on one core that it shares with C2. Left to itself the library computes in plain Java until its
     * kernels on the Vector API are compiled, too.
     */
    int warmUpSeconds(Task task) {
        boolean isLarge = task.topology() == Topology.IMAGE || task.topology() == Topology.EXPONENTIAL;
        return isLarge ? warmUpSeconds * 5 / 4 : warmUpSeconds;
    }

    /** The JVM's arguments. */
    List<String> jvmArguments() {
        String property = "-Dhardwire.target=" + choice;
        return vectorApi ? List.of(ADD_VECTOR_API, property) : List.of(property);
    }
}
