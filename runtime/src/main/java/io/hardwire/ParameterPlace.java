package io.hardwire;

/**
 * Where in a network a parameter belongs. Layers count as in {@link Shape}: the weights and biases of layer {@code l} lead from layer
 * {@code l} to layer {@code l + 1}; layer 0 is the inputs.
 *
 * @param index the parameter's index in the flat array
 * @param layer the layer that it leads from
 * @param unit the unit of the next layer that it belongs to: the row of a weight
 * @param input the unit of the layer that a weight comes from: its column; -1 for a bias
 */
public record ParameterPlace(int index, int layer, int unit, int input) {
    /**
     * The place of the parameter with this index.
     *
     * @throws IndexOutOfBoundsException if the shape has no such parameter
     */
    public static ParameterPlace of(Shape shape, int index) {
        if (index < 0 || index >= shape.parameterCount()) {
            throw new IndexOutOfBoundsException(
                    "parameter " + index + " of " + shape + ", which has " + shape.parameterCount());
        }
        int layer = shape.depth() - 1;
        if (index < shape.weightCount()) {
            while (index < shape.weightOffset(layer)) {
                layer--;
            }
            int at = index - shape.weightOffset(layer);
            return new ParameterPlace(index, layer, at / shape.units(layer), at % shape.units(layer));
        }
        while (index < shape.biasOffset(layer)) {
            layer--;
        }
        return new ParameterPlace(index, layer, index - shape.biasOffset(layer), -1);
    }

    /** Whether it is a bias and no weight. */
    public boolean isBias() {
        return input < 0;
    }

    /** As formulas have it, the first matrix being 1: {@code W1[3][0]} is the weight from input 0 to unit 3, {@code b2[1]} a bias. */
    @Override
    public String toString() {
        String name = (isBias() ? "b" : "W") + (layer + 1) + "[" + unit + "]";
        return isBias() ? name : name + "[" + input + "]";
    }
}
