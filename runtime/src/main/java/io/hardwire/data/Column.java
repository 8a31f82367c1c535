package io.hardwire.data;

import java.util.ArrayList;
import java.util.List;

/** A column of a file, as the user chose it. */
sealed interface Column {
    /** Chosen by the name that the header gives it. */
    record Named(String name) implements Column {}

    /** Chosen by its number; the first is 1. */
    record Numbered(int number) implements Column {}

    static List<Column> named(String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new Named(name));
        }
        return List.copyOf(columns);
    }

    static List<Column> numbered(int... numbers) {
        List<Column> columns = new ArrayList<>();
        for (int number : numbers) {
            if (number < 1) {
                throw new IllegalArgumentException("column " + number + "; columns count from 1");
            }
            columns.add(new Numbered(number));
        }
        return List.copyOf(columns);
    }
}
