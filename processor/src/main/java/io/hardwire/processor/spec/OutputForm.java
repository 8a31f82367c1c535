package io.hardwire.processor.spec;

import java.util.List;

/** How a method gives the network's outputs back. */
public sealed interface OutputForm {

    /** {@code void ...(..., float[] out)}: into the caller's array, of the network's precision. */
    record IntoArray(String parameter) implements OutputForm {}

    /** {@code float[] ...}: a new array of the network's precision. */
    record FreshArray() implements OutputForm {}

    /** {@code float ...}: the only output; {@code double} fits a FLOAT network too, by widening. */
    record ScalarOutput(NumericType type) implements OutputForm {}

    /** {@code int ...}: the index of the largest output, the lowest where several are equal. */
    record LargestIndex() implements OutputForm {}

    /** {@code Species ...}: the constant at the index of the largest output. The constants are in the order of their ordinals. */
    record EnumConstant(TypeReference type, List<String> constants) implements OutputForm {
        public EnumConstant {
            constants = List.copyOf(constants);
        }
    }

    /** {@code Flower ...}: a record with one component for each output, of the network's precision or wider. */
    record RecordOutput(TypeReference type, List<NumericVariable> components) implements OutputForm {
        public RecordOutput {
            components = List.copyOf(components);
        }
    }
}
