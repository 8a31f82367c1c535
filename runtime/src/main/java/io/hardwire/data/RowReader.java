package io.hardwire.data;

import io.hardwire.data.Binding.Bound;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns rows of text into numbers, and refuses text that is none where it stands. */
final class RowReader {
    private static final Set<String> TRUE = Set.of("true", "yes", "1", "t", "y");
    private static final Set<String> FALSE = Set.of("false", "no", "0", "f", "n");

    private final Header header;
    private final Layout layout;
    private final Binding binding;
    private final Labels labels;
    private final Map<Bound, Map<String, Integer>> seenValues = new HashMap<>();
    private final Map<Bound, Names> meanings = new HashMap<>();

    RowReader(Header header, Layout layout, Binding binding, Labels labels) {
        this.header = header;
        this.layout = layout;
        this.binding = binding;
        this.labels = labels;
    }

    /**
     * Reads a row.
     *
     * @param inputs receives the inputs; one that is to be filled with a mean is NaN
     * @param targets receives the targets, or the number of the class
     * @return whether the row is taken; else it is left out, since a value is missing
     * @throws DataException if the row is wrong
     */
    boolean read(Cells row, double[] inputs, double[] targets) {
        if (layout.missing() instanceof Missing.RowDropped && isIncomplete(row)) {
            return false;
        }
        int at = 0;
        for (Bound bound : binding.inputs()) {
            at += read(row, bound, inputs, at);
        }
        for (int k = 0; k < binding.targets().size(); k++) {
            int column = binding.targets().get(k);
            targets[k] = binding.labelled() ? label(row, column) : number(row, column);
        }
        return true;
    }

    /** Reads an input; returns how many numbers it has. */
    private int read(Cells row, Bound bound, double[] inputs, int at) {
        int column = bound.column();
        if (bound.input() instanceof Input.Category category) {
            int value = value(row, bound, category);
            for (int k = 0; k < category.width(); k++) {
                inputs[at + k] = k == value ? 1 : 0;
            }
        } else if (bound.input() instanceof Input.Flag) {
            inputs[at] = flag(row, column);
        } else {
            inputs[at] = isMissing(row, column) ? filled(row, column) : number(row, column);
        }
        return bound.input().width();
    }

    private boolean isIncomplete(Cells row) {
        for (Bound bound : binding.inputs()) {
            if (isMissing(row, bound.column())) {
                return true;
            }
        }
        for (int column : binding.targets()) {
            if (isMissing(row, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMissing(Cells row, int column) {
        String text = row.text(column);
        return text.isEmpty() || layout.missingTexts().contains(text);
    }

    private double filled(Cells row, int column) {
        if (layout.missing() instanceof Missing.FilledWith filled) {
            return filled.value();
        }
        if (layout.missing() instanceof Missing.FilledWithMean) {
            return Double.NaN;
        }
        throw missing(row, column, "a number");
    }

    private DataException missing(Cells row, int column, String expected) {
        String text = row.text(column);
        return refuse(
                row,
                column,
                "expected " + expected + "; the value is "
                        + (text.isEmpty() ? "empty" : "missing (" + Quoted.of(text) + ")"));
    }

    private double number(Cells row, int column) {
        String text = present(row, column, "a number");
        double number = parse(text);
        if (!(Math.abs(number) <= Double.MAX_VALUE)) {
            throw refuse(row, column, "expected a finite decimal number; got " + Quoted.of(text));
        }
        return number;
    }

    private double flag(Cells row, int column) {
        String text = present(row, column, "true or false");
        String plain = text.toLowerCase(Locale.ROOT);
        if (!TRUE.contains(plain) && !FALSE.contains(plain)) {
            throw refuse(row, column, "expected true or false (or yes, no, 1, 0); got " + Quoted.of(text));
        }
        return TRUE.contains(plain) ? 1 : 0;
    }

    private int value(Cells row, Bound bound, Input.Category category) {
        String text = present(row, bound.column(), "a value of the category " + category.name());
        int value = seenValues.computeIfAbsent(bound, unseen -> new HashMap<>()).computeIfAbsent(text, unseen -> {
            List<Integer> found = meanings.computeIfAbsent(bound, key -> new Names(category.values()))
                    .find(text);
            return found.size() == 1 ? found.get(0) : -1;
        });
        if (value < 0) {
            throw refuse(
                    row,
                    bound.column(),
                    "the value " + Quoted.of(text) + " of the category " + category.name() + " is unknown. "
                            + Suggestion.of(text, category.values()));
        }
        return value;
    }

    private int label(Cells row, int column) {
        String name = present(row, column, "the name of a class");
        int index = labels.index(name);
        if (index < 0) {
            throw refuse(
                    row,
                    column,
                    "the class " + Quoted.of(name) + " is unknown. " + Suggestion.of(name, labels.known()));
        }
        return index;
    }

    private String present(Cells row, int column, String expected) {
        if (isMissing(row, column)) {
            throw missing(row, column, expected);
        }
        return row.text(column);
    }

    private DataException refuse(Cells row, int column, String reason) {
        return new DataException(
                header.table() + ", " + row.place(column) + ", " + header.describe(column) + ": " + reason);
    }

    /** The number, or one that is not finite if there is none: hexadecimal ones and those with a type suffix are Java's alone. */
    static double parse(String text) {
        for (int k = 0; k < text.length(); k++) {
            if ("0123456789+-.eE".indexOf(text.charAt(k)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
