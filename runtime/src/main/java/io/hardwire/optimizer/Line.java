package io.hardwire.optimizer;

/** The loss along a line through the parameters. */
interface Line {
    /** Goes to the point that is so many steps along the line; returns the loss there. */
    double value(double step);

    /** The derivative of the loss along the line, where {@link #value} has gone last. */
    double slope();

    /** Remembers where {@link #value} has gone last: a search that ends elsewhere comes back to the point remembered last. */
    void keep();
}
