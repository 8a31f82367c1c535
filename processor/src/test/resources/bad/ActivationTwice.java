// 9:28 [HW-ACTIVATION-TWICE] hidden has no effect beside activations, which stands in its place; remove one of the two
// 10:28 [HW-ACTIVATION-TWICE] output has no effect beside activations, which stands in its place; remove one of the two
package bad;

import io.hardwire.*;

@Network(
        layers = {4, 8, 3},
        hidden = Activation.RELU,
        output = Activation.IDENTITY,
        activations = {Activation.TANH, Activation.SIGMOID})
interface ActivationTwice {}
