// 8:23 [HW-LAYER-COUNT] layers has no values; a network needs at least two layers, inputs and outputs, as in layers = {4, 8, 3}
// 11:23 [HW-LAYER-COUNT] layers has 1 value; a network needs at least two layers, inputs and outputs, as in layers = {4, 8, 3}
package bad;

import io.hardwire.*;

interface LayerCount {
    @Network(layers = {})
    interface Empty {}

    @Network(layers = 4)
    interface One {
        float[] run(float[] in);
    }
}
