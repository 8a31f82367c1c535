package io.hardwire.data;

import io.hardwire.text.Count;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/** The lines of a LIBSVM text, as far as they were read: labels, and the values that are not 0 with their indices. */
final class SparseRows {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final int inputs;
    private final List<Double> classes;
    private final Numbers labels = new Numbers();
    private final Numbers cells = new Numbers();
    private final double[] label = new double[1];
    private final double[] cell = new double[3];
    private int line;
    private int rows;
    private int largest;
    private long characters;

    /** If the number of inputs is 0, it is the largest index; if there are no classes, they are those that appear. */
    SparseRows(String name, int inputs, List<Double> classes) {
        this.name = name;
        this.inputs = inputs;
        this.classes = classes;
    }

    void take(String text) {
        line++;
        characters += text.length() + 1;
        int start = line == 1 && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        int comment = text.indexOf('#');
        String content =
                text.substring(start, comment < 0 ? text.length() : comment).strip();
        if (content.isEmpty()) {
            return;
        }
        StringTokenizer tokens = new StringTokenizer(content);
        label[0] = label(tokens.nextToken());
        int before = 0;
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            if (!token.startsWith("qid:")) {
                before = takeCell(token, before);
            }
        }
        labels.add(label);
        rows++;
    }

    private double label(String token) {
        // Makes 0 of -0, which would be a class of its own.
        double number = number(token, "a label") + 0.0;
        if (!classes.isEmpty() && !classes.contains(number)) {
            throw refuse("the class " + text(number) + " is unknown. Known: " + String.join(", ", texts(classes)));
        }
        return number;
    }

    private int takeCell(String token, int before) {
        int colon = token.indexOf(':');
        if (colon < 0) {
            throw refuse("expected index:value; got " + Quoted.of(token));
        }
        int index = index(token.substring(0, colon), token);
        if (index < 1) {
            throw refuse("the index is " + index + "; indices count from 1");
        }
        if (index <= before) {
            throw refuse("the index " + index + " follows " + before + "; expected ascending indices from 1");
        }
        if (inputs > 0 && index > inputs) {
            throw refuse("the index is " + index + "; " + Count.thereAre(inputs, "input"));
        }
        cell[0] = rows;
        cell[1] = index - 1;
        cell[2] = number(token.substring(colon + 1), "a value");
        cells.add(cell);
        largest = Math.max(largest, index);
        return index;
    }

    private int index(String text, String token) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refuse("expected index:value; got " + Quoted.of(token));
        }
    }

    private double number(String text, String what) {
        double number = RowReader.parse(text);
        if (!(Math.abs(number) <= Double.MAX_VALUE)) {
            throw refuse("expected a finite decimal number as " + what + "; got " + Quoted.of(text));
        }
        return number;
    }

    private DataException refuse(String reason) {
        return new DataException(name + ", line " + line + ": " + reason);
    }

    Dataset regression() {
        double[] dense = dense();
        return new Dataset(
                Matrix.of("input", rows, dense), Matrix.of("target", rows, labels.toArray()), Schema.unnamed());
    }

    Dataset classification() {
        double[] dense = dense();
        double[] numbers = labels.toArray();
        List<Double> known = classes.isEmpty()
                ? Arrays.stream(numbers).distinct().sorted().boxed().toList()
                : classes;
        if (known.size() < 2) {
            throw new DataException(name + ": expected labels of at least two classes; got only " + texts(known));
        }
        if (classes.isEmpty()) {
            Zeros.requireFewClasses(name, known.size(), rows, characters, "regression");
        }
        int[] indices = Arrays.stream(numbers).mapToInt(known::indexOf).toArray();
        List<String> names = texts(known);
        return new Dataset(
                Matrix.of("input", rows, dense),
                OneHot.of(indices, names),
                Schema.unnamed().classes("", names.toArray(String[]::new)));
    }

    private double[] dense() {
        if (rows == 0) {
            throw new DataException(name + ": there is no row");
        }
        int width = inputs > 0 ? inputs : largest;
        if (width == 0) {
            throw new DataException(name + ": no row has a value; say with inputs how many inputs there are");
        }
        long numbers = (long) rows * width;
        if (inputs == 0 && Zeros.areTooMany(numbers, characters)) {
            throw new DataException(
                    name + ": " + Count.of(rows, "row") + " of " + Count.of(width, "input") + " would take " + numbers
                            + " numbers for " + characters + " characters; say with inputs that there are so many");
        }
        if (numbers > Integer.MAX_VALUE - 8) {
            throw new DataException(name + ": " + Count.of(rows, "row") + " of " + Count.of(width, "input")
                    + " do not fit into one array");
        }
        double[] dense = new double[(int) numbers];
        double[] all = cells.toArray();
        for (int k = 0; k < all.length; k += 3) {
            int row = (int) all[k];
            int column = (int) all[k + 1];
            dense[row * width + column] = all[k + 2];
        }
        return dense;
    }

    private static List<String> texts(List<Double> numbers) {
        return numbers.stream().map(SparseRows::text).toList();
    }

    /** A whole number without its point. */
    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
