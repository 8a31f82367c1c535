package io.hardwire.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * How to read a data set from a file of comma-separated values (RFC 4180, UTF-8): which columns are inputs, and what is to be
 * learnt. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * Dataset iris = Csv.withHeader().label("species").read(Path.of("iris.csv"));
 * }</pre>
 *
 * <p>Unless told otherwise, every column that is not to be learnt is an input. Columns are chosen by the names of the header, or
 * by their numbers, which count from 1 as lines do; or {@link #schema} binds them to what a network calls its inputs. Empty lines are skipped, and so is white space around a value. A number is
 * written in decimal and finite.
 */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Layout layout;
    private final char separator;

    private Csv(Layout layout, char separator) {
        this.layout = layout;
        this.separator = separator;
    }

    /** A file whose first line names the columns. */
    public static Csv withHeader() {
        return new Csv(Layout.of(true), ',');
    }

    /** A file whose first line is its first row. */
    public static Csv withoutHeader() {
        return new Csv(Layout.of(false), ',');
    }

    /** The character between two values, if it is not a comma. */
    public Csv separator(char separator) {
        return new Csv(layout, separator);
    }

    /**
     * What the network calls its inputs and outputs, such as {@code IrisNetwork.SCHEMA}. With a header, each input is the column of
     * the same name, wherever it stands: {@code sepalLength}, {@code sepal_length}, {@code Sepal Length} and {@code sepal length
     * (cm)} are the same, for only letters and digits count, capital or not, and brackets at the end are left aside. What is to be
     * learnt is found alike: the columns of the outputs' names, or the one that is called as the enum, in which a class is written
     * as a constant, by the same rule. Further columns are ignored. Without a header, or where the network has no names, columns go
     * by position: inputs, then what is to be learnt.
     *
     * <p>{@link #inputs}, {@link #targets}, {@link #label} and {@link #classes} say otherwise where they must: such as which column
     * is an input, in the network's order, or how the file writes each class.
     */
    public Csv schema(Schema names) {
        return with(layout.schema(names));
    }

    /**
     * What becomes of rows with missing values. A value is missing where nothing is written, or one of these texts. Unless told
     * otherwise, such a file is refused.
     *
     * @param texts what stands for a missing value, such as {@code NA} and {@code ?}
     */
    public Csv missing(Missing policy, String... texts) {
        return with(layout.missing(policy, List.of(texts)));
    }

    /** The columns that are inputs, by name, in the order of the network's inputs. */
    public Csv inputs(String... names) {
        return with(layout.inputs(Column.named(names)));
    }

    /** The columns that are inputs, by number from 1, in the order of the network's inputs. */
    public Csv inputs(int... numbers) {
        return with(layout.inputs(Column.numbered(numbers)));
    }

    /** The columns whose numbers are the targets, by name, in the order of the network's outputs. */
    public Csv targets(String... names) {
        return with(layout.targets(Column.named(names)));
    }

    /** The columns whose numbers are the targets, by number from 1, in the order of the network's outputs. */
    public Csv targets(int... numbers) {
        return with(layout.targets(Column.numbered(numbers)));
    }

    /**
     * The column whose text is the class of the row, by name. The targets are one-hot, in the order in which the classes first
     * appear, or as {@link #classes} or {@link #sortClasses} say.
     */
    public Csv label(String name) {
        return with(layout.label(Column.named(name)));
    }

    /** The column whose text is the class of the row, by number from 1; see {@link #label(String)}. */
    public Csv label(int number) {
        return with(layout.label(Column.numbered(number)));
    }

    /**
     * The classes, in the order of the network's outputs; a label that is none of them is refused.
     *
     * @throws IllegalArgumentException if there is none, or one occurs twice
     */
    public Csv classes(String... names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the class \"" + name + "\" occurs twice");
            }
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("there is no class; expected at least one");
        }
        return with(layout.classes(List.of(names)));
    }

    /** Puts the classes that appear into the natural order of their names. */
    public Csv sortClasses() {
        return with(layout.sortClasses());
    }

    private Csv with(Layout changed) {
        return new Csv(changed, separator);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws DataException if it holds no row, a row is shorter or longer than the first line, a chosen column does not exist, a
     *     number is none, a label is unknown or there is only one, or the text is not UTF-8; the message names file, line and
     *     column
     * @throws IllegalStateException if nobody said what is to be learnt
     */
    public Dataset read(Path file) throws IOException {
        layout.requireTargets();
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes, file.toString());
        }
    }

    /**
     * Reads a resource, such as {@code Main.class.getResource("iris.csv")}.
     *
     * @throws IOException if it cannot be read
     * @throws DataException as for {@link #read(Path)}
     * @throws IllegalStateException if nobody said what is to be learnt
     */
    public Dataset read(URL resource) throws IOException {
        layout.requireTargets();
        String path = resource.getPath();
        try (InputStream bytes = resource.openStream()) {
            return read(bytes, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    /** A decoder of its own refuses what the usual one would replace without a word. */
    private Dataset read(InputStream bytes, String name) throws IOException {
        try {
            return read(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), name);
        } catch (CharacterCodingException e) {
            throw new DataException(name + ": expected text in UTF-8; got bytes that are not", e);
        }
    }

    /**
     * Reads text, and closes its reader.
     *
     * @param name what messages call it
     * @throws IOException if it cannot be read
     * @throws DataException as for {@link #read(Path)}
     * @throws IllegalStateException if nobody said what is to be learnt
     */
    public Dataset read(Reader text, String name) throws IOException {
        layout.requireTargets();
        try (CsvReader<CsvRecord> records = format().ofCsvRecord(withoutByteOrderMark(text))) {
            return read(records, name);
        }
    }

    /** FastCSV looks for the mark where it decodes bytes itself, but not in text. */
    private static Reader withoutByteOrderMark(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text);
        buffered.mark(1);
        if (buffered.read() != BYTE_ORDER_MARK) {
            buffered.reset();
        }
        return buffered;
    }

    private Dataset read(CsvReader<CsvRecord> records, String name) throws IOException {
        try {
            return read(records.iterator(), name);
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw new DataException(name + ": " + e.getMessage() + (cause == e ? "" : " " + cause.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Dataset read(Iterator<CsvRecord> records, String name) {
        if (!records.hasNext()) {
            throw new DataException(name + ": the file is empty; expected " + (layout.header() ? "a header" : "a row"));
        }
        CsvRecord first = records.next();
        Header header = header(first, name);
        Table table = new Table(header, layout);
        if (!layout.header()) {
            table.take(new CsvCells(first));
        }
        while (records.hasNext()) {
            CsvCells row = new CsvCells(records.next());
            requireWidth(header, row);
            table.take(row);
        }
        return table.dataset();
    }

    private Header header(CsvRecord first, String name) {
        List<String> names =
                layout.header() ? first.getFields().stream().map(String::strip).toList() : List.of();
        return new Header(name, names, first.getFieldCount(), "line " + first.getStartingLineNumber());
    }

    private void requireWidth(Header header, CsvCells row) {
        if (row.width() != header.width()) {
            throw new DataException(header.table() + ", " + row.place(0) + ": expected " + header.width() + " columns"
                    + (layout.header() ? ", as in the header" : ", as in the first row") + "; got " + row.width());
        }
    }

    /** Leaves it to {@link #requireWidth} to refuse rows of another width: its messages say more. */
    private CsvReader.CsvReaderBuilder format() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    }
}
