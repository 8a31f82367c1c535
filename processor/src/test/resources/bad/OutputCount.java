// 9:11 [HW-OUTPUT-COUNT] run(float[]) returns float, but the network has 3 outputs; return float[] for all of them, or int for the index of the largest
// 11:12 [HW-OUTPUT-COUNT] wide(float[]) returns double, but the network has 3 outputs; return float[] for all of them, or int for the index of the largest
package bad;

import io.hardwire.*;

@Network(layers = {4, 3})
interface OutputCount {
    float run(float[] in);

    double wide(float[] in);
}
