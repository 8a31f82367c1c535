package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row is tested once and never learnt from then; classes are dealt evenly; threads change nothing. */
class CrossValidationTest {
    /** Rows that are numbered by their only input; classes of 50, 30, 13, 4 and 1 rows. */
    private static final Dataset DATA = data();

    private static Dataset data() {
        int[] labels = new int[98];
        Arrays.fill(labels, 50, 80, 1);
        Arrays.fill(labels, 80, 93, 2);
        Arrays.fill(labels, 93, 97, 3);
        labels[97] = 4;
        double[] rows = IntStream.range(0, 98).asDoubleStream().toArray();
        return Dataset.classification(rows, labels, List.of("a", "b", "c", "d", "e"));
    }

    private static List<Double> rows(Dataset part) {
        List<Double> rows = new ArrayList<>();
        for (int row = 0; row < part.size(); row++) {
            rows.add(part.input(row, 0));
        }
        return rows;
    }

    private static int count(Dataset part, int ofClass) {
        return (int)
                Arrays.stream(part.labels()).filter(label -> label == ofClass).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 98})
    void everyRowIsTestedOnceByThoseWhoHaveNotSeenIt(int folds) {
        for (CrossValidation validation :
                List.of(CrossValidation.plain(folds, 3), CrossValidation.stratified(folds, 3))) {
            List<Double> tested = new ArrayList<>();
            List<Split> splits = validation.splits(DATA);
            assertThat(splits).hasSize(folds);
            for (Split split : splits) {
                assertThat(split.test().size()).isBetween(98 / folds, (98 + folds - 1) / folds);
                assertThat(split.train().size() + split.test().size()).isEqualTo(98);
                assertThat(rows(split.train()))
                        .doesNotContainAnyElementsOf(rows(split.test()))
                        .doesNotHaveDuplicates();
                tested.addAll(rows(split.test()));
            }
            assertThat(tested).hasSize(98).doesNotHaveDuplicates();
        }
    }

    /** What scikit-learn's StratifiedKFold guarantees. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void classesAreDealtEvenly(int folds) {
        int[] sizes = {50, 30, 13, 4, 1};
        for (long seed = 1; seed <= 20; seed++) {
            for (Split split : CrossValidation.stratified(folds, seed).splits(DATA)) {
                for (int c = 0; c < sizes.length; c++) {
                    assertThat(count(split.test(), c)).isBetween(sizes[c] / folds, (sizes[c] + folds - 1) / folds);
                }
            }
        }
    }

    @Test
    void theSeedDecides() {
        CrossValidation validation = CrossValidation.stratified(5, 1);
        List<Double> first = rows(validation.splits(DATA).get(0).test());
        assertThat(rows(validation.splits(DATA).get(0).test())).isEqualTo(first);
        assertThat(rows(CrossValidation.stratified(5, 2).splits(DATA).get(0).test()))
                .isNotEqualTo(first);
        assertThat(first).isNotEqualTo(first.stream().sorted().toList());
    }

    @Test
    void threadsChangeNothing() {
        CrossValidation validation = CrossValidation.plain(7, 1);
        Scores one = validation.score(DATA, split -> rows(split.test()).hashCode());
        Scores three =
                validation.threads(3).score(DATA, split -> rows(split.test()).hashCode());
        assertThat(three).isEqualTo(one);
    }

    @Test
    void whatAFoldThrowsComesOut() {
        for (int threads : new int[] {1, 2}) {
            CrossValidation validation = CrossValidation.plain(4, 1).threads(threads);
            assertThatThrownBy(() -> validation.run(DATA, split -> {
                        throw new DataException("no");
                    }))
                    .isInstanceOf(DataException.class)
                    .hasMessage("no");
            assertThatThrownBy(() -> validation.run(DATA, split -> {
                        throw new AssertionError("never");
                    }))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void scoresHaveMeanAndDeviation() {
        Scores scores = new Scores(List.of(0.9, 1.0, 0.95));
        assertThat(scores.mean()).isCloseTo(0.95, within(1e-15));
        assertThat(scores.deviation()).isCloseTo(0.05, within(1e-15));
        assertThat(scores).hasToString("0.9500 +- 0.0500 (3 folds)");
        assertThat(new Scores(List.of(1.0)).deviation()).isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> CrossValidation.plain(1, 1)).hasMessage("folds is 1; it must be at least 2");
        assertThatThrownBy(() -> CrossValidation.stratified(5, 1).threads(0))
                .hasMessage("threads is 0; it must be at least 1");
        assertThatThrownBy(() -> CrossValidation.plain(99, 1).splits(DATA))
                .isInstanceOf(DataException.class)
                .hasMessage("a data set of 98 rows cannot be dealt into 99 folds");
        assertThatThrownBy(() -> new Scores(List.of())).hasMessage("there are no scores; expected at least one");
    }
}
