package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.random.SeededRandom;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final List<String> ABC = List.of("a", "b", "c");

    /** Row r has the input r, and the class that the labels say. */
    private static Dataset numbered(int... labels) {
        double[] inputs = new double[labels.length];
        for (int row = 0; row < inputs.length; row++) {
            inputs[row] = row;
        }
        return Dataset.classification(inputs, labels, ABC);
    }

    private static int[] classes(int a, int b, int c) {
        int[] labels = new int[a + b + c];
        Arrays.fill(labels, a, a + b, 1);
        Arrays.fill(labels, a + b, a + b + c, 2);
        return labels;
    }

    private static int count(Dataset data, int label) {
        return (int)
                Arrays.stream(data.labels()).filter(other -> other == label).count();
    }

    @Test
    void knowsItsRows() {
        Dataset data = Dataset.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {7, 8}, 2);
        assertThat(data.size()).isEqualTo(2);
        assertThat(data.inputs()).isEqualTo(3);
        assertThat(data.outputs()).isEqualTo(1);
        assertThat(data.input(1, 2)).isEqualTo(6);
        assertThat(data.target(1, 0)).isEqualTo(8);
        assertThat(data.classNames()).isEmpty();
    }

    @Test
    void copiesWhatItIsGiven() {
        float[] inputs = {1};
        double[] more = {1};
        Dataset floats = Dataset.of(inputs, inputs, 1);
        Dataset doubles = Dataset.of(more, more, 1);
        inputs[0] = 9;
        more[0] = 9;
        assertThat(floats.input(0, 0)).isEqualTo(1);
        assertThat(doubles.target(0, 0)).isEqualTo(1);
    }

    @Test
    void convertsOnceAndKeepsTheResult() {
        Dataset doubles = Dataset.of(new double[] {0.1}, new double[] {0.2}, 1);
        assertThat(doubles.floatInputs()).containsExactly(0.1f).isSameAs(doubles.floatInputs());
        assertThat(doubles.floatTargets()).containsExactly(0.2f).isSameAs(doubles.floatTargets());
        assertThat(doubles.doubleInputs()).isSameAs(doubles.doubleInputs());
        Dataset floats = Dataset.of(new float[] {0.1f}, new float[] {0.2f}, 1);
        assertThat(floats.doubleInputs()).containsExactly(0.1f).isSameAs(floats.doubleInputs());
        assertThat(floats.doubleTargets()).containsExactly(0.2f).isSameAs(floats.doubleTargets());
        assertThat(floats.floatInputs()).isSameAs(floats.floatInputs());
    }

    @Test
    void classesAreOneHotAndBack() {
        Dataset data = numbered(2, 0, 1);
        assertThat(data.doubleTargets()).containsExactly(0, 0, 1, 1, 0, 0, 0, 1, 0);
        assertThat(data.labels()).containsExactly(2, 0, 1);
        assertThat(data.classNames()).isEqualTo(ABC);
        assertThat(Dataset.of(new float[3], new float[] {0.4f, 0.5f, 1}, 3).labels())
                .containsExactly(0, 1, 1);
        assertThat(Dataset.classification(new float[] {1, 2}, new int[] {1, 0}, ABC)
                        .input(1, 0))
                .isEqualTo(2);
    }

    @Test
    void selectsRowsInBothPrecisions() {
        Dataset data = numbered(0, 1, 2).rows(2, 0, 2);
        assertThat(data.doubleInputs()).containsExactly(2, 0, 2);
        assertThat(data.labels()).containsExactly(2, 0, 2);
        assertThat(data.classNames()).isEqualTo(ABC);
        Dataset floats =
                Dataset.of(new float[] {1, 2, 3, 4}, new float[] {5, 6}, 2).rows(1);
        assertThat(floats.floatInputs()).containsExactly(3, 4);
        assertThat(floats.floatTargets()).containsExactly(6);
    }

    @Test
    void shufflesTheSameWayForASeed() {
        Dataset data = numbered(new int[50]);
        int[] order = new int[50];
        for (int row = 0; row < 50; row++) {
            order[row] = row;
        }
        SeededRandom.stream(7, 2).shuffle(order);
        double[] expected = Arrays.stream(order).asDoubleStream().toArray();
        assertThat(data.shuffle(7).doubleInputs()).containsExactly(expected);
        assertThat(data.shuffle(8).doubleInputs()).isNotEqualTo(expected).containsExactlyInAnyOrder(expected);
    }

    @Test
    void splitsTheShuffledRowsAndLosesNone() {
        Dataset data = numbered(new int[11]);
        Split split = data.split(0.7, 3);
        double[] shuffled = data.shuffle(3).doubleInputs();
        assertThat(split.train().doubleInputs()).containsExactly(Arrays.copyOf(shuffled, 8));
        assertThat(split.test().doubleInputs()).containsExactly(Arrays.copyOfRange(shuffled, 8, 11));
    }

    @Test
    void aStratifiedSplitOfIrisTakesEachClassAlike() {
        Split split = numbered(classes(50, 50, 50)).stratifiedSplit(0.7, 1);
        assertThat(split.train().size()).isEqualTo(105);
        for (int label = 0; label < 3; label++) {
            assertThat(count(split.train(), label)).isEqualTo(35);
            assertThat(count(split.test(), label)).isEqualTo(15);
        }
    }

    @Test
    void whatIsMissingComesFromTheLargestRemainders() {
        // Shares of 0.7: 3.5, 2.8 and 4.9, together 11.2: 11 rows, of which 3 + 2 + 4 are sure.
        Split split = numbered(classes(5, 4, 7)).stratifiedSplit(0.7, 1);
        assertThat(new int[] {count(split.train(), 0), count(split.train(), 1), count(split.train(), 2)})
                .containsExactly(3, 3, 5);
        // Shares of 0.5: 1.5 each, together 4.5: 5 rows; of equal remainders the lower classes' come first.
        split = numbered(classes(3, 3, 3)).stratifiedSplit(0.5, 1);
        assertThat(new int[] {count(split.train(), 0), count(split.train(), 1), count(split.train(), 2)})
                .containsExactly(2, 2, 1);
    }

    @Test
    void aStratifiedSplitKeepsTheShuffledOrderAndLosesNoRow() {
        Dataset data = numbered(classes(20, 7, 3));
        Split split = data.stratifiedSplit(0.6, 5);
        List<Double> shuffled =
                Arrays.stream(data.shuffle(5).doubleInputs()).boxed().toList();
        List<Double> train = Arrays.stream(split.train().doubleInputs()).boxed().toList();
        List<Double> test = Arrays.stream(split.test().doubleInputs()).boxed().toList();
        assertThat(train).isEqualTo(shuffled.stream().filter(train::contains).toList());
        assertThat(test)
                .isEqualTo(shuffled.stream().filter(row -> !train.contains(row)).toList());
        assertThat(data.stratifiedSplit(0.6, 5).train().doubleInputs())
                .containsExactly(split.train().doubleInputs());
        assertThat(data.stratifiedSplit(0.6, 6).train().doubleInputs())
                .isNotEqualTo(split.train().doubleInputs());
    }

    private static void refuse(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessage(message);
    }

    @Test
    void refusesWhatIsNoDataSet() {
        refuse(
                () -> Dataset.of(new float[] {0, 1, 2, Float.NaN}, new float[2], 2),
                "row 1, input 1 is NaN; expected a finite number");
        refuse(
                () -> Dataset.of(new double[2], new double[] {0, Double.NEGATIVE_INFINITY}, 2),
                "row 1, target 0 is -Infinity; expected a finite number");
        refuse(
                () -> Dataset.of(new float[5], new float[2], 2),
                "there are 5 input values for 2 samples; expected the same number, at least one, for each sample");
        refuse(
                () -> Dataset.of(new float[4], new float[0], 2),
                "there are 0 target values for 2 samples; expected the same number, at least one, for each sample");
        refuse(
                () -> Dataset.of(new float[0], new float[0], 0),
                "the number of samples is 0; a data set has at least one");
        refuse(() -> numbered(0, 3), "row 1: the label is 3; the classes are 0 to 2, a, b, c");
        refuse(() -> numbered(0, -1), "row 1: the label is -1; the classes are 0 to 2, a, b, c");
        refuse(
                () -> Dataset.classification(new float[1], new int[1], List.of()),
                "expected at least two classes; got []");
        refuse(
                () -> Dataset.classification(new float[1], new int[1], List.of("only")),
                "expected at least two classes; got [only]");
        refuse(
                () -> Dataset.of(new double[] {1e39}, new double[1], 1).floatInputs(),
                "row 0, input 0 is 1.0E39; expected a number that a float can hold");
    }

    @Test
    void refusesRowsThatAreNot() {
        refuse(() -> numbered(0, 1).rows(1, 2), "rows[1] is 2; the data set has rows 0 to 1");
        refuse(() -> numbered(0, 1).rows(-1), "rows[0] is -1; the data set has rows 0 to 1");
        refuse(() -> numbered(0, 1).rows(), "no row was chosen; a data set has at least one");
        assertThatThrownBy(() -> numbered(0, 1).input(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> numbered(0, 1).target(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesSplitsThatLeaveNothing() {
        refuse(() -> numbered(0, 1).split(0.9, 1), "a share of 0.9 of 2 rows leaves one part without a row");
        refuse(() -> numbered(0, 1).stratifiedSplit(0.1, 1), "a share of 0.1 of 2 rows leaves one part without a row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbered(0, 1).split(1, 1))
                .withMessage("the share of the training part is 1.0; it must be between 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> numbered(0, 1).stratifiedSplit(Double.NaN, 1));
    }

    @Test
    void labelsAreSmoothedOverAllClasses() {
        Dataset smooth = numbered(2, 0).smoothLabels(0.3);
        assertThat(smooth.doubleTargets()).containsExactly(new double[] {0.1, 0.1, 0.8, 0.8, 0.1, 0.1}, within(1e-15));
        assertThat(smooth.labels()).containsExactly(2, 0);
        assertThat(smooth.classNames()).isEqualTo(ABC);
        Dataset single = Dataset.of(new double[] {1, 2}, new double[] {0, 1}, 2);
        assertThat(single.smoothLabels(0.2).doubleTargets()).containsExactly(new double[] {0.1, 0.9}, within(1e-15));
    }

    @Test
    void onlyProbabilitiesAreSmoothedAndOnlyInPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbered(1).smoothLabels(1))
                .withMessage("the share is 1.0; expected at least 0 and less than 1");
        assertThatThrownBy(
                        () -> Dataset.of(new double[1], new double[] {0, -1}, 1).smoothLabels(0.1))
                .isInstanceOf(DataException.class)
                .hasMessage("row 0, target 1 is -1.0; labels that are smoothed are probabilities, 0 to 1");
    }

    @Test
    void rowsInTheOrderOfTimeAreSplitWithoutShuffling() {
        Split split = Dataset.of(new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8}, 4)
                .splitInOrder(0.75);
        assertThat(split.train().doubleInputs()).containsExactly(1, 2, 3);
        assertThat(split.test().doubleTargets()).containsExactly(8);
    }
}
