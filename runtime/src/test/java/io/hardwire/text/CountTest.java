package io.hardwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One thing is in the singular, none and several are in the plural. */
class CountTest {
    @Test
    void oneIsInTheSingular() {
        assertThat(Count.of(0, "row")).isEqualTo("0 rows");
        assertThat(Count.of(1, "row")).isEqualTo("1 row");
        assertThat(Count.of(2, "row")).isEqualTo("2 rows");
        assertThat(Count.of(1, "class", "classes")).isEqualTo("1 class");
        assertThat(Count.of(2, "class", "classes")).isEqualTo("2 classes");
    }

    @Test
    void theVerbGoesWithIt() {
        assertThat(Count.thereAre(0, "row")).isEqualTo("there are 0 rows");
        assertThat(Count.thereAre(1, "row")).isEqualTo("there is 1 row");
        assertThat(Count.thereAre(2, "class", "classes")).isEqualTo("there are 2 classes");
    }
}
