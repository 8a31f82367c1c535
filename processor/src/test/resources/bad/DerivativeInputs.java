// 13:15 [HW-DERIVATIVE-INPUTS] ofNumbers(float, float) asks for derivatives, which take the inputs in one array; write `void (float[] in, float[][] jacobian)` or `float[][] (float[] in)`
// 15:10 [HW-DERIVATIVE-INPUTS] ofMore(float[], float[], float[][]) asks for derivatives, which take the inputs in one array; write `void (float[] in, float[][] jacobian)` or `float[][] (float[] in)`
// 17:15 [HW-DERIVATIVE-INPUTS] ofNothing() asks for derivatives, which take the inputs in one array; write `void (float[] in, float[][] jacobian)` or `float[][] (float[] in)`
// 19:16 [HW-ARRAY-TYPE] ofDoubles(float[]): the result is double[][], but the network computes in float; write float[][], or set precision = DOUBLE
// 21:45 [HW-ARRAY-TYPE] intoDoubles(float[], double[][]): jacobian is double[][], but the network computes in float; write float[][], or set precision = DOUBLE
// 23:49 [HW-ARRAY-TYPE] gradientOfDoubles(float[], double[], float[]): outputWeights is double[], but the network computes in float; write float[], or set precision = DOUBLE
package bad;

import io.hardwire.Network;

@Network(layers = {2, 3})
interface DerivativeInputs {
    float[][] ofNumbers(float a, float b);

    void ofMore(float[] in, float[] more, float[][] jacobian);

    float[][] ofNothing();

    double[][] ofDoubles(float[] in);

    void intoDoubles(float[] in, double[][] jacobian);

    void gradientOfDoubles(float[] in, double[] outputWeights, float[] gradient);
}
