package io.hardwire.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** One file while it is read: it knows where it is, and refuses what is wrong there. */
final class Table {
    private final String file;
    private final Layout layout;
    private final Iterator<CsvRecord> records;
    private final List<String> names;
    private final int width;
    private final int[] inputs;
    private final int[] targets;

    private final Numbers inputValues = new Numbers();
    private final Numbers targetValues = new Numbers();
    private final Labels labels;
    private int rows;

    private Table(String file, Layout layout, CsvRecord first, Iterator<CsvRecord> records) {
        this.file = file;
        this.layout = layout;
        this.records = records;
        this.names =
                layout.header() ? first.getFields().stream().map(String::strip).toList() : List.of();
        this.width = first.getFieldCount();
        this.targets = resolve(layout.targets());
        this.inputs = layout.inputs().isEmpty() ? allBut(targets) : resolve(layout.inputs());
        this.labels = new Labels(layout.classes());
        requireDisjoint();
    }

    static Dataset read(String file, Layout layout, Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new DataException(file + ": the file is empty; expected " + (layout.header() ? "a header" : "a row"));
        }
        CsvRecord first = records.next();
        Table table = new Table(file, layout, first, records);
        if (!layout.header()) {
            table.take(first);
        }
        return table.takeAll();
    }

    private Dataset takeAll() {
        while (records.hasNext()) {
            take(records.next());
        }
        if (rows == 0) {
            throw new DataException(file + ": there is no row after the header");
        }
        if (layout.labelled() && labels.known().size() < 2) {
            throw new DataException(file + ": expected labels of at least two classes; got only " + labels.known());
        }
        return layout.labelled()
                ? labels.dataset(inputValues.toArray(), layout.sorted())
                : Dataset.of(inputValues.toArray(), targetValues.toArray(), rows);
    }

    private void take(CsvRecord row) {
        requireWidth(row);
        for (int column : inputs) {
            inputValues.add(number(row, column));
        }
        for (int column : targets) {
            if (layout.labelled()) {
                label(row, column);
            } else {
                targetValues.add(number(row, column));
            }
        }
        rows++;
    }

    private int[] resolve(List<Column> columns) {
        return columns.stream().mapToInt(this::index).toArray();
    }

    private int index(Column column) {
        if (column instanceof Column.Numbered numbered) {
            if (numbered.number() > width) {
                throw new DataException(
                        file + ": there is no column " + numbered.number() + "; line 1 has " + width + " columns");
            }
            return numbered.number() - 1;
        }
        String name = ((Column.Named) column).name();
        if (!layout.header()) {
            throw new DataException(
                    file + ": there is no column \"" + name + "\", for the file has no header; choose it by number");
        }
        int index = names.indexOf(name);
        if (index < 0) {
            throw new DataException(file + ": there is no column \"" + name + "\". " + Suggestion.of(name, names));
        }
        if (index != names.lastIndexOf(name)) {
            throw new DataException(file + ": the columns " + (index + 1) + " and " + (names.lastIndexOf(name) + 1)
                    + " are both named \"" + name + "\"; choose one by number");
        }
        return index;
    }

    private int[] allBut(int[] targets) {
        int[] others = IntStream.range(0, width)
                .filter(column -> IntStream.of(targets).noneMatch(target -> target == column))
                .toArray();
        if (others.length == 0) {
            throw new DataException(file + ": no column is left for the inputs; line 1 has " + width + " columns");
        }
        return others;
    }

    private void requireDisjoint() {
        List<Integer> seen = new ArrayList<>();
        IntStream.concat(IntStream.of(inputs), IntStream.of(targets)).forEach(column -> {
            if (seen.contains(column)) {
                throw new DataException(
                        file + ": " + describe(column) + " is chosen twice; a column is one input or one target");
            }
            seen.add(column);
        });
    }

    private void requireWidth(CsvRecord row) {
        if (row.getFieldCount() != width) {
            throw new DataException(file + ", line " + row.getStartingLineNumber() + ": expected " + width + " columns"
                    + (layout.header() ? ", as in the header" : ", as in the first row") + "; got "
                    + row.getFieldCount());
        }
    }

    private void label(CsvRecord row, int column) {
        String name = row.getField(column).strip();
        if (name.isEmpty()) {
            throw new DataException(place(row, column) + ": expected the name of a class; the value is empty");
        }
        if (!labels.add(name)) {
            throw new DataException(place(row, column) + ": the class \"" + name + "\" is unknown. "
                    + Suggestion.of(name, labels.known()));
        }
    }

    private double number(CsvRecord row, int column) {
        String text = row.getField(column).strip();
        if (text.isEmpty()) {
            throw new DataException(place(row, column) + ": expected a number; the value is empty");
        }
        double number = parse(text);
        if (!(Math.abs(number) <= Double.MAX_VALUE)) {
            throw new DataException(place(row, column) + ": expected a finite decimal number; got \"" + text + "\"");
        }
        return number;
    }

    /** The number, or one that is not finite if there is none: hexadecimal ones and those with a type suffix are Java's alone. */
    private static double parse(String text) {
        if (!text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private String place(CsvRecord row, int column) {
        return file + ", line " + row.getStartingLineNumber() + ", " + describe(column);
    }

    private String describe(int column) {
        return "column " + (column + 1) + (layout.header() ? " (" + names.get(column) + ")" : "");
    }
}
