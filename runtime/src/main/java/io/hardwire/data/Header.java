package io.hardwire.data;

import io.hardwire.text.Count;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a table, which count from 0. */
final class Header {
    private final String table;
    private final List<String> names;
    private final int width;
    private final String extent;
    private final boolean areDistinct;
    private @Nullable Names meanings;

    /**
     * Columns.
     *
     * @param table what messages call it
     * @param names of the columns; empty if they have none
     * @param width how many columns there are
     * @param extent what messages say has that many
     */
    Header(String table, List<String> names, int width, String extent) {
        this.table = table;
        this.names = List.copyOf(names);
        this.width = width;
        this.extent = extent;
        this.areDistinct = new HashSet<>(names).size() == names.size();
    }

    String table() {
        return table;
    }

    List<String> names() {
        return names;
    }

    int width() {
        return width;
    }

    /** How many columns there are, in words. */
    String columns() {
        return columns(width);
    }

    static String columns(int count) {
        return Count.of(count, "column");
    }

    String extent() {
        return extent;
    }

    /** The column that the user chose. */
    int index(Column column) {
        if (column instanceof Column.Numbered numbered) {
            if (numbered.number() > width) {
                throw new DataException(
                        table + ": there is no column " + numbered.number() + "; " + extent + " has " + columns());
            }
            return numbered.number() - 1;
        }
        String name = ((Column.Named) column).name();
        requireNames(name);
        return one(name, names.indexOf(name), names.lastIndexOf(name), "named \"" + name + "\"");
    }

    /** The column whose name means the same as this one. */
    int meaning(String name) {
        requireNames(name);
        if (meanings == null) {
            meanings = new Names(names);
        }
        List<Integer> found = meanings.find(name);
        return found.isEmpty()
                ? one(name, -1, -1, "")
                : one(name, found.get(0), found.get(found.size() - 1), "called as \"" + name + "\" is");
    }

    /** What a column is called in a data set: by its number, where names are missing or occur twice. */
    String label(int column) {
        return names.isEmpty() || !areDistinct ? "column " + (column + 1) : names.get(column);
    }

    /** For messages: the number of a column, and its name. */
    String describe(int column) {
        String name = names.isEmpty() ? "" : names.get(column);
        return "column " + (column + 1) + (name.isEmpty() ? "" : " (" + name + ")");
    }

    /** For a table that has no row, or none that was taken. */
    DataException withoutRows(Layout layout, int leftOut) {
        return new DataException(table + ": there is no row"
                + (leftOut == 0
                        ? layout.header() ? " after the header" : ""
                        : " without a missing value; " + leftOut
                                + (leftOut == 1 ? " was left out" : " were left out")));
    }

    private int one(String name, int first, int last, String called) {
        if (first < 0) {
            throw new DataException(table + ": there is no column \"" + name + "\". " + Suggestion.of(name, names)
                    + (isOfOtherSeparator() ? ". All of it is one column: are values separated otherwise?" : ""));
        }
        if (first != last) {
            throw new DataException(table + ": the columns " + (first + 1) + " and " + (last + 1) + " are both "
                    + called + "; choose one by number");
        }
        return first;
    }

    private boolean isOfOtherSeparator() {
        return width == 1 && names.get(0).chars().anyMatch(each -> ",;\t|".indexOf(each) >= 0);
    }

    private void requireNames(String name) {
        if (names.isEmpty()) {
            throw new DataException(
                    table + ": there is no column \"" + name + "\", for the file has no header; choose it by number");
        }
    }
}
