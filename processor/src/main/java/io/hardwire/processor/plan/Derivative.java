package io.hardwire.processor.plan;

/** Derivatives of the outputs by the inputs that an interface may ask for. */
public enum Derivative {
    /** Of each output by each input. */
    JACOBIAN,
    /** Of a weighted sum of the outputs by each input. */
    INPUT_GRADIENT;

    /** The name of the kernel that computes it. */
    public String kernel() {
        return this == JACOBIAN ? "jacobian" : "inputGradient";
    }
}
