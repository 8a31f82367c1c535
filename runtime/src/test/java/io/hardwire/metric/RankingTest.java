package io.hardwire.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.random.SeededRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are sorted whatever their number, rows of equal scores by their numbers. */
class RankingTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9, 100, 1000})
    void sortsRowsByTheirScores(int rows) {
        SeededRandom random = new SeededRandom(rows);
        Ranking ranking = new Ranking(rows);
        for (int repeat = 0; repeat < 3; repeat++) {
            for (int row = 0; row < rows; row++) {
                ranking.scores()[row] = random.nextInt(1 + rows / 2) - 3;
            }
            int[] order = ranking.sort();
            assertThat(order).hasSize(rows).doesNotHaveDuplicates();
            for (int k = 1; k < rows; k++) {
                double before = ranking.scores()[order[k - 1]];
                double after = ranking.scores()[order[k]];
                assertThat(before).isLessThanOrEqualTo(after);
                assertThat(before == after && order[k - 1] > order[k]).isFalse();
            }
        }
    }
}
