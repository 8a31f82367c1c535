package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Weights stay with their rows, and bad ones are refused by name. */
class WeightsTest {
    private static final Dataset DATA = Dataset.classification(
            new float[] {1, 2, 3, 4, 5}, new int[] {0, 1, 1, 1, 0}, List.of("no", "yes", "never"));

    @Test
    void rowsHaveNoWeightsUnlessTheyAreGivenSome() {
        assertThat(DATA.isWeighted()).isFalse();
        assertThat(DATA.floatWeights()).isNull();
        assertThat(DATA.doubleWeights()).isNull();
        assertThat(DATA.weight(4)).isEqualTo(1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> DATA.weight(5));
    }

    @Test
    void weightsFollowTheirRows() {
        Dataset weighted = DATA.withWeights(0.5f, 0, 2, 3, 4);
        assertThat(weighted.rows(3, 0, 3).floatWeights()).containsExactly(3, 0.5f, 3);
        assertThat(weighted.rows(3, 0, 3).doubleWeights()).containsExactly(3, 0.5, 3);
        Dataset shuffled = weighted.shuffle(7);
        for (int row = 0; row < 5; row++) {
            assertThat(shuffled.weight(row)).isEqualTo(weighted.weight((int) shuffled.input(row, 0) - 1));
        }
        Split split = weighted.stratifiedSplit(0.6, 3);
        assertThat(split.train().isWeighted()).isTrue();
        assertThat(split.test().isWeighted()).isTrue();
        Standardizer scale = Standardizer.fit(weighted);
        assertThat(scale.apply(weighted).floatWeights()).containsExactly(0.5f, 0, 2, 3, 4);
    }

    @Test
    void theArrayThatWasGivenIsCopied() {
        double[] weights = {1, 2, 3, 4, 5};
        Dataset weighted = DATA.withWeights(weights);
        weights[0] = 9;
        assertThat(weighted.weight(0)).isEqualTo(1);
    }

    @Test
    void weightsOfClassesAreTimesThoseOfRows() {
        assertThat(DATA.withClassWeights(2, 0.5, 1).doubleWeights()).containsExactly(2, 0.5, 0.5, 0.5, 2);
        assertThat(DATA.withWeights(1f, 2, 3, 4, 5).withClassWeights(2, 0.5, 1).doubleWeights())
                .containsExactly(2, 1, 1.5, 2, 10);
    }

    @Test
    void balancedClassesWeighTheSameAndAbsentOnesDoNotCount() {
        double[] weights = DATA.balanced().doubleWeights();
        assertThat(weights).containsExactly(5 / 4.0, 5 / 6.0, 5 / 6.0, 5 / 6.0, 5 / 4.0);
    }

    @Test
    void badWeightsAreRefusedByName() {
        refused("there are 2 weights for 5 rows; expected one for each", () -> DATA.withWeights(1f, 2));
        refused("row 2, weight 0 is NaN; expected a finite number", () -> DATA.withWeights(1, 1, Double.NaN, 1, 1));
        refused("row 1: the weight is -1.0; expected 0 or more", () -> DATA.withWeights(1f, -1, 1, 1, 1));
        refused(
                "the weight of every row is 0; expected at least one row that counts",
                () -> DATA.withWeights(0f, 0, 0, 0, 0));
        refused("there are 2 class weights for 3 classes; expected one for each", () -> DATA.withClassWeights(1, 2));
        refused(
                "the weight of class 1 is -2.0; expected a finite number, 0 or more",
                () -> DATA.withClassWeights(1, -2, 1));
    }

    private static void refused(String message, Runnable action) {
        assertThatExceptionOfType(DataException.class).isThrownBy(action::run).withMessage(message);
    }
}
