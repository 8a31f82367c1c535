package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardizerTest {
    private static final Dataset TRAIN =
            Dataset.of(new double[] {2, 0.1, 4, 0.1, 4, 0.1, 4, 0.1, 5, 0.1, 5, 0.1, 7, 0.1, 9, 0.1}, new double[8], 8);

    @Test
    void measuresMeanAndDeviationOfThePopulation() {
        Standardizer standardizer = Standardizer.fit(TRAIN);
        assertThat(standardizer.inputs()).isEqualTo(2);
        assertThat(standardizer.means()[0]).isEqualTo(5);
        assertThat(standardizer.deviations()[0]).isEqualTo(2);
    }

    @Test
    void anInputThatNeverChangesIsOnlyShifted() {
        Standardizer standardizer = Standardizer.fit(TRAIN);
        assertThat(standardizer.means()[1]).isEqualTo(0.1);
        assertThat(standardizer.deviations()[1]).isEqualTo(1);
        assertThat(standardizer.apply(TRAIN).input(3, 1)).isZero();
    }

    @Test
    void givesTheTrainingPartMeanZeroAndDeviationOne() {
        Standardizer again = Standardizer.fit(Standardizer.fit(TRAIN).apply(TRAIN));
        assertThat(again.means()[0]).isCloseTo(0, within(1e-15));
        assertThat(again.deviations()[0]).isCloseTo(1, within(1e-15));
    }

    @Test
    void whatIsHeldBackIsMeasuredWithTheTrainingPartsScale() {
        Dataset held = Dataset.of(new double[] {11, 0.6}, new double[] {42}, 1);
        Dataset scaled = Standardizer.fit(TRAIN).apply(held);
        assertThat(scaled.doubleInputs()).containsExactly(3, 0.5);
        assertThat(scaled.target(0, 0)).isEqualTo(42);
        assertThat(held.input(0, 0)).isEqualTo(11);
    }

    @Test
    void rowsAndSingleValuesAreScaledAlike() {
        Standardizer standardizer = Standardizer.of(new double[] {5, 1}, new double[] {2, 3});
        float[] floats = {11, 4, 7, 10};
        double[] doubles = {11, 4};
        standardizer.apply(floats);
        standardizer.apply(doubles);
        assertThat(floats).containsExactly(3, 1, 1, 3);
        assertThat(doubles).containsExactly(3, 1);
        assertThat(standardizer.apply(1, 4)).isEqualTo(1);
    }

    @Test
    void dataThatCameAsFloatsStaysSo() {
        Dataset floats = Dataset.of(new float[] {1, 2, 4}, new float[3], 3);
        Standardizer standardizer = Standardizer.fit(floats);
        Dataset scaled = standardizer.apply(floats);
        assertThat(scaled.input(2, 0)).isEqualTo((float) standardizer.apply(0, 4));
    }

    @Test
    void refusesOtherWidthsAndScalesThatAreNone() {
        Standardizer standardizer = Standardizer.fit(TRAIN);
        assertThatThrownBy(() -> standardizer.apply(Dataset.of(new double[3], new double[1], 1)))
                .isInstanceOf(DataException.class)
                .hasMessage("the data set has 3 inputs a row; the standardizer was fitted on 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standardizer.apply(new float[3]))
                .withMessage("there are 3 values; expected a multiple of the number of inputs, 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standardizer.of(new double[2], new double[1]))
                .withMessage("expected one mean and one deviation for each input; got 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standardizer.of(new double[1], new double[1]))
                .withMessage("deviations[0] is 0.0; it must be finite and greater than 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standardizer.of(new double[] {Double.NaN}, new double[] {1}))
                .withMessage("means[0] is NaN; it must be finite");
        assertThatThrownBy(() -> Standardizer.fit(Dataset.of(new double[] {1e308, -1e308}, new double[2], 2)))
                .isInstanceOf(DataException.class)
                .hasMessage("input 0: the values are too large to be standardised");
    }
}
