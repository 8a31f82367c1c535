package io.hardwire.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
    @Test
    void isSplitMix64AsPublished() {
        SeededRandom random = new SeededRandom(1234567);
        assertThat(new String[] {
                    Long.toUnsignedString(random.nextLong()),
                    Long.toUnsignedString(random.nextLong()),
                    Long.toUnsignedString(random.nextLong()),
                    Long.toUnsignedString(random.nextLong()),
                    Long.toUnsignedString(random.nextLong())
                })
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void doublesAreTheUpper53BitsOfALong() {
        assertThat(new SeededRandom(1234567).nextDouble()).isEqualTo((6457827717110365317L >>> 11) * 0x1p-53);
        SeededRandom random = new SeededRandom(5);
        for (int k = 0; k < 10_000; k++) {
            assertThat(random.nextDouble()).isBetween(0.0, Math.nextDown(1.0));
        }
    }

    @Test
    void integersAreTheUpperHalfOfAProduct() {
        long upper = 6457827717110365317L >>> 32;
        assertThat(new SeededRandom(1234567).nextInt(1000)).isEqualTo((int) ((upper * 1000) >>> 32));
    }

    @Test
    void integersAreEquallyLikelyWhereRejectionMatters() {
        // Of 2^32 values, 3 * 2^30 leave 2^30 over: without rejection, every third integer would come up twice as
        // often.
        int bound = 3 << 29;
        SeededRandom random = new SeededRandom(8);
        int[] remainders = new int[3];
        int draws = 300_000;
        for (int k = 0; k < draws; k++) {
            int value = random.nextInt(bound);
            assertThat(value).isBetween(0, bound - 1);
            remainders[value % 3]++;
        }
        for (int count : remainders) {
            assertThat(count).isBetween(draws / 3 - 1500, draws / 3 + 1500);
        }
    }

    @Test
    void everyOrderIsEquallyLikelyAfterAShuffle() {
        SeededRandom random = new SeededRandom(3);
        int[] counts = new int[27];
        for (int k = 0; k < 60_000; k++) {
            int[] order = {0, 1, 2};
            random.shuffle(order);
            counts[9 * order[0] + 3 * order[1] + order[2]]++;
        }
        assertThat(Arrays.stream(counts).filter(count -> count > 0))
                .hasSize(6)
                .allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Test
    void streamsDifferFromEachOtherAndFromTheSeedsOwnSequence() {
        assertThat(new long[] {
                    new SeededRandom(0).nextLong(),
                    SeededRandom.stream(0, 1).nextLong(),
                    SeededRandom.stream(0, 2).nextLong(),
                    SeededRandom.stream(1, 1).nextLong()
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void aStreamIsSeededWithANumberOfTheSequenceThatTheSeedsFirstNumberSeeds() {
        SeededRandom seeds = new SeededRandom(new SeededRandom(42).nextLong());
        assertThat(SeededRandom.stream(42, 1).nextLong()).isEqualTo(new SeededRandom(seeds.nextLong()).nextLong());
        assertThat(SeededRandom.stream(42, 2).nextLong()).isEqualTo(new SeededRandom(seeds.nextLong()).nextLong());
        assertThat(SeededRandom.stream(42, 1).nextLong()).isEqualTo(7138415436909018950L);
        assertThat(SeededRandom.stream(42, 2).nextLong()).isEqualTo(622664797948044658L);
    }

    @Test
    void refusesAStreamThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeededRandom.stream(42, 0))
                .withMessage("stream 0; streams count from 1");
    }

    @Test
    void refusesABoundThatLeavesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeededRandom(1).nextInt(0))
                .withMessage("the bound is 0; it must be greater than 0");
    }
}
