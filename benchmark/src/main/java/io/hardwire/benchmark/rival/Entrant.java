package io.hardwire.benchmark.rival;

/** A rival at one piece of work. Belongs to one thread. */
public interface Entrant extends AutoCloseable {
    /**
     * Does the work once for each batch, in order.
     *
     * @return what came of it, for the caller to consume: the model that was trained, or every output
     */
    Object pass();

    /** What the network answers to one sample now. Never timed: it tells whether the network has learnt. */
    float[] outputs(float[] inputs);

    /** Frees what the library holds outside the heap. */
    @Override
    default void close() {}
}
