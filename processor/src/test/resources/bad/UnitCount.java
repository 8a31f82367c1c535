// 8:23 [HW-UNIT-COUNT] these layers have 3,000,001 units; at most 1,048,576 fit in a generated network, so make the layers smaller
// 11:23 [HW-UNIT-COUNT] these layers have 1,200,003 units; at most 1,048,576 fit in a generated network, so make the layers smaller
package bad;

import io.hardwire.*;

interface UnitCount {
    @Network(layers = {1, 3_000_000})
    interface OneWide {}

    @Network(layers = {300_000, 1, 300_000, 1, 300_000, 1, 300_000})
    interface SeveralWide {}
}
