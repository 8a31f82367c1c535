package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.data.Schema;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A generated network knows the names of its interface: those of the first method that has some. */
class SchemaTest {
    @Test
    void namesComeFromTheFirstMethodThatHasSome() {
        assertThat(schema("Parameters", "void all(float[] in, float[] out); Kind kind(float width, int height);"))
                .isEqualTo(Schema.of("width", "height").classes("Kind", "FIRST", "SECOND"));
        assertThat(schema("Records", "Pair pair(Size size); Kind kind(float a, float b);"))
                .isEqualTo(Schema.of("width", "height").outputs("left", "right"));
        assertThat(schema("Arrays", "float[] all(float[] in); int index(float[] in);"))
                .isEqualTo(Schema.unnamed());
        assertThat(schema("Numbered", "int index(float arg0, float arg1);")).isEqualTo(Schema.unnamed());
        assertThat(schema("None", "")).isEqualTo(Schema.unnamed());
    }

    private static Schema schema(String name, String methods) {
        Compiled compiled = Javac.compile("schema" + name, Map.of("schema." + name, """
                        package schema;

                        @io.hardwire.Network(layers = {2, 2})
                        public interface %s {
                            %s

                            enum Kind { FIRST, SECOND }

                            record Size(double width, int height) {}

                            record Pair(float left, float right) {}
                        }
                        """.formatted(name, methods)));
        return compiled.trainer("schema." + name, 1).network().schema();
    }
}
