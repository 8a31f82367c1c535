package io.hardwire.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.processor.Compiling;
import io.hardwire.processor.HardwireProcessor;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeAccessTest {

    @Test
    void aTypeThatTheInterfaceInheritsFromAnotherPackageMustBePublic() {
        var compilation = Compiling.with(
                List.of(new HardwireProcessor()),
                Compiling.source(
                        "there.Base",
                        "package there;",
                        "public class Base {",
                        "  protected enum Coin { HEADS, TAILS }",
                        "}"),
                Compiling.source(
                        "here.Sub",
                        "package here;",
                        "public class Sub extends there.Base {",
                        "  @io.hardwire.Network(layers = {2, 2})",
                        "  interface Toss { Coin toss(float[] in); }",
                        "}"));

        assertThat(Compiling.problems(compilation))
                .containsExactly(
                        "4:25 [HW-TYPE-ACCESS] toss(float[]): there.Base.Coin cannot be named from the package of"
                                + " the interface; make it and every type around it public");
    }

    @Test
    void anEnumOfARecordThatCannotBeNamedCountsAsTheInputsThatItMakes() {
        var compilation = Compiling.with(
                List.of(new HardwireProcessor()),
                Compiling.source(
                        "there.Coffee",
                        "package there;",
                        "public record Coffee(Cup cup, float sugar) {}",
                        "enum Cup { SMALL, MEDIUM, LARGE }"),
                Compiling.source(
                        "here.Price",
                        "package here;",
                        "@io.hardwire.Network(layers = {4, 3})",
                        "interface Price { int of(there.Coffee coffee); }"));

        assertThat(Compiling.problems(compilation))
                .containsExactly(
                        "3:39 [HW-TYPE-ACCESS] of(Coffee): there.Cup cannot be named from the package of the interface;"
                                + " make it and every type around it public");
    }
}
