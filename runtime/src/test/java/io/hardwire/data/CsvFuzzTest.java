package io.hardwire.data;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.fuzz.Attempt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever the bytes are, a table is bound to a network's names or refused with its exception. */
class CsvFuzzTest {
    /** The reader takes 300 at most: {@link CsvAllocationTest} measures it without the fuzzer, whose hooks on calls allocate, too. */
    private static final Attempt ATTEMPT = Attempt.refusingWith(DataException.class, 512);

    private static final Schema SCHEMA = Schema.of(
                    Input.number("a"), Input.flag("b"), new Input.Category("c", List.of("x", "y")))
            .classes("k", "s", "t");
    private static final Csv BY_NAME = Csv.withHeader().schema(SCHEMA);
    private static final List<Csv> FORMATS = List.of(
            BY_NAME,
            Csv.withoutHeader().schema(SCHEMA).missing(Missing.dropRow(), "?"),
            Csv.withHeader().label("k").missing(Missing.fillWithMean()),
            Csv.withoutHeader().label(1).sortClasses(),
            Csv.withoutHeader().targets(1).separator(';').missing(Missing.fillWith(1)));

    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({"a,b,c,k", "true,x,s", "false,y,t", "\"", "\"\"", ";", "?", "1e308", "NaN", "A (cm)"})
    void bindsOrRefuses(byte[] bytes) throws IOException {
        attempt(ATTEMPT, bytes);
    }

    /** Reads the bytes in every format, and row by row. */
    static void attempt(Attempt attempt, byte[] bytes) throws IOException {
        for (Csv format : FORMATS) {
            attempt.on(bytes.length, () -> format.read(text(bytes), "fuzz"));
        }
        attempt.on(bytes.length, () -> {
            try (RowSource rows = BY_NAME.source(new CsvTable(text(bytes), "fuzz", true, ','))) {
                double[] inputs = new double[rows.inputs()];
                double[] targets = new double[rows.outputs()];
                while (rows.next(inputs, targets)) {
                    Dataset.of(inputs, targets, 1);
                }
            }
        });
    }

    private static Reader text(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
    }
}
