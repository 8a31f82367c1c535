package io.hardwire.processor.target;

import io.hardwire.processor.expression.Parameter;
import java.util.List;

/** Where a layer's gradient is summed. */
public sealed interface GradientSlot {

    /** The parameters through which kernels reach it. */
    List<Parameter> parameters();

    /**
     * In the sums of a lane, for layers whose samples ride in lanes.
     *
     * @param weights where the gradient of W begins among the lane's sums
     * @param biases where the gradient of b begins among them
     */
    record Lane(int weights, int biases) implements GradientSlot {
        /** The kernels' name of a lane's sums. */
        public static final String ARRAY = "g";

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.array(ARRAY));
        }
    }

    /**
     * In sums over the samples ascending, for layers whose units ride in lanes: an array for each row of W, which C2 turns into
     * vector code where it would not with rows at variable offsets, and one for b.
     */
    record Rows(String weights, String biases) implements GradientSlot {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.rows(weights), Parameter.array(biases));
        }
    }
}
