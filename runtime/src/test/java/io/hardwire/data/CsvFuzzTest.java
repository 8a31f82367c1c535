package io.hardwire.data;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever the text is, a table is bound to a network's names or refused with its exception. */
class CsvFuzzTest {
    private static final Schema SCHEMA = Schema.of(
                    Input.number("a"), Input.flag("b"), new Input.Category("c", List.of("x", "y")))
            .classes("k", "s", "t");

    @FuzzTest(maxDuration = "10m")
    void bindsOrRefuses(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Csv format : new Csv[] {
            Csv.withHeader().schema(SCHEMA),
            Csv.withoutHeader().schema(SCHEMA).missing(Missing.dropRow(), "?"),
            Csv.withHeader().label("k").missing(Missing.fillWithMean()),
            Csv.withoutHeader().targets(1).separator(';').missing(Missing.fillWith(1))
        }) {
            Allowance allowance = new Allowance();
            try {
                format.read(new StringReader(text), "fuzz");
            } catch (DataException expected) {
                // That is what bad text gets.
            }
            allowance.check(bytes.length);
        }
    }
}
