package io.hardwire.data;

import java.util.HashSet;
import java.util.List;

/**
 * The columns of a table, which count from 0.
 *
 * @param table what messages call it
 * @param names of the columns; empty if they have none
 * @param width how many columns there are
 * @param extent what messages say has that many
 */
record Header(String table, List<String> names, int width, String extent) {
    /** The column that the user chose. */
    int index(Column column) {
        if (column instanceof Column.Numbered numbered) {
            if (numbered.number() > width) {
                throw new DataException(table + ": there is no column " + numbered.number() + "; " + extent + " has "
                        + width + " columns");
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
        List<Integer> found = Names.find(name, names);
        return found.isEmpty()
                ? one(name, -1, -1, "")
                : one(name, found.get(0), found.get(found.size() - 1), "called as \"" + name + "\" is");
    }

    /** What a column is called in a data set: by its number, where names are missing or occur twice. */
    String label(int column) {
        boolean areDistinct = new HashSet<>(names).size() == names.size();
        return names.isEmpty() || !areDistinct ? "column " + (column + 1) : names.get(column);
    }

    /** For messages: the number of a column, and its name. */
    String describe(int column) {
        return "column " + (column + 1) + (names.isEmpty() ? "" : " (" + names.get(column) + ")");
    }

    private int one(String name, int first, int last, String called) {
        if (first < 0) {
            throw new DataException(table + ": there is no column \"" + name + "\". " + Suggestion.of(name, names));
        }
        if (first != last) {
            throw new DataException(table + ": the columns " + (first + 1) + " and " + (last + 1) + " are both "
                    + called + "; choose one by number");
        }
        return first;
    }

    private void requireNames(String name) {
        if (names.isEmpty()) {
            throw new DataException(
                    table + ": there is no column \"" + name + "\", for the file has no header; choose it by number");
        }
    }
}
