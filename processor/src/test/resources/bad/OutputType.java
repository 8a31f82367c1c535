// 8:11 [HW-OUTPUT-TYPE] run(double[]) returns float, but the network computes in double; return double, or set precision = FLOAT
package bad;

import io.hardwire.*;

@Network(layers = {4, 1}, precision = Precision.DOUBLE)
interface OutputType {
    float run(double[] in);
}
