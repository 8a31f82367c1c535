// 8:23 [HW-LAYER-SIZE] layers[1] is 0; every layer needs at least one unit
// 8:26 [HW-LAYER-SIZE] layers[2] is -3; every layer needs at least one unit
// 10:9 [HW-INPUT-COUNT] run(float, float, float) takes 3 numbers, but the network has 4 inputs; give it one parameter for each input, or one array
package bad;

import io.hardwire.*;

@Network(layers = {4, 0, -3})
interface LayerSize {
    int run(float a, float b, float c);
}
