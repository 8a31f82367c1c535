package io.hardwire.processor.spec;

import java.util.List;

/** How a method takes the network's inputs. */
public sealed interface InputForm {

    /** {@code float[] in}: an array of the network's precision with one value for each input. */
    record ArrayInput(String parameter) implements InputForm {}

    /** {@code float a, float b}: one parameter for each input, of any numeric type, converted to the network's precision. */
    record ScalarInputs(List<NumericVariable> parameters) implements InputForm {
        public ScalarInputs {
            parameters = List.copyOf(parameters);
        }
    }

    /** {@code Flower flower}: a record with one component for each input, of any numeric type, converted likewise. */
    record RecordInput(String parameter, TypeReference type, List<NumericVariable> components) implements InputForm {
        public RecordInput {
            components = List.copyOf(components);
        }
    }
}
