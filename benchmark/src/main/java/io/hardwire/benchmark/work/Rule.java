package io.hardwire.benchmark.work;

/** How a gradient becomes an update. */
public enum Rule {
    /** Plain gradient descent. */
    SGD("SGD"),
    /** Adam with betas of 0.9 and 0.999 and an epsilon of 1e-8, which is what its authors, and every library here that has it, begin with. */
    ADAM("Adam");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /** What a reader calls it. */
    public String title() {
        return title;
    }
}
