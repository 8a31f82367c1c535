package io.hardwire.data;

import io.hardwire.fuzz.Attempt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of as many columns and rows as so few bytes can have take memory in proportion to their text; no fuzzer is in this JVM, which would count, too. */
class CsvAllocationTest {
    /** A column takes most: an object, its name, and its place among them all. It is a single byte where it is empty. */
    private static final Attempt ATTEMPT = Attempt.refusingWith(DataException.class, 300);

    private static final int COLUMNS = 10_000;

    @ParameterizedTest
    @MethodSource("tables")
    void isInProportionToTheText(String table) throws IOException {
        CsvFuzzTest.attempt(ATTEMPT, table.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Named<String>> tables() {
        return Stream.of(
                Named.of("columns without names", ",".repeat(COLUMNS)),
                Named.of("a label among columns without names", "k" + ",".repeat(COLUMNS)),
                Named.of("columns of one name", "a,".repeat(COLUMNS)),
                Named.of(
                        "columns of many names",
                        joined(IntStream.range(0, COLUMNS).mapToObj(k -> Character.toString('\u4e00' + k)), ",")),
                Named.of("quotes", "\"\",".repeat(COLUMNS)),
                Named.of(
                        "two rows of numbers",
                        joined(Stream.of("s", "t").map(label -> label + ",1".repeat(COLUMNS)), "\n")),
                Named.of(
                        "two rows that are filled",
                        joined(Stream.of("1", "2").map(target -> target + ";".repeat(COLUMNS)), "\n")),
                Named.of("rows of two numbers", "1;1\n".repeat(COLUMNS)),
                Named.of("rows of all kinds", "a,b,c,k\n" + "1,t,x,s\n2,f,y,t\n".repeat(COLUMNS)),
                Named.of(
                        "a class for each row",
                        "k,a\n" + joined(IntStream.range(0, COLUMNS).mapToObj(k -> k + ",1"), "\n")),
                Named.of("empty lines", "\n".repeat(COLUMNS)));
    }

    private static String joined(Stream<String> parts, String separator) {
        return parts.collect(Collectors.joining(separator));
    }
}
