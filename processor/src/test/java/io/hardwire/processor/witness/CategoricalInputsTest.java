package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Model;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import io.hardwire.data.Input;
import io.hardwire.data.Scaling;
import io.hardwire.data.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** An enum is an input for each constant, one-hot, and a boolean is 0 or 1: the same answers as from an array of these numbers. */
class CategoricalInputsTest {
    @Test
    void categoriesAnswerAsTheirNumbersDo() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            for (Unroll unroll : List.of(Unroll.FULL, Unroll.LOOPS)) {
                String name = "House" + precision + unroll;
                sources.put("houses." + name, networkSource(name, precision, unroll));
                sources.put("houses." + name + "Check", checkSource(name, precision));
            }
        }
        Compiled compiled = Javac.compile("categories", sources);
        for (Precision precision : Precision.values()) {
            for (Unroll unroll : List.of(Unroll.FULL, Unroll.LOOPS)) {
                String name = "houses.House" + precision + unroll;
                @SuppressWarnings("unchecked")
                Function<Model, String> check = compiled.driver(name + "Check", Function.class);
                Subject subject = Subject.of(compiled.trainer(name, 5));
                Model network = subject.trainer().network();

                assertThat(network.schema())
                        .isEqualTo(Schema.of(
                                Input.number("rooms"),
                                Input.flag("garden"),
                                new Input.Category("colour", List.of("RED", "GREEN", "BLUE"))));
                assertThat(check.apply(network)).as(name).isEqualTo("60 answers");
                subject.trainer()
                        .scaling(Scaling.of(
                                new double[] {2, 1, 1, 3, 1},
                                new double[] {1, 2, 0, 0, -1},
                                new double[0],
                                new double[0]));
                assertThat(check.apply(network)).as(name + ", scaled").isEqualTo("60 answers");
            }
        }
    }

    private static String networkSource(String name, Precision precision, Unroll unroll) {
        return numbers(precision, """
                package houses;

                @io.hardwire.Network(
                        layers = {5, 7, 1},
                        precision = io.hardwire.Precision.%s,
                        unroll = io.hardwire.Unroll.%s)
                public interface %s {
                    number price(int rooms, boolean garden, Colour colour);

                    number[] prices(House house);

                    void priceOf(House house, number[] colour);

                    number reference(number[] in);

                    enum Colour { RED, GREEN, BLUE }

                    record House(int rooms, boolean garden, Colour colour) {}
                }
                """.formatted(precision, unroll, name));
    }

    private static String checkSource(String name, Precision precision) {
        return numbers(precision, """
                package houses;

                import houses.%1$s.*;
                import io.hardwire.Model;

                public final class %1$sCheck implements java.util.function.Function<Model, String> {
                    @Override
                    public String apply(Model model) {
                        %1$s network = (%1$s) model;
                        int answers = 0;
                        for (int rooms = 0; rooms < 10; rooms++) {
                            for (int k = 0; k < 6; k++) {
                                boolean garden = k %% 2 == 1;
                                Colour colour = Colour.values()[k / 2];
                                number[] in = {rooms, garden ? 1 : 0, 0, 0, 0};
                                in[2 + k / 2] = 1;
                                number expected = network.reference(in);
                                number[] out = new number[1];
                                network.priceOf(new House(rooms, garden, colour), out);
                                if (network.price(rooms, garden, colour) != expected
                                        || network.prices(new House(rooms, garden, colour))[0] != expected
                                        || out[0] != expected) {
                                    return rooms + " " + garden + " " + colour;
                                }
                                answers++;
                            }
                        }
                        try {
                            network.price(1, true, null);
                            return "null has an answer";
                        } catch (NullPointerException e) {
                            return e.getMessage().equals("colour") ? answers + " answers" : e.toString();
                        }
                    }
                }
                """.formatted(name));
    }

    private static String numbers(Precision precision, String text) {
        return text.replaceAll("\\bnumber\\b", precision == Precision.FLOAT ? "float" : "double");
    }
}
