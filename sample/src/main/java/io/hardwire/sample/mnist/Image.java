package io.hardwire.sample.mnist;

import io.hardwire.Network;

/** 28 x 28 pixels, 300 hidden units, 10 digits; sigmoid units and squared error. The compiler writes {@code ImageNetwork}. */
@Network(layers = {784, 300, 10})
public interface Image {
    /** The digit that these pixels show, row by row, each from 0 (paper) to 1 (ink). */
    int read(float[] pixels);
}
