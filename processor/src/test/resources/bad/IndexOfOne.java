// 8:9 [HW-INDEX-OF-ONE] run(float[]) returns int, the index of the largest output, which is always 0 where there is only one; return float
package bad;

import io.hardwire.*;

@Network(layers = {4, 1})
interface IndexOfOne {
    int run(float[] in);
}
