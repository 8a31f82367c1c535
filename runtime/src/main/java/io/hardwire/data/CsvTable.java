package io.hardwire.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a CSV text. */
final class CsvTable implements TableRows {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final boolean hasHeader;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Header header;
    private @Nullable CsvRecord first;

    /** Reads the first record. The reader is closed with the table, but it is the caller's if this throws. */
    CsvTable(Reader text, String name, boolean hasHeader, char separator) throws IOException {
        this.name = name;
        this.hasHeader = hasHeader;
        this.reader = format(separator).ofCsvRecord(withoutByteOrderMark(text, name));
        this.records = reader.iterator();
        CsvRecord top = record();
        if (top == null) {
            throw new DataException(name + ": the file is empty; expected " + (hasHeader ? "a header" : "a row"));
        }
        List<String> names =
                hasHeader ? top.getFields().stream().map(String::strip).toList() : List.of();
        this.header = new Header(name, names, top.getFieldCount(), "line " + top.getStartingLineNumber());
        this.first = hasHeader ? null : top;
    }

    /** Leaves it to {@link #next} to refuse rows of another width: its message says more. */
    private static CsvReader.CsvReaderBuilder format(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** FastCSV looks for the mark where it decodes bytes itself, but not in text. */
    private static Reader withoutByteOrderMark(Reader text, String name) throws IOException {
        BufferedReader buffered = new BufferedReader(text);
        buffered.mark(1);
        try {
            if (buffered.read() != BYTE_ORDER_MARK) {
                buffered.reset();
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(name, e);
        }
        return buffered;
    }

    private static DataException notUtf8(String name, CharacterCodingException cause) {
        return new DataException(name + ": expected text in UTF-8; got bytes that are not", cause);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Cells next() throws IOException {
        CsvRecord record = first == null ? record() : first;
        first = null;
        if (record == null) {
            return null;
        }
        CsvCells row = new CsvCells(record);
        if (row.width() != header.width()) {
            throw new DataException(name + ", " + row.place(0) + ": expected " + header.columns()
                    + (hasHeader ? ", as in the header" : ", as in the first row") + "; got " + row.width());
        }
        return row;
    }

    private @Nullable CsvRecord record() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof CharacterCodingException coding) {
                throw notUtf8(name, coding);
            }
            throw new DataException(name + ": " + e.getMessage() + (cause == e ? "" : " " + cause.getMessage()), e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw notUtf8(name, coding);
            }
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
