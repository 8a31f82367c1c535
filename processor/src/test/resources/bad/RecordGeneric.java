// 8:27 [HW-RECORD-GENERIC] run(Box): record Box has type parameters; use a record without
package bad;

import io.hardwire.*;

@Network(layers = {1, 1})
interface RecordGeneric {
    float run(Box<String> in);
}

record Box<T>(float value) {}
