package io.hardwire.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
public final class Csv extends TableFormat<Csv> {
    private final char separator;

    private Csv(Layout layout, char separator) {
        super(layout);
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

    private Dataset read(InputStream bytes, String name) throws IOException {
        return read(decoded(bytes), name);
    }

    /** A decoder of its own refuses what the usual one would replace without a word. */
    private static Reader decoded(InputStream bytes) {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    }

    /**
     * Reads text, and closes its reader, also where the text is refused.
     *
     * @param name what messages call it
     * @throws IOException if it cannot be read
     * @throws DataException as for {@link #read(Path)}
     * @throws IllegalStateException if nobody said what is to be learnt
     */
    public Dataset read(Reader text, String name) throws IOException {
        try (text) {
            layout.requireTargets();
            return dataset(table(text, name));
        }
    }

    private CsvTable table(Reader text, String name) throws IOException {
        return new CsvTable(text, name, layout.header(), separator);
    }

    /**
     * The rows of a file, read as they are asked for: to be written to a {@link DiskDataset}. The classes are to be known before: by
     * {@link #classes} or {@link #schema}.
     *
     * @return the rows, to be closed
     * @throws IOException if the file cannot be read
     * @throws DataException as for {@link #read(Path)}; each row is checked when it is read
     * @throws IllegalStateException if nobody said what is to be learnt, the classes are not known, or missing values are to be filled
     *     with a mean
     */
    public RowSource rows(Path file) throws IOException {
        requireRowByRow();
        Reader text = decoded(Files.newInputStream(file));
        try {
            return source(table(text, file.toString()));
        } catch (IOException | RuntimeException refused) {
            // There is no source then that the caller could close.
            try {
                text.close();
            } catch (IOException second) {
                refused.addSuppressed(second);
            }
            throw refused;
        }
    }

    @Override
    Csv with(Layout changed) {
        return new Csv(changed, separator);
    }
}
