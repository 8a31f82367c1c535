// 9:11 [HW-RECORD-SIZE] move(Point): record Point has 2 components, but the network has 1 output; give it one component for each output
// 9:22 [HW-RECORD-SIZE] move(Point): record Point has 2 components, but the network has 3 inputs; give it one component for each input
package bad;

import io.hardwire.*;

@Network(layers = {3, 1})
interface RecordSize {
    Point move(Point from);
}

record Point(float x, float y) {}
