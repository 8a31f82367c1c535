// 10:13 [HW-INPUT-COUNT] tooFew(float, float, float) takes 3 numbers, but the network has 4 inputs; give it one parameter for each input, or one array
// 12:9 [HW-INPUT-COUNT] tooMany(float, int, double, long, byte) takes 5 numbers, but the network has 4 inputs; give it one parameter for each input, or one array
// 14:10 [HW-INPUT-COUNT] none(float, float[]) takes 1 number, but the network has 4 inputs; give it one parameter for each input, or one array
package bad;

import io.hardwire.*;

@Network(layers = {4, 3})
interface InputCount {
    float[] tooFew(float a, float b, float c);

    int tooMany(float a, int b, double c, long d, byte e);

    void none(float a, float[] out);
}
