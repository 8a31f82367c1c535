package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {
    enum Colour {
        RED,
        GREEN
    }

    private record House(double rooms, boolean garden, Colour colour, float price) {}

    private static final List<House> HOUSES =
            List.of(new House(3, true, Colour.GREEN, 100), new House(2, false, Colour.RED, 50));

    private static final Records<House> INPUTS = Records.<House>inputs()
            .number("rooms", House::rooms)
            .flag("garden", House::garden)
            .category("colour", Colour.values(), House::colour);

    @Test
    void eachObjectBecomesARow() {
        Dataset data = INPUTS.target("price", House::price)
                .target("twice", house -> 2 * house.price())
                .read(HOUSES.stream());

        assertThat(data.doubleInputs()).containsExactly(3, 1, 0, 1, 2, 0, 1, 0);
        assertThat(data.doubleTargets()).containsExactly(100, 200, 50, 100);
        assertThat(data.schema())
                .isEqualTo(Schema.of(
                                Input.number("rooms"), Input.flag("garden"), Input.category("colour", Colour.values()))
                        .outputs("price", "twice"));
    }

    @Test
    void aLabelIsOneHot() {
        Dataset data = Records.<House>inputs()
                .number("price", House::price)
                .label(Colour.values(), House::colour)
                .read(HOUSES);

        assertThat(data.doubleTargets()).containsExactly(0, 1, 1, 0);
        assertThat(data.schema()).isEqualTo(Schema.of("price").classes("Colour", "RED", "GREEN"));
    }

    @Test
    void refusesWhatCannotBeLearntFrom() {
        assertThatThrownBy(() -> INPUTS.read(HOUSES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nobody said what is to be learnt; call label or target first");
        assertThatThrownBy(() ->
                        Records.<House>inputs().target("price", House::price).read(HOUSES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no input; call number, flag or category first");
        Records<House> priced = INPUTS.target("price", House::price);
        assertThatThrownBy(() -> priced.read(List.of()))
                .isInstanceOf(DataException.class)
                .hasMessage("the number of samples is 0; a data set has at least one");
        assertThatThrownBy(() -> priced.read(List.of(HOUSES.get(0), new House(Double.NaN, true, Colour.RED, 1))))
                .isInstanceOf(DataException.class)
                .hasMessage("row 1, input 0 is NaN; expected a finite number");
        Records<House> red =
                Records.<House>inputs().number("rooms", House::rooms).label(new Colour[] {Colour.RED}, House::colour);
        assertThatThrownBy(() -> red.read(HOUSES))
                .isInstanceOf(DataException.class)
                .hasMessage("the value GREEN is none of [RED]");
    }
}
