package io.hardwire.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One named thing that a network is told: a number, a yes or no, or one of several values. Immutable. */
public sealed interface Input {

    /** As the interface has it: the name of a parameter or of a record's component. */
    String name();

    /** How many of the network's inputs it takes. */
    int width();

    /**
     * A number: one input.
     *
     * @param name of the parameter or component
     */
    record Numeric(String name) implements Input {
        @Override
        public int width() {
            return 1;
        }
    }

    /**
     * A {@code boolean}: one input, 1 for true and 0 for false.
     *
     * @param name of the parameter or component
     */
    record Flag(String name) implements Input {
        @Override
        public int width() {
            return 1;
        }
    }

    /**
     * An enum, one-hot: an input for each value, 1 for the one that it is and 0 for each other one.
     *
     * @param name of the parameter or component
     * @param values the enum's constants, in their order; at least one, no two equal
     */
    record Category(String name, List<String> values) implements Input {
        /**
         * A category of these values.
         *
         * @throws IllegalArgumentException if there is no value or one occurs twice
         */
        public Category {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("the category \"" + name + "\" has no value; expected at least one");
            }
            Set<String> seen = new HashSet<>();
            for (String value : values) {
                if (!seen.add(value)) {
                    throw new IllegalArgumentException(
                            "the category \"" + name + "\" has the value \"" + value + "\" twice");
                }
            }
        }

        @Override
        public int width() {
            return values.size();
        }
    }

    /** A number. */
    static Input number(String name) {
        return new Numeric(name);
    }

    /** A {@code boolean}. */
    static Input flag(String name) {
        return new Flag(name);
    }

    /**
     * An enum with these constants.
     *
     * @throws IllegalArgumentException if there is no constant
     */
    static Input category(String name, Enum<?>... constants) {
        return new Category(name, Schema.names(constants));
    }
}
