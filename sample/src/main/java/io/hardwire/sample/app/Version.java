package io.hardwire.sample.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program, the version that the jar was built as, and the JVM that it runs on. */
public final class Version implements IVersionProvider {
    @Spec
    private @Nullable CommandSpec program;

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Hardwire " + Objects.requireNonNull(program).name() + " " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name")
        };
    }
}
