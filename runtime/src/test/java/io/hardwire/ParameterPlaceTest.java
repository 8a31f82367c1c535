package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every parameter is found in the layer, row and column that the shape puts it. */
class ParameterPlaceTest {
    private static final Shape SHAPE = new Shape(
            new int[] {2, 3, 1, 2}, List.of(Activation.TANH, Activation.TANH, Activation.SIGMOID), Loss.SQUARED_ERROR);

    @Test
    void everyPlaceIsWhereTheShapeSays() {
        int seen = 0;
        for (int layer = 0; layer < SHAPE.depth(); layer++) {
            for (int unit = 0; unit < SHAPE.units(layer + 1); unit++) {
                for (int input = 0; input < SHAPE.units(layer); input++) {
                    int index = SHAPE.weightOffset(layer) + unit * SHAPE.units(layer) + input;
                    assertThat(ParameterPlace.of(SHAPE, index))
                            .isEqualTo(new ParameterPlace(index, layer, unit, input));
                    seen++;
                }
                int index = SHAPE.biasOffset(layer) + unit;
                assertThat(ParameterPlace.of(SHAPE, index)).isEqualTo(new ParameterPlace(index, layer, unit, -1));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(SHAPE.parameterCount());
    }

    @Test
    void itReadsAsInFormulas() {
        assertThat(ParameterPlace.of(SHAPE, 5)).hasToString("W1[2][1]");
        assertThat(ParameterPlace.of(SHAPE, SHAPE.parameterCount() - 1)).hasToString("b3[1]");
        assertThatThrownBy(() -> ParameterPlace.of(SHAPE, 17))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("parameter 17 of 2-3-1-2, which has 17");
    }
}
