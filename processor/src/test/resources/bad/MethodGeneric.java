// 8:15 [HW-METHOD-GENERIC] run(float[]) has type parameters, which a network cannot bind; name the types, or make it a default method
package bad;

import io.hardwire.*;

@Network(layers = {2, 1})
interface MethodGeneric {
    <T> float run(float[] in);
}
