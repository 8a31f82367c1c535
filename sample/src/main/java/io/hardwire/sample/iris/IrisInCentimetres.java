package io.hardwire.sample.iris;

import io.hardwire.data.Standardizer;

/**
 * A trained network for those who have a ruler: it takes centimetres, and shifts and scales them as the training data were.
 * It is an {@link Iris} like the network behind it, so callers need not know.
 */
final class IrisInCentimetres implements Iris {
    private final Iris network;
    private final Standardizer standardizer;

    IrisInCentimetres(Iris network, Standardizer standardizer) {
        this.network = network;
        this.standardizer = standardizer;
    }

    @Override
    public Species classify(float sepalLength, float sepalWidth, float petalLength, float petalWidth) {
        return network.classify(
                (float) standardizer.apply(0, sepalLength),
                (float) standardizer.apply(1, sepalWidth),
                (float) standardizer.apply(2, petalLength),
                (float) standardizer.apply(3, petalWidth));
    }
}
