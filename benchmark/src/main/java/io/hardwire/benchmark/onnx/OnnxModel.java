package io.hardwire.benchmark.onnx;

import io.hardwire.Activation;
import io.hardwire.Shape;
import java.util.Arrays;

/**
 * A network as the bytes of an ONNX model: for each layer a Gemm and its activation. The numbers of the fields are those of onnx.proto.
 */
public final class OnnxModel {
    /** The name of the model's input, batch x inputs. */
    public static final String INPUT = "inputs";
    /** The name of the model's output, batch x outputs. */
    public static final String OUTPUT = "outputs";

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 13;
    private static final int FLOAT = 1;
    private static final int ATTRIBUTE_INT = 2;

    private OnnxModel() {}

    /**
     * The bytes of a model file.
     *
     * @param parameters laid out as {@link Shape} says
     * @param batch samples in each call
     */
    public static byte[] encode(Shape shape, float[] parameters, int batch) {
        return new Protobuf()
                .add(1, IR_VERSION)
                .add(2, "hardwire-benchmark")
                .add(7, graph(shape, parameters, batch))
                .add(8, new Protobuf().add(1, "").add(2, OPERATOR_SET))
                .toByteArray();
    }

    private static Protobuf graph(Shape shape, float[] parameters, int batch) {
        int[] units = shape.layers();
        Protobuf graph = new Protobuf();
        String previous = INPUT;
        for (int layer = 1; layer < units.length; layer++) {
            String z = "z" + layer;
            Activation activation = shape.activations().get(layer - 1);
            boolean last = layer + 1 == units.length;
            String a = last ? OUTPUT : activation == Activation.IDENTITY ? z : "a" + layer;
            graph.add(1, gemm(previous, "W" + layer, "b" + layer, z));
            if (!a.equals(z)) {
                graph.add(1, node(operator(activation), a, z));
            }
            previous = a;
        }
        graph.add(2, "network");
        int weight = 0;
        int bias = shape.weightCount();
        for (int layer = 1; layer < units.length; layer++) {
            int weights = units[layer] * units[layer - 1];
            graph.add(
                    5,
                    tensor(
                            "W" + layer,
                            Arrays.copyOfRange(parameters, weight, weight + weights),
                            units[layer],
                            units[layer - 1]));
            graph.add(5, tensor("b" + layer, Arrays.copyOfRange(parameters, bias, bias + units[layer]), units[layer]));
            weight += weights;
            bias += units[layer];
        }
        return graph.add(11, value(INPUT, batch, shape.inputs())).add(12, value(OUTPUT, batch, shape.outputs()));
    }

    /** {@code z = input W^T + b}. */
    private static Protobuf gemm(String input, String weights, String biases, String output) {
        Protobuf transposed = new Protobuf().add(1, "transB").add(3, 1).add(20, ATTRIBUTE_INT);
        return node("Gemm", output, input, weights, biases).add(5, transposed);
    }

    private static Protobuf node(String operator, String output, String... inputs) {
        Protobuf node = new Protobuf();
        for (String input : inputs) {
            node.add(1, input);
        }
        return node.add(2, output).add(4, operator);
    }

    private static String operator(Activation activation) {
        return switch (activation) {
            case SIGMOID -> "Sigmoid";
            case TANH -> "Tanh";
            case RELU -> "Relu";
            case SOFTMAX -> "Softmax";
            case IDENTITY -> "Identity";
            default -> throw new IllegalArgumentException("no task has " + activation);
        };
    }

    private static Protobuf tensor(String name, float[] values, int... dimensions) {
        Protobuf tensor = new Protobuf();
        for (int dimension : dimensions) {
            tensor.add(1, dimension);
        }
        return tensor.add(2, FLOAT).add(8, name).addRaw(9, values);
    }

    private static Protobuf value(String name, int... dimensions) {
        Protobuf shape = new Protobuf();
        for (int dimension : dimensions) {
            shape.add(1, new Protobuf().add(1, dimension));
        }
        Protobuf tensorType = new Protobuf().add(1, FLOAT).add(2, shape);
        return new Protobuf().add(1, name).add(2, new Protobuf().add(1, tensorType));
    }
}
