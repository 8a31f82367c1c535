// 10:27 [HW-ACTIVATION-COUNT] activations has 3 values, but there are 2 layers after the inputs; give one activation for each of them
// 15:37 [HW-ACTIVATION-COUNT] activations has 1 value, but there are 2 layers after the inputs; give one activation for each of them
package bad;

import io.hardwire.*;

interface ActivationCount {
    @Network(
            layers = {4, 8, 3},
            activations = {Activation.TANH, Activation.TANH, Activation.SIGMOID})
    interface TooMany {}

    @Network(
            layers = {4, 8, 3},
            activations = Activation.TANH)
    interface TooFew {}
}
