package io.hardwire.data;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How to read a table, wherever it is: which columns are inputs, and what is to be learnt. Immutable; each method returns a changed
 * copy.
 *
 * <p>Unless told otherwise, every column that is not to be learnt is an input. Columns are chosen by their names, or by their numbers,
 * which count from 1; or {@link #schema} binds them to what a network calls its inputs. White space around a value is skipped. A number
 * is written in decimal and finite.
 *
 * @param <T> the kind of table
 */
public abstract sealed class TableFormat<T extends TableFormat<T>> permits Csv, Jdbc {
    final Layout layout;

    TableFormat(Layout layout) {
        this.layout = layout;
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
    public final T schema(Schema names) {
        return with(layout.schema(names));
    }

    /**
     * What becomes of rows with missing values. A value is missing where nothing is written, or one of these texts. Unless told
     * otherwise, such a file is refused.
     *
     * @param texts what stands for a missing value, such as {@code NA} and {@code ?}
     */
    public final T missing(Missing policy, String... texts) {
        return with(layout.missing(policy, List.of(texts)));
    }

    /** The columns that are inputs, by name, in the order of the network's inputs. */
    public final T inputs(String... names) {
        return with(layout.inputs(Column.named(names)));
    }

    /** The columns that are inputs, by number from 1, in the order of the network's inputs. */
    public final T inputs(int... numbers) {
        return with(layout.inputs(Column.numbered(numbers)));
    }

    /** The columns whose numbers are the targets, by name, in the order of the network's outputs. */
    public final T targets(String... names) {
        return with(layout.targets(Column.named(names)));
    }

    /** The columns whose numbers are the targets, by number from 1, in the order of the network's outputs. */
    public final T targets(int... numbers) {
        return with(layout.targets(Column.numbered(numbers)));
    }

    /**
     * The column whose text is the class of the row, by name. The targets are one-hot, in the order in which the classes first
     * appear, or as {@link #classes} or {@link #sortClasses} say.
     */
    public final T label(String name) {
        return with(layout.label(Column.named(name)));
    }

    /** The column whose text is the class of the row, by number from 1; see {@link #label(String)}. */
    public final T label(int number) {
        return with(layout.label(Column.numbered(number)));
    }

    /**
     * The classes, in the order of the network's outputs; a label that is none of them is refused.
     *
     * @throws IllegalArgumentException if there is none, or one occurs twice
     */
    public final T classes(String... names) {
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
    public final T sortClasses() {
        return with(layout.sortClasses());
    }

    /** The same with another layout. */
    abstract T with(Layout changed);

    final Dataset dataset(TableRows rows) throws IOException {
        Table table = new Table(rows.header(), layout);
        for (Cells row = rows.next(); row != null; row = rows.next()) {
            table.take(row);
        }
        return table.dataset();
    }

    final RowSource source(TableRows rows) {
        return new TableSource(rows, layout);
    }

    /** Refuses what only a whole table can tell. */
    final void requireRowByRow() {
        layout.requireTargets();
        if (layout.missing() instanceof Missing.FilledWithMean) {
            throw new IllegalStateException(
                    "the mean is known when all rows are read; fill with a value, or drop rows");
        }
        if (new Labels(layout).areOpen() && layout.labelled()) {
            throw new IllegalStateException(
                    "the classes are known when all rows are read; call classes or schema first");
        }
    }
}
