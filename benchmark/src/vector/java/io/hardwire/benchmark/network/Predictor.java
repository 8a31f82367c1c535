package io.hardwire.benchmark.network;

/** What every network of the race can be asked. */
public interface Predictor {
    /** Computes the outputs of one sample. */
    void predict(float[] inputs, float[] outputs);
}
