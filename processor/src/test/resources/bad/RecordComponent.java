// 14:15 [HW-RECORD-COMPONENT] run(Mixed): component b of record Mixed is int; make it float
// 14:15 [HW-RECORD-COMPONENT] run(Mixed): component c of record Mixed is Float; make it float
// 14:15 [HW-RECORD-COMPONENT] run(Mixed): component d of record Mixed is String; make it float
// 14:25 [HW-RECORD-COMPONENT] run(Mixed): component c of record Mixed is Float; make it float
// 14:25 [HW-RECORD-COMPONENT] run(Mixed): component d of record Mixed is String; make it float
// 19:16 [HW-RECORD-COMPONENT] run(Narrow): component a of record Narrow is float; make it double
package bad;

import io.hardwire.*;

interface RecordComponent {
    @Network(layers = {4, 4})
    interface InFloat {
        Mixed run(Mixed in);
    }

    @Network(layers = {1, 1}, precision = Precision.DOUBLE)
    interface InDouble {
        Narrow run(Narrow in);
    }

    record Mixed(float a, int b, Float c, String d) {}

    record Narrow(float a) {}
}
