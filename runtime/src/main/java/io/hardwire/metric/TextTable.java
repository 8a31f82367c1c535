package io.hardwire.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A table in plain text: the first column is flush left, every other one flush right, each as wide as it must be. */
final class TextTable {
    private static final int GAP = 2;

    private final List<List<String>> rows = new ArrayList<>();

    /** Begins a row with this cell. */
    TextTable row(String name) {
        rows.add(new ArrayList<>(List.of(name)));
        return this;
    }

    TextTable cells(List<String> texts) {
        rows.get(rows.size() - 1).addAll(texts);
        return this;
    }

    /** A number with four significant places or what it takes; a dash for what is not defined. */
    TextTable value(double value) {
        return cells(List.of(text(value)));
    }

    /** A number of samples, or the sum of their weights. */
    TextTable count(double count) {
        return cells(List.of(
                count == Math.rint(count)
                        ? String.format(Locale.ROOT, "%.0f", count)
                        : String.format(Locale.ROOT, "%.3f", count)));
    }

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size == 0 || (size >= 1e-2 && size < 1e5) ? "%.4f" : "%.4g", value);
    }

    @Override
    public String toString() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int k = 0; k < row.size(); k++) {
                if (k == widths.size()) {
                    widths.add(0);
                }
                widths.set(k, Math.max(widths.get(k), row.get(k).length()));
            }
        }
        StringJoiner lines = new StringJoiner("\n");
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < row.size(); k++) {
                String blanks = " ".repeat(widths.get(k) - row.get(k).length());
                line.append(k == 0 ? row.get(k) + blanks : " ".repeat(GAP) + blanks + row.get(k));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines.toString();
    }
}
