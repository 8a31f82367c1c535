package io.hardwire.processor.spec;

import java.util.List;

/**
 * A class, interface, enum or record, by name.
 *
 * @param packageName empty for the default package
 * @param simpleNames outermost first, so {@code [Outer, Iris]} for {@code Outer.Iris}
 */
public record TypeReference(String packageName, List<String> simpleNames) {

    public TypeReference {
        simpleNames = List.copyOf(simpleNames);
    }

    /** The last of the simple names. */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** As an import would write it. */
    public String canonicalName() {
        String name = String.join(".", simpleNames);
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** Whether source code in the type's package may call it that: by its simple name or in full. */
    public boolean isNamed(String name) {
        return name.equals(simpleName()) || name.equals(canonicalName());
    }
}
