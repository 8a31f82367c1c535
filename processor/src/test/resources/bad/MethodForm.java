// 24:10 [HW-METHOD-FORM] nothing() returns nothing, and takes no array for the outputs at its end. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 26:10 [HW-METHOD-FORM] noRoomForOutputs(float, float) returns nothing, and takes no array for the outputs at its end. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 28:10 [HW-METHOD-FORM] noInputs(float[]) takes no inputs. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 30:11 [HW-METHOD-FORM] score() takes no inputs. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 32:31 [HW-METHOD-FORM] twoArrays(float[], float[]) takes two arrays and returns float[] (did you mean void?). Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 34:34 [HW-METHOD-FORM] mixed(float, float[]) takes float[] rest among other inputs, but an array or a record holds all of them. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 36:32 [HW-METHOD-FORM] boxed(float, Float) takes Float b, which is no number, boolean, enum, array or record of numbers (did you mean float?). Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 38:30 [HW-METHOD-FORM] boxedArray(Float[]) takes Float[] in, which is no number, boolean, enum, array or record of numbers (did you mean float[]?). Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 40:23 [HW-METHOD-FORM] text(String) takes String in, which is no number, boolean, enum, array or record of numbers. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 42:26 [HW-METHOD-FORM] character(char, char) takes char a, which is no number, boolean, enum, array or record of numbers. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 44:12 [HW-METHOD-FORM] boxedScore(float[]) returns Double, which cannot hold outputs (did you mean double?). Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 46:10 [HW-METHOD-FORM] index(float[]) returns long, which cannot hold outputs (did you mean int?). Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 48:13 [HW-METHOD-FORM] decide(float[]) returns boolean, which cannot hold outputs. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 50:17 [HW-METHOD-FORM] list(float[]) returns List<Float>, which cannot hold outputs. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
// 52:17 [HW-METHOD-FORM] cube(float[]) returns float[][][], which cannot hold outputs. Inputs: float[], or as many numbers as the network has inputs (an enum is one for each constant, a boolean is one), or one record of as many. Outputs: void with float[] as the last parameter, float[], float (one output), int (index of the largest), an enum with a constant for each, or a record of as many numbers. Derivatives by the inputs: void (float[] in, float[][] jacobian), float[][] (float[] in), or void (float[] in, float[] outputWeights, float[] gradient). Anything else can be a default method
package bad;

import io.hardwire.*;

import java.util.List;

@Network(layers = {2, 1})
interface MethodForm {
    void nothing();

    void noRoomForOutputs(float a, float b);

    void noInputs(float[] out);

    float score();

    float[] twoArrays(float[] in, float[] out);

    float mixed(float a, float[] rest);

    float boxed(float a, Float b);

    float boxedArray(Float[] in);

    float text(String in);

    float character(char a, char b);

    Double boxedScore(float[] in);

    long index(float[] in);

    boolean decide(float[] in);

    List<Float> list(float[] in);

    float[][][] cube(float[] in);
}
