// 14:18 [HW-ARRAY-TYPE] run(double[]): the result is double[], but the network computes in float; write float[], or set precision = DOUBLE
// 14:31 [HW-ARRAY-TYPE] run(double[]): in is double[], but the network computes in float; write float[], or set precision = DOUBLE
// 16:24 [HW-ARRAY-TYPE] run(int[], double[]): in is int[], but the network computes in float; write float[]
// 16:37 [HW-ARRAY-TYPE] run(int[], double[]): out is double[], but the network computes in float; write float[], or set precision = DOUBLE
// 21:17 [HW-ARRAY-TYPE] run(float[]): the result is float[], but the network computes in double; write double[], or set precision = FLOAT
// 21:30 [HW-ARRAY-TYPE] run(float[]): in is float[], but the network computes in double; write double[], or set precision = FLOAT
package bad;

import io.hardwire.*;

interface ArrayType {
    @Network(layers = {2, 2})
    interface InFloat {
        double[] run(double[] in);

        void run(int[] in, double[] out);
    }

    @Network(layers = {2, 2}, precision = Precision.DOUBLE)
    interface InDouble {
        float[] run(float... in);
    }
}
