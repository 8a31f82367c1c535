package io.hardwire.processor.spec;

import java.util.List;

/** How a method gives the network's outputs back. */
public sealed interface OutputForm {

    /** Derivatives of the outputs by the inputs, in place of the outputs. */
    sealed interface Derivatives extends OutputForm {}

    /** {@code void ...(float[] in, float[][] jacobian)}: a row for each output, a column for each input, into the caller's arrays. */
    record IntoJacobian(String parameter) implements Derivatives {}

    /** {@code float[][] ...(float[] in)}: the same as new arrays. */
    record FreshJacobian() implements Derivatives {}

    /**
     * {@code void ...(float[] in, float[] outputWeights, float[] gradient)}: the gradient of a weighted sum of the outputs, into the
     * caller's array.
     *
     * @param weights the parameter with a weight for each output
     * @param parameter the parameter that receives a derivative for each input
     */
    record IntoInputGradient(String weights, String parameter) implements Derivatives {}

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
