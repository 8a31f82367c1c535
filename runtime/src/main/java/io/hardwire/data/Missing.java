package io.hardwire.data;

/** What becomes of a row of a table in which a value is missing. Immutable. */
public sealed interface Missing {
    /** The table is refused, and the message names the place. This is how it is unless told otherwise. */
    record Refused() implements Missing {}

    /** The row is left out. */
    record RowDropped() implements Missing {}

    /** The mean of the values that the column has stands in. Only for inputs that are numbers; elsewhere the table is refused. */
    record FilledWithMean() implements Missing {}

    /**
     * This number stands in. Only for inputs that are numbers; elsewhere the table is refused.
     *
     * @param value finite
     */
    record FilledWith(double value) implements Missing {
        /**
         * A number that stands in.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public FilledWith {
            if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "missing values are filled with " + value + "; expected a finite number");
            }
        }
    }

    /** The table is refused. */
    static Missing refuse() {
        return new Refused();
    }

    /** The row is left out. */
    static Missing dropRow() {
        return new RowDropped();
    }

    /** The mean of the values that the column has stands in, if the input is a number. */
    static Missing fillWithMean() {
        return new FilledWithMean();
    }

    /**
     * This number stands in, if the input is a number.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    static Missing fillWith(double value) {
        return new FilledWith(value);
    }
}
