package io.hardwire;

/** Room for one copy of a network's parameters, whatever their type. */
final class Snapshot {
    private final Object parameters;
    private final Object kept;
    private final int length;
    private final Runnable changed;

    /**
     * Both are arrays of the same primitive type; the second is this object's own.
     *
     * @param changed is told of every write to the parameters
     */
    Snapshot(Object parameters, Object kept, int length, Runnable changed) {
        this.parameters = parameters;
        this.kept = kept;
        this.length = length;
        this.changed = changed;
    }

    void take() {
        System.arraycopy(parameters, 0, kept, 0, length);
    }

    void restore() {
        System.arraycopy(kept, 0, parameters, 0, length);
        changed.run();
    }

    /** What is kept is state of a run. */
    void visit(String name, StateVisitor state) {
        state.array(name, kept, length);
    }
}
