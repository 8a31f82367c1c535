// 9:12 [HW-ENUM-SIZE] ask(float[]): enum Answer has 2 constants (YES, NO), but the network has 3 outputs; give it one constant for each output
// 11:13 [HW-ENUM-SIZE] lose(float[]): enum Nothing has no constants, but the network has 3 outputs; give it one constant for each output
package bad;

import io.hardwire.*;

@Network(layers = {4, 8, 3})
interface EnumSize {
    Answer ask(float[] in);

    Nothing lose(float[] in);
}

enum Answer {
    YES,
    NO
}

enum Nothing {}
