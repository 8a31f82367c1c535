package io.hardwire.processor.spec;

import java.util.List;

/** A parameter, or a component of a record, whose accessor has its name: one or several of the network's inputs. */
public sealed interface InputVariable permits NumericVariable, InputVariable.Flag, InputVariable.Category {

    String name();

    /** How many inputs it makes. */
    int width();

    /** A {@code boolean}: 1 for true, 0 for false. */
    record Flag(String name) implements InputVariable {
        @Override
        public int width() {
            return 1;
        }
    }

    /** An enum, one-hot: an input for each constant, in the order of their ordinals. */
    record Category(String name, TypeReference type, List<String> constants) implements InputVariable {
        public Category {
            constants = List.copyOf(constants);
        }

        @Override
        public int width() {
            return constants.size();
        }
    }
}
