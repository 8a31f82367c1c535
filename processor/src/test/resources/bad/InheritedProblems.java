// 16:5 [HW-INPUT-COUNT] classify(float, float) of Classifier takes 2 numbers, but the network has 3 inputs; give it one parameter for each input, or one array
// 16:5 [HW-ENUM-SIZE] classify(float, float) of Classifier: enum Coin has 1 constant (HEADS), but the network has 2 outputs; give it one constant for each output
// 16:5 [HW-METHOD-FORM] explain(float[]) of Classifier returns String, which cannot hold outputs. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
package bad;

import io.hardwire.*;

interface InheritedProblems {
    interface Classifier<T> {
        T classify(float a, float b);

        String explain(float[] in);
    }

    @Network(layers = {3, 2})
    interface Bound extends Classifier<Coin> {}

    enum Coin {
        HEADS
    }
}
