// 20:22 [HW-LAYER-SIZE] layers[1] is 0; every layer needs at least one unit
// 21:23 [HW-ACTIVATION-COUNT] activations has 3 values, but there are 2 layers after the inputs; give one activation for each of them
// 21:34 [HW-SOFTMAX-HIDDEN] activations[0] is SOFTMAX, which is for the output layer only; use SIGMOID, TANH, RELU, LEAKY_RELU, ELU, SELU, GELU, SILU, SOFTPLUS, SOFTSIGN, HARD_SIGMOID or IDENTITY in a hidden layer
// 22:28 [HW-ACTIVATION-TWICE] output has no effect beside activations, which stands in its place; remove one of the two
// 23:20 [HW-CROSS-ENTROPY-OUTPUT] CROSS_ENTROPY needs a SOFTMAX or LOG_SOFTMAX output, not IDENTITY; set output = SOFTMAX, or use another loss (SQUARED_ERROR, or BINARY_CROSS_ENTROPY with SIGMOID)
// 25:8 [HW-INTERFACE-SEALED] EverythingAtOnce is sealed and does not permit EverythingAtOnceNetwork; add `permits EverythingAtOnceNetwork`, or drop `sealed`
// 25:8 [HW-NAME-TAKEN] EverythingAtOnce generates EverythingAtOnceKernels, but that type exists already; rename one of the two
// 26:12 [HW-METHOD-FORM] read(float[]) returns String, which cannot hold outputs. Inputs: double[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with double[] as the last parameter, double[], double (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (double[] in, double[][] jacobian), double[][] (double[] in), or void (double[] in, double[] outputWeights, double[] gradient). Anything else can be a default method
// 26:25 [HW-ARRAY-TYPE] read(float[]): in is float[], but the network computes in double; write double[], or set precision = FLOAT
// 28:10 [HW-INPUT-COUNT] measure(double) takes 1 number, but the network has 2 inputs; give it one parameter for each input, or one array
// 28:10 [HW-ENUM-SIZE] measure(double): enum Size has 2 constants (SMALL, LARGE), but the network has 3 outputs; give it one constant for each output
// 30:13 [HW-METHOD-GENERIC] generic(double[]) has type parameters, which a network cannot bind; name the types, or make it a default method
// 32:11 [HW-OUTPUT-COUNT] score(double[]) returns float, but the network has 3 outputs; return double[] for all of them, or int for the index of the largest
// 32:11 [HW-OUTPUT-TYPE] score(double[]) returns float, but the network computes in double; return double, or set precision = FLOAT
package bad;

import io.hardwire.*;

@Network(
        layers = {2, 0, 3},
        activations = {Activation.SOFTMAX, Activation.TANH, Activation.IDENTITY},
        output = Activation.TANH,
        loss = Loss.CROSS_ENTROPY,
        precision = Precision.DOUBLE)
sealed interface EverythingAtOnce permits Somebody {
    String read(float[] in);

    Size measure(double a);

    <T> int generic(double[] in);

    float score(double[] in);

    Object shape();

    enum Size {
        SMALL,
        LARGE
    }
}

final class EverythingAtOnceKernels {}

final class Somebody implements EverythingAtOnce {
    public String read(float[] in) {
        return "";
    }

    public Size measure(double a) {
        return Size.SMALL;
    }

    public <T> int generic(double[] in) {
        return 0;
    }

    public float score(double[] in) {
        return 0;
    }

    public Object shape() {
        return "";
    }
}
