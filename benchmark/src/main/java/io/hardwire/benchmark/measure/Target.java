package io.hardwire.benchmark.measure;

import java.util.List;

/** For which machine Hardwire's kernels were made, and what its JVM has to be told for them. */
public enum Target {
    /** The library's own choice on a JVM with the Vector API. */
    AUTO("auto", "Vector API", true),
    /** The library's own choice on a JVM without the Vector API, as users have it who pass no flag. */
    PLAIN("auto", "no Vector API", false),
    /** Kernels on the Vector API, whatever the library would choose. */
    VECTOR("vector", "vector", true),
    /** Plain loops that HotSpot vectorises. */
    LANES("lanes", "lanes", false),
    /** One sample at a time. */
    SCALAR("scalar", "scalar", false);

    private static final String ADD_VECTOR_API = "--add-modules=jdk.incubator.vector";

    private final String choice;
    private final String title;
    private final boolean vectorApi;

    Target(String choice, String title, boolean vectorApi) {
        this.choice = choice;
        this.title = title;
        this.vectorApi = vectorApi;
    }

    /** What a reader calls it. */
    public String title() {
        return title;
    }

    /** The JVM's arguments. */
    List<String> jvmArguments() {
        String property = "-Dhardwire.target=" + choice;
        return vectorApi ? List.of(ADD_VECTOR_API, property) : List.of(property);
    }
}
