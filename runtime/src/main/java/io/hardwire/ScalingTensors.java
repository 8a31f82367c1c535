package io.hardwire;

import io.hardwire.data.Scaling;
import io.hardwire.model.ModelFormatException;
import io.hardwire.safetensors.TensorInfo;
import io.hardwire.safetensors.TensorReader;
import io.hardwire.safetensors.TensorType;
import io.hardwire.safetensors.TensorWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network's scaling among the tensors of its file: factors and offsets of inputs and of outputs, where these are scaled. */
final class ScalingTensors {
    private static final String PREFIX = "scaling.";
    private static final List<String> NAMES =
            List.of("scaling.input.factor", "scaling.input.offset", "scaling.output.factor", "scaling.output.offset");

    private final int[] widths;
    private final double[][] values = new double[NAMES.size()][0];

    ScalingTensors(Shape shape) {
        this.widths = new int[] {shape.inputs(), shape.inputs(), shape.outputs(), shape.outputs()};
    }

    static void write(Scaling scaling, TensorWriter out) {
        double[][] values = {
            scaling.inputFactors(), scaling.inputOffsets(), scaling.outputFactors(), scaling.outputOffsets()
        };
        for (int k = 0; k < values.length; k++) {
            if (values[k].length > 0) {
                out.tensor(NAMES.get(k), List.of((long) values[k].length), values[k], 0);
            }
        }
    }

    static boolean has(TensorInfo tensor) {
        return tensor.name().startsWith(PREFIX);
    }

    /** Refuses a tensor that no scaling of such a network has. */
    void check(TensorInfo tensor) throws ModelFormatException {
        int which = NAMES.indexOf(tensor.name());
        if (which < 0) {
            throw new ModelFormatException(
                    "tensor \"" + tensor.name() + "\" is no part of a scaling; expected " + NAMES);
        }
        if (tensor.type() != TensorType.F64 || !tensor.shape().equals(List.of((long) widths[which]))) {
            throw new ModelFormatException("tensor \"" + tensor.name() + "\" is of " + tensor.type()
                    + " and has the shape " + tensor.shape() + "; expected F64 and [" + widths[which] + "]");
        }
    }

    /** Reads a tensor that was checked. */
    void read(TensorReader reader, TensorInfo tensor) throws IOException {
        double[] read = new double[(int) tensor.count()];
        reader.read(tensor.name(), read, 0, read.length);
        values[NAMES.indexOf(tensor.name())] = read;
    }

    /** The scaling, or null if there was no tensor of one. */
    @Nullable
    Scaling scaling() throws ModelFormatException {
        List<String> missing = new ArrayList<>();
        boolean isEmpty = true;
        for (int k = 0; k < values.length; k++) {
            isEmpty &= values[k].length == 0;
            // A factor without its offset, or the other way round.
            if (values[k].length == 0 && values[k ^ 1].length > 0) {
                missing.add(NAMES.get(k));
            }
        }
        if (!missing.isEmpty()) {
            throw new ModelFormatException("tensor \"" + missing.get(0) + "\" is missing");
        }
        if (isEmpty) {
            return null;
        }
        try {
            return Scaling.of(values[0], values[1], values[2], values[3]);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException("the scaling cannot be used: " + e.getMessage(), e);
        }
    }
}
