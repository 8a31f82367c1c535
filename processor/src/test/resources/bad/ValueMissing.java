// 7:28 [HW-VALUE-MISSING] the value of layers[1] cannot be read, so ValueMissingNetwork was not written; write a constant that this compilation knows
// 9:12 [HW-TYPE-MISSING] Answer cannot be found, so ValueMissingNetwork was not written; import or declare it, or let the processor that generates it run in this compilation
package bad;

import io.hardwire.*;

@Network(layers = {4, Sizes.HIDDEN, 3})
interface ValueMissing {
    Answer ask(float... in);
}
