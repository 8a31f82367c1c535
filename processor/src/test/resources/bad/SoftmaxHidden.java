// 11:32 [HW-SOFTMAX-HIDDEN] hidden is SOFTMAX, which is for the output layer only; use SIGMOID, TANH, RELU, LEAKY_RELU, ELU, SELU, GELU, SILU, SOFTPLUS, SOFTSIGN, HARD_SIGMOID or IDENTITY in a hidden layer
// 16:55 [HW-SOFTMAX-HIDDEN] activations[1] is SOFTMAX, which is for the output layer only; use SIGMOID, TANH, RELU, LEAKY_RELU, ELU, SELU, GELU, SILU, SOFTPLUS, SOFTSIGN, HARD_SIGMOID or IDENTITY in a hidden layer
// 22:32 [HW-SOFTMAX-HIDDEN] hidden is LOG_SOFTMAX, which is for the output layer only; use SIGMOID, TANH, RELU, LEAKY_RELU, ELU, SELU, GELU, SILU, SOFTPLUS, SOFTSIGN, HARD_SIGMOID or IDENTITY in a hidden layer
package bad;

import io.hardwire.*;

interface SoftmaxHidden {
    @Network(
            layers = {4, 8, 3},
            hidden = Activation.SOFTMAX)
    interface Member {}

    @Network(
            layers = {4, 8, 8, 3},
            activations = {Activation.TANH, Activation.SOFTMAX, Activation.SOFTMAX},
            loss = Loss.CROSS_ENTROPY)
    interface Entry {}

    @Network(
            layers = {4, 8, 3},
            hidden = Activation.LOG_SOFTMAX)
    interface Logarithm {}
}
