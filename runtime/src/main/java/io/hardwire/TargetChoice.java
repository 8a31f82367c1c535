package io.hardwire;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the targets that a network was generated for it uses in this JVM: the one that was forced, or the best one that suits. */
final class TargetChoice {
    static final String PROPERTY = "hardwire.target";

    private static final String AUTO = "auto";
    private static final String MODULE = "jdk.incubator.vector";
    private static final String REQUIRES = "requires static " + MODULE;

    /** The versions of Java on which the vector kernels were shown not to allocate. */
    private static final Set<Integer> VERSIONS_OF_VECTOR = Set.of(17, 25);

    private final UnaryOperator<String> properties;
    private final int version;
    private final boolean hasVectorModule;
    private final @Nullable String moduleThatDoesNotReadIt;

    /**
     * @param properties the system properties by their names; null for one that is not set
     * @param version the version of Java, such as 17
     * @param hasVectorModule whether {@code jdk.incubator.vector} is there
     * @param moduleThatDoesNotReadIt the module of the network, if that does not read {@code jdk.incubator.vector}; else null
     */
    TargetChoice(
            UnaryOperator<String> properties,
            int version,
            boolean hasVectorModule,
            @Nullable String moduleThatDoesNotReadIt) {
        this.properties = properties;
        this.version = version;
        this.hasVectorModule = hasVectorModule;
        this.moduleThatDoesNotReadIt = moduleThatDoesNotReadIt;
    }

    /**
     * The target of a network in this JVM.
     *
     * @param network its generated class
     * @param generated the targets that the network was generated for
     */
    static Target of(Class<?> network, Shape shape, Set<Target> generated) {
        Optional<Module> vectors = ModuleLayer.boot().findModule(MODULE);
        Module own = network.getModule();
        boolean isBlind = vectors.isPresent() && !own.canRead(vectors.get());
        return new TargetChoice(
                        System::getProperty,
                        Runtime.version().feature(),
                        vectors.isPresent(),
                        isBlind ? own.getName() : null)
                .target(shape, generated);
    }

    /** Whether the system property asks for one target. */
    static boolean isForced() {
        String value = System.getProperty(PROPERTY);
        return value != null && !value.equals(AUTO);
    }

    Target target(Shape shape, Set<Target> generated) {
        return forced().map(target -> require(target, shape, generated)).orElseGet(() -> best(generated));
    }

    private Optional<Target> forced() {
        String value = properties.apply(PROPERTY);
        if (value == null || value.equals(AUTO)) {
            return Optional.empty();
        }
        for (Target target : Target.values()) {
            if (value.equals(target.inLowerCase())) {
                return Optional.of(target);
            }
        }
        throw new IllegalStateException("the system property " + PROPERTY + " is \"" + value + "\"; expected " + AUTO
                + ", "
                + Arrays.stream(Target.values()).map(Target::inLowerCase).collect(Collectors.joining(", ")));
    }

    private Target require(Target target, Shape shape, Set<Target> generated) {
        if (!generated.contains(target)) {
            throw refused(
                    target,
                    "the network " + shape + " was generated without it",
                    target == Target.VECTOR
                            ? "give javac --add-modules " + MODULE + ", in a module say " + REQUIRES
                                    + ", and compile it again"
                            : "choose one of " + names(generated));
        }
        if (target == Target.VECTOR && !hasVectorModule) {
            throw refused(target, "this JVM has no module " + MODULE, "give java --add-modules " + MODULE);
        }
        if (target == Target.VECTOR && moduleThatDoesNotReadIt != null) {
            throw refused(
                    target,
                    "the module " + moduleThatDoesNotReadIt + " does not read " + MODULE,
                    "say " + REQUIRES + " in its module-info.java");
        }
        return target;
    }

    private Target best(Set<Target> generated) {
        if (generated.contains(Target.VECTOR)
                && hasVectorModule
                && moduleThatDoesNotReadIt == null
                && VERSIONS_OF_VECTOR.contains(version)
                && compilesWithC2()) {
            return Target.VECTOR;
        }
        return generated.contains(Target.LANES) ? Target.LANES : Target.SCALAR;
    }

    /** Only C2 makes vector instructions of the Vector API: interpreted, or compiled by C1 or Graal CE, it makes objects. */
    private boolean compilesWithC2() {
        String machine = property("java.vm.name");
        String mode = property("java.vm.info");
        return machine.contains("Server VM")
                && !mode.contains("interpreted mode")
                && !mode.contains("emulated-client")
                && !property("java.vm.version").contains("jvmci");
    }

    private String property(String name) {
        String value = properties.apply(name);
        return value == null ? "" : value;
    }

    private static IllegalStateException refused(Target target, String why, String remedy) {
        return new IllegalStateException("the system property " + PROPERTY + " asks for " + target.inLowerCase()
                + ", but " + why + "; " + remedy + ", or leave the choice to " + AUTO);
    }

    private static String names(Set<Target> targets) {
        return targets.stream().sorted().map(Target::inLowerCase).collect(Collectors.joining(", "));
    }
}
