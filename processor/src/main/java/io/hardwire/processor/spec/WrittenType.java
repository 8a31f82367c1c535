package io.hardwire.processor.spec;

import java.util.List;
import java.util.Optional;

/** The type of a parameter or a result, as far as a network has use for it. */
public sealed interface WrittenType {

    /** For messages. */
    String text();

    /** {@code void}. */
    record Nothing() implements WrittenType {
        @Override
        public String text() {
            return "void";
        }
    }

    /** A primitive number. */
    record Numeric(NumericType type) implements WrittenType {
        @Override
        public String text() {
            return type.keyword();
        }
    }

    /** {@code boolean}. */
    record Bool() implements WrittenType {
        @Override
        public String text() {
            return "boolean";
        }
    }

    /** An array of primitive numbers, of one dimension. */
    record NumericArray(NumericType element) implements WrittenType {
        @Override
        public String text() {
            return element.keyword() + "[]";
        }
    }

    /** An array of arrays of primitive numbers. */
    record NumericMatrix(NumericType element) implements WrittenType {
        @Override
        public String text() {
            return element.keyword() + "[][]";
        }
    }

    /**
     * An enum.
     *
     * @param accessible whether code in the interface's package can name it
     */
    record EnumType(TypeReference type, boolean accessible, List<String> constants) implements WrittenType {
        public EnumType {
            constants = List.copyOf(constants);
        }

        @Override
        public String text() {
            return type.simpleName();
        }
    }

    /**
     * A record.
     *
     * @param accessible whether code in the interface's package can name it
     */
    record RecordType(TypeReference type, boolean accessible, boolean generic, List<Component> components)
            implements WrittenType {
        public RecordType {
            components = List.copyOf(components);
        }

        @Override
        public String text() {
            return type.simpleName();
        }
    }

    /** A component of a record. */
    record Component(String name, WrittenType type) {}

    /**
     * Anything else.
     *
     * @param meant what the user may have meant, such as {@code float} for {@code Float}
     */
    record Other(String text, Optional<String> meant) implements WrittenType {}
}
