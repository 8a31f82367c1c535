package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final Dataset DATA =
            Dataset.of(new double[] {1, 10, 5, 2, 20, 5, 6, 60, 5}, new double[] {-4, 0, 8}, 3);

    @Test
    void standardizedInputsAreThoseOfTheStandardizer() {
        Dataset scaled = Scaling.standardize(DATA).asDoubles(DATA);
        Dataset expected = Standardizer.fit(DATA).apply(DATA);

        assertThat(scaled.doubleInputs()).containsExactly(expected.doubleInputs(), within(1e-14));
        assertThat(scaled.doubleTargets()).containsExactly(DATA.doubleTargets());
    }

    @Test
    void theLeastValueBecomesZeroAndTheGreatestOne() {
        Dataset scaled = Scaling.minMax(DATA).minMaxTargets(DATA, 0.1, 0.9).asDoubles(DATA);

        assertThat(scaled.doubleInputs()).containsExactly(new double[] {0, 0, 0, 0.2, 0.2, 0, 1, 1, 0}, within(1e-15));
        assertThat(scaled.doubleTargets()).containsExactly(new double[] {0.1, 0.1 + 0.8 / 3, 0.9}, within(1e-15));
    }

    @Test
    void outputsComeBackAsTheTargetsWere() {
        Scaling scaling = Scaling.standardize(DATA).standardizeTargets(DATA);
        double[] targets = scaling.asDoubles(DATA).doubleTargets().clone();
        float[] floats = scaling.asFloats(DATA).floatTargets().clone();

        assertThat(targets[0] + targets[1] + targets[2]).isCloseTo(0, within(1e-15));
        scaling.unscaleOutputs(targets, 0, targets, 0, 3);
        scaling.unscaleOutputs(floats, 0, floats, 0, 3);
        assertThat(targets).containsExactly(DATA.doubleTargets(), within(1e-14));
        assertThat(floats).containsExactly(DATA.floatTargets(), within(1e-6f));
    }

    @Test
    void flagsAndCategoriesStayAsTheyAre() {
        Schema schema = Schema.of(Input.number("size"), new Input.Category("kind", List.of("a", "b")));
        Dataset data = Dataset.of(new double[] {10, 1, 0, 20, 0, 1, 30, 0, 1}, new double[] {1, 2, 3}, 3)
                .withSchema(schema);

        assertThat(Scaling.minMax(data).asDoubles(data).doubleInputs())
                .containsExactly(new double[] {0, 1, 0, 0.5, 0, 1, 1, 0, 1}, within(1e-15));
        assertThat(Scaling.minMax(data).inputFactors()).containsExactly(0.05, 1, 1);
    }

    /** What a float network sees is the same for a row alone, and for a row among many. */
    @Test
    void aRowIsScaledToTheSameBitsWhereverItStands() {
        Scaling scaling = Scaling.standardize(DATA);
        float[] all = scaling.asFloats(DATA).floatInputs();
        float[] row = new float[5];
        scaling.scaleInputs(DATA.floatInputs(), 3, row, 2, 1);

        assertThat(row).containsExactly(0, 0, all[3], all[4], all[5]);
        double factor = scaling.inputFactors()[0];
        assertThat(all[3]).isEqualTo((float) Math.fma(2.0, factor, scaling.inputOffsets()[0]));
    }

    @Test
    void refusesWhatCannotBeScaled() {
        assertThatThrownBy(() -> Scaling.of(new double[] {1, 0}, new double[2], new double[0], new double[0]))
                .hasMessage("the factor of input 1 is 0.0; it must be finite and not 0");
        assertThatThrownBy(() -> Scaling.of(new double[0], new double[0], new double[] {1}, new double[] {Double.NaN}))
                .hasMessage("the offset of output 0 is NaN; it must be finite");
        assertThatThrownBy(() -> Scaling.of(new double[1], new double[2], new double[0], new double[0]))
                .hasMessage("expected one factor and one offset for each input; got 1 and 2");
        assertThatThrownBy(() -> Scaling.minMax(DATA).minMaxTargets(DATA, 1, 1))
                .hasMessage("targets are to be between 1.0 and 1.0; expected a finite range");
        Dataset wide = Dataset.of(new double[] {1, 2}, new double[] {1}, 1);
        assertThatThrownBy(() -> Scaling.minMax(DATA).asFloats(wide))
                .isInstanceOf(DataException.class)
                .hasMessage("the data set has 2 inputs a row; the scaling was fitted on 3");
        Dataset far = Dataset.of(new double[] {-1e308, 1e308}, new double[] {1, 2}, 2);
        assertThatThrownBy(() -> Scaling.minMax(far))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "input 0: the values, -1.0E308 to 1.0E308, are too large or too near to each other to be scaled");
    }

    @Test
    void aDescriptionHasALineForEachColumnAndClass() {
        Dataset data = Dataset.classification(new double[] {1, 10, 3, 20}, new int[] {2, 0}, List.of("a", "b", "c"))
                .withSchema(Schema.of("width", "h").classes("kind", "a", "b", "c"));
        Description description = data.describe();

        assertThat(description.inputs().get(0)).isEqualTo(new ColumnSummary("width", 2, 1, 3, 2, 1));
        assertThat(description.classes()).containsExactly(Map.entry("a", 1), Map.entry("b", 0), Map.entry("c", 1));
        assertThat(description.toString().lines())
                .containsExactly(
                        "column       count          min          max         mean    deviation",
                        "width            2      1.00000      3.00000      2.00000      1.00000",
                        "h                2      10.0000      20.0000      15.0000      5.00000",
                        "class a          1",
                        "class b          0",
                        "class c          1");
        assertThat(DATA.describe().targets()).extracting(ColumnSummary::name).containsExactly("target 0");
        assertThat(DATA.describe().inputs().get(2).deviation()).isZero();
    }
}
