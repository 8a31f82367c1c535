// 15:32 [HW-SQUARED-ERROR-SOFTMAX] SQUARED_ERROR does not go with a SOFTMAX output; did you mean loss = CROSS_ENTROPY? Else choose another output
// 21:24 [HW-SQUARED-ERROR-SOFTMAX] SQUARED_ERROR does not go with a SOFTMAX output; did you mean loss = CROSS_ENTROPY? Else choose another output
// 26:24 [HW-CROSS-ENTROPY-OUTPUT] CROSS_ENTROPY needs a SOFTMAX or LOG_SOFTMAX output, not SIGMOID; set output = SOFTMAX, or use another loss (SQUARED_ERROR, or BINARY_CROSS_ENTROPY with SIGMOID)
// 32:24 [HW-BINARY-CROSS-ENTROPY-OUTPUT] BINARY_CROSS_ENTROPY needs a SIGMOID output, or IDENTITY for logits, not TANH; set output = SIGMOID, or use another loss (SQUARED_ERROR, or CROSS_ENTROPY with SOFTMAX)
// 38:24 [HW-ABSOLUTE-ERROR-SOFTMAX] ABSOLUTE_ERROR does not go with a LOG_SOFTMAX output; did you mean loss = CROSS_ENTROPY? Else choose another output
// 44:24 [HW-HUBER-SOFTMAX] HUBER does not go with a SOFTMAX output; did you mean loss = CROSS_ENTROPY? Else choose another output
// 49:24 [HW-HINGE-OUTPUT] HINGE needs an IDENTITY or TANH output, not SIGMOID; set output = IDENTITY, or use another loss (CROSS_ENTROPY with SOFTMAX, or BINARY_CROSS_ENTROPY with SIGMOID)
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

    @Network(
            layers = {4, 8, 3},
            output = Activation.LOG_SOFTMAX,
            loss = Loss.ABSOLUTE_ERROR)
    interface AbsoluteError {}

    @Network(
            layers = {4, 8, 3},
            output = Activation.SOFTMAX,
            loss = Loss.HUBER)
    interface Huber {}

    @Network(
            layers = {4, 8, 3},
            loss = Loss.HINGE)
    interface Hinge {}
}
