// 12:32 [HW-SQUARED-ERROR-SOFTMAX] SQUARED_ERROR does not go with a SOFTMAX output; did you mean loss = CROSS_ENTROPY? Else choose another output
// 18:24 [HW-SQUARED-ERROR-SOFTMAX] SQUARED_ERROR does not go with a SOFTMAX output; did you mean loss = CROSS_ENTROPY? Else choose another output
// 23:24 [HW-CROSS-ENTROPY-OUTPUT] CROSS_ENTROPY needs a SOFTMAX output, not SIGMOID; set output = SOFTMAX, or use another loss (SQUARED_ERROR, or BINARY_CROSS_ENTROPY with SIGMOID)
// 29:24 [HW-BINARY-CROSS-ENTROPY-OUTPUT] BINARY_CROSS_ENTROPY needs a SIGMOID output, not TANH; set output = SIGMOID, or use another loss (SQUARED_ERROR, or CROSS_ENTROPY with SOFTMAX)
package bad;

import io.hardwire.*;

interface LossOutput {
    @Network(
            layers = {4, 8, 3},
            output = Activation.SOFTMAX)
    interface DefaultLoss {}

    @Network(
            layers = {4, 8, 3},
            output = Activation.SOFTMAX,
            loss = Loss.SQUARED_ERROR)
    interface SquaredError {}

    @Network(
            layers = {4, 8, 3},
            loss = Loss.CROSS_ENTROPY)
    interface CrossEntropy {}

    @Network(
            layers = {4, 8, 1},
            activations = {Activation.TANH, Activation.TANH},
            loss = Loss.BINARY_CROSS_ENTROPY)
    interface BinaryCrossEntropy {}
}
