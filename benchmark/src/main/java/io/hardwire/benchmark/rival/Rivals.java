package io.hardwire.benchmark.rival;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Everyone who can take part: the light rivals, and the heavy ones if they were built in. */
public final class Rivals {
    private Rivals() {}

    /** All rivals, by title. */
    public static List<Rival> all() {
        return ServiceLoader.load(Rival.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Rival::title))
                .toList();
    }

    /**
     * The rival with this simple class name, without making any other.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rival named(String className) {
        return ServiceLoader.load(Rival.class).stream()
                .filter(provider -> provider.type().getSimpleName().equals(className))
                .findFirst()
                .map(ServiceLoader.Provider::get)
                .orElseThrow(() -> new IllegalArgumentException("there is no rival " + className));
    }
}
