package io.hardwire;

/** The version of the library, as the build has it. */
final class Version {
    static final String NUMBER = "0.1.0";

    private Version() {}
}
