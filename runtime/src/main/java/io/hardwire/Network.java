package io.hardwire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks the compiler for a network. Put on an interface {@code Iris}, it makes {@code IrisNetwork}, which implements the
 * interface, and {@code IrisTrainer}, which trains it.
 *
 * <p>The interface's abstract methods are recognised by signature, whatever their name. Inputs: one {@code float[]}
 * ({@code double[]} where {@link #precision} says so), as many scalars as the network has inputs, or one record with as many
 * components. A scalar is a number, a {@code boolean} (1 for true), or an enum, which counts as one input for each of its constants
 * (one-hot). Outputs: {@code void} with a trailing array for the result (allocates nothing), a fresh array, a scalar
 * (networks with one output), an {@code int} (the index of the largest output), an enum with as many constants as outputs, or
 * a record with as many components. Default and static methods are left alone.
 *
 * <p>Derivatives of the outputs by the inputs: {@code void (float[] in, float[][] jacobian)} and {@code float[][] (float[] in)} give the Jacobian, a row for
 * each output and a column for each input; {@code void (float[] in, float[] outputWeights, float[] gradient)} gives the gradient of the weighted sum of
 * the outputs. What is written into the caller's arrays allocates nothing.
 *
 * <p>A network has at most 100 layers, 1,048,576 units, the inputs among them, and 16,777,216 parameters; 8,192 where {@link #unroll} is {@link Unroll#FULL}.
 *
 * <p>{@code @Network(layers = {4, 8, 3})} alone means classical backpropagation: sigmoid units, squared error, {@code float}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Network {
    /** The number of units of each layer, inputs first, outputs last: from 2 to 100 numbers, each at least 1, 1,048,576 together. */
    int[] layers();

    /** The activation of every layer between the inputs and the outputs. */
    Activation hidden() default Activation.SIGMOID;

    /** The activation of the last layer. */
    Activation output() default Activation.SIGMOID;

    /** One activation for each layer after the inputs, in place of {@link #hidden} and {@link #output}. */
    Activation[] activations() default {};

    /** What training makes small. */
    Loss loss() default Loss.SQUARED_ERROR;

    /** The primitive type of parameters, inputs and outputs. */
    Precision precision() default Precision.FLOAT;

    /** Whether the source is spelled out or walks the layers in loops. */
    Unroll unroll() default Unroll.AUTO;
}
