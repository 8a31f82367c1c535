// 11:23 [HW-LAYER-SIZE] layers[1] is 0; every layer needs at least one unit
// 12:1 [HW-TYPE-MISSING] Absent cannot be found, so TypeMissingNetwork was not written; import or declare it, or let the processor that generates it run in this compilation
// 13:13 [HW-TYPE-MISSING] Species cannot be found, so TypeMissingNetwork was not written; import or declare it, or let the processor that generates it run in this compilation
// 15:22 [HW-TYPE-MISSING] Flower cannot be found, so TypeMissingNetwork was not written; import or declare it, or let the processor that generates it run in this compilation
// 15:38 [HW-TYPE-MISSING] Petal cannot be found, so TypeMissingNetwork was not written; import or declare it, or let the processor that generates it run in this compilation
// 17:21 [HW-TYPE-MISSING] Unknown cannot be found, so TypeMissingNetwork was not written; import or declare it, or let the processor that generates it run in this compilation
package bad;

import io.hardwire.*;

@Network(layers = {2, 0})
interface TypeMissing extends Absent {
    Species classify(float[] in);

    int index(Flower flower, Petal[] petals);

    int inner(Known known);

    default Elsewhere unused() {
        return null;
    }
}

record Known(float a, Unknown b) {}
