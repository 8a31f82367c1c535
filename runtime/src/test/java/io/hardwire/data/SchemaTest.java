package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaTest {
    enum Colour {
        RED,
        GREEN
    }

    @Test
    void everyInputOfACategoryHasAName() {
        Schema schema = Schema.of(Input.number("age"), Input.flag("smoker"), Input.category("colour", Colour.values()));

        assertThat(schema.inputNames()).containsExactly("age", "smoker", "colour=RED", "colour=GREEN");
        assertThat(schema.inputs()).extracting(Input::width).containsExactly(1, 1, 2);
    }

    @Test
    void classesAreCalledAsTheEnum() {
        Schema schema = Schema.of("x").classes(Colour.values());

        assertThat(schema.label()).isEqualTo("Colour");
        assertThat(schema.classNames()).containsExactly("RED", "GREEN");
        assertThat(schema.outputNames()).isEmpty();
        assertThat(schema)
                .hasToString("(x) -> Colour [RED, GREEN]")
                .isEqualTo(Schema.of("x").classes(Colour.values()));
        assertThat(schema).isNotEqualTo(Schema.of("y").classes(Colour.values()));
    }

    @Test
    void outputsAreNumbersOrClasses() {
        Schema schema = Schema.unnamed().classes("", "a", "b").outputs("u", "v");

        assertThat(schema.classNames()).isEmpty();
        assertThat(schema.outputNames()).containsExactly("u", "v");
        assertThat(schema).hasToString("(?) -> u, v");
        assertThat(Schema.unnamed()).hasToString("(?) -> ?");
    }

    @Test
    void aNameOccursOnce() {
        assertThatThrownBy(() -> Schema.of("a", "b", "a")).hasMessage("the input \"a\" occurs twice");
        assertThatThrownBy(() -> Schema.unnamed().outputs("a", "a")).hasMessage("the output \"a\" occurs twice");
        assertThatThrownBy(() -> Schema.unnamed().classes("", "a", "a")).hasMessage("the class \"a\" occurs twice");
        assertThatThrownBy(() -> Input.category("c")).hasMessage("there is no constant; expected at least one");
    }
}
