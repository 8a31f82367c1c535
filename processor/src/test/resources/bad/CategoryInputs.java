// 13:11 [HW-INPUT-COUNT] tooMany(float, boolean, Colour) takes 5 numbers (3 for the enum colour), but the network has 4 inputs; give it one parameter for each input, or one array
// 15:39 [HW-METHOD-FORM] tooFew(Colour, Empty) takes Empty none, an enum without constants. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 17:45 [HW-TYPE-MISSING] bad.Hiding.Hidden cannot be found, so CategoryInputsNetwork was not written; import or declare it, or let the processor that generates it run in this compilation
// 19:26 [HW-RECORD-SIZE] asRecord(House): record House has 7 components (3 for the enum first, 3 for the enum second), but the network has 4 inputs; give it one component for each input
// 21:29 [HW-TYPE-MISSING] bad.Hiding.Hidden cannot be found, so CategoryInputsNetwork was not written; import or declare it, or let the processor that generates it run in this compilation
// 23:14 [HW-METHOD-FORM] none(float[]) returns CategoryInputs.Colour[], which cannot hold outputs. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
package bad;

import io.hardwire.*;

@Network(layers = {4, 1})
interface CategoryInputs {
    float tooMany(float rooms, boolean garden, Colour colour);

    float tooFew(Colour colour, Empty none);

    float hidden(float rooms, Hiding.Hidden hidden, boolean garden);

    float asRecord(House house);

    float withHidden(Secret secret);

    Colour[] none(float[] in);

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    enum Empty {}

    record House(Colour first, boolean garden, Colour second) {}

    record Secret(Hiding.Hidden hidden, float a, float b) {}
}

class Hiding {
    private enum Hidden {
        YES,
        NO
    }
}
