package io.hardwire;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a network is, apart from its parameters: the sizes of its layers, their activations, its loss. Immutable.
 *
 * <p>It also says where each parameter lies. All parameters of a network are one flat array: first the weights, layer by layer,
 * each layer's matrix row-major with one row for each unit that it computes (as {@code nn.Linear.weight} of PyTorch); then the
 * biases, layer by layer. The weight from unit {@code j} of layer {@code l} to unit {@code i} of layer {@code l + 1} is parameter
 * {@code weightOffset(l) + i * units(l) + j}, and the bias of that unit {@code i} is parameter {@code biasOffset(l) + i}.
 */
public final class Shape {
    private final int[] layers;
    private final List<Activation> activations;
    private final Loss loss;
    private final int weightCount;
    private final int parameterCount;

    /**
     * The shape with these layers.
     *
     * @param layers the number of units of each layer, inputs first; copied
     * @param activations one for each layer after the inputs
     * @param loss what training makes small
     * @throws IllegalArgumentException if there are fewer than two layers, a layer has no unit, the activations are not one
     *     fewer than the layers, or an array cannot hold the parameters
     */
    public Shape(int[] layers, List<Activation> activations, Loss loss) {
        this.layers = layers.clone();
        this.activations = List.copyOf(activations);
        this.loss = loss;
        if (layers.length < 2) {
            throw new IllegalArgumentException(
                    "a network has at least two layers, inputs and outputs; these are " + layers.length);
        }
        if (activations.size() != layers.length - 1) {
            throw new IllegalArgumentException("expected one activation for each layer after the inputs, "
                    + (layers.length - 1) + "; got " + activations.size());
        }
        long weights = 0;
        long biases = 0;
        for (int l = 0; l < layers.length; l++) {
            if (layers[l] < 1) {
                throw new IllegalArgumentException(
                        "layers[" + l + "] is " + layers[l] + "; every layer needs at least one unit");
            }
            if (l > 0) {
                weights = Math.min(Integer.MAX_VALUE, weights + (long) layers[l - 1] * layers[l]);
                biases += layers[l];
            }
        }
        if (weights + biases >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the parameters of " + this + " do not fit into one array");
        }
        this.weightCount = (int) weights;
        this.parameterCount = (int) (weights + biases);
    }

    /** The number of units of each layer, inputs first; a fresh array. */
    public int[] layers() {
        return layers.clone();
    }

    /** The activation of each layer after the inputs. */
    public List<Activation> activations() {
        return activations;
    }

    /** What training makes small. */
    public Loss loss() {
        return loss;
    }

    /** The number of units of one layer; layer 0 is the inputs. */
    public int units(int layer) {
        return layers[layer];
    }

    /** The number of layers that compute something: all but the inputs. */
    public int depth() {
        return activations.size();
    }

    /** The number of inputs. */
    public int inputs() {
        return layers[0];
    }

    /** The number of outputs. */
    public int outputs() {
        return layers[layers.length - 1];
    }

    /** The activation of the last layer. */
    public Activation outputActivation() {
        return activations.get(activations.size() - 1);
    }

    /** The number of weights, which are the first parameters. */
    public int weightCount() {
        return weightCount;
    }

    /** The number of parameters, weights and biases. */
    public int parameterCount() {
        return parameterCount;
    }

    /** The index of the first weight from layer {@code layer} to the next one; layer 0 is the inputs. */
    public int weightOffset(int layer) {
        checkConnection(layer);
        int offset = 0;
        for (int l = 0; l < layer; l++) {
            offset += layers[l] * layers[l + 1];
        }
        return offset;
    }

    /** The index of the bias of the first unit of layer {@code layer + 1}: the biases that go with {@link #weightOffset}. */
    public int biasOffset(int layer) {
        checkConnection(layer);
        int offset = weightCount;
        for (int l = 0; l < layer; l++) {
            offset += layers[l + 1];
        }
        return offset;
    }

    private void checkConnection(int layer) {
        if (layer < 0 || layer >= depth()) {
            throw new IndexOutOfBoundsException(
                    "layer " + layer + " of " + this + ": weights start at layers 0 to " + (depth() - 1));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that
                && Arrays.equals(layers, that.layers)
                && activations.equals(that.activations)
                && loss == that.loss;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(layers) + activations.hashCode()) + loss.hashCode();
    }

    /** The sizes of the layers, such as {@code 4-8-3}. */
    @Override
    public String toString() {
        StringJoiner sizes = new StringJoiner("-");
        for (int units : layers) {
            sizes.add(Integer.toString(units));
        }
        return sizes.toString();
    }
}
