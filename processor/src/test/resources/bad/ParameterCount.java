// 8:23 [HW-PARAMETER-COUNT] these layers have 16,822,282 parameters; at most 16,777,216 fit in a generated network, so make the layers smaller
// 12:22 [HW-PARAMETER-COUNT] these layers have 13,835,058,048,839,712,768 parameters; at most 16,777,216 fit in a generated network, so make the layers smaller
package bad;

import io.hardwire.*;

interface ParameterCount {
    @Network(layers = {4096, 4096, 10})
    interface TooMany {}

    @Network(
            layers = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE},
            unroll = Unroll.FULL)
    interface FarTooMany {}
}
