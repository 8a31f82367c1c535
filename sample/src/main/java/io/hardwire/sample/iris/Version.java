package io.hardwire.sample.iris;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as, and the JVM that it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Hardwire iris " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
        };
    }
}
