package io.hardwire.processor.spec;

import java.util.List;

/** How a method takes the network's inputs. */
public sealed interface InputForm {

    /** {@code float[] in}: an array of the network's precision with one value for each input. */
    record ArrayInput(String parameter) implements InputForm {}

    /** {@code float a, float b}: numbers of any type, converted to the network's precision, booleans and enums. */
    record ScalarInputs(List<InputVariable> parameters) implements InputForm {
        public ScalarInputs {
            parameters = List.copyOf(parameters);
        }
    }

    /** {@code Flower flower}: a record whose components are such. */
    record RecordInput(String parameter, TypeReference type, List<InputVariable> components) implements InputForm {
        public RecordInput {
            components = List.copyOf(components);
        }
    }
}
