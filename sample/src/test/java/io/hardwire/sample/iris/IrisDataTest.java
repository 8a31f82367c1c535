package io.hardwire.sample.iris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.data.Dataset;
import io.hardwire.data.Standardizer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The shipped table is Fisher's, and every part of it is what it claims to be. */
class IrisDataTest {
    @Test
    void thereAreFiftyFlowersOfEachSpecies() throws IOException {
        Dataset iris = IrisData.shipped();
        assertThat(iris.size()).isEqualTo(150);
        assertThat(counts(iris)).containsExactly(50, 50, 50);
    }

    @Test
    void theMeansAreThoseThatArePublished() throws IOException {
        double[] means = Standardizer.fit(IrisData.shipped()).means();
        assertThat(means).containsExactly(new double[] {5.8433, 3.0573, 3.7580, 1.1993}, within(5e-5));
    }

    @Test
    void everySpeciesHasItsShareOfEveryPart() throws IOException {
        Flowers flowers = Flowers.split(IrisData.shipped(), 1);
        assertThat(counts(flowers.learnt())).containsExactly(28, 28, 28);
        assertThat(counts(flowers.validation())).containsExactly(7, 7, 7);
        assertThat(counts(flowers.test())).containsExactly(15, 15, 15);
    }

    @Test
    void theStandardizerKnowsOnlyTheFlowersThatAreLearnt() throws IOException {
        Flowers flowers = Flowers.split(IrisData.shipped(), 1);
        assertThat(flowers.standardizer().means())
                .isEqualTo(Standardizer.fit(flowers.learnt()).means())
                .isNotEqualTo(Standardizer.fit(IrisData.shipped()).means());
    }

    private static int[] counts(Dataset part) {
        int[] counts = new int[Species.values().length];
        for (int label : part.labels()) {
            counts[label]++;
        }
        return counts;
    }
}
