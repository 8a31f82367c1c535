// 13:5 [HW-NOT-INTERFACE] Plain is a class; @Network goes on an interface, whose methods say how the network is called
// 16:14 [HW-NOT-INTERFACE] Abstract is an abstract class; @Network goes on an interface, whose methods say how the network is called
// 21:5 [HW-NOT-INTERFACE] Enumeration is an enum; @Network goes on an interface, whose methods say how the network is called
// 24:5 [HW-NOT-INTERFACE] Tuple is a record; @Network goes on an interface, whose methods say how the network is called
// 26:27 [HW-LAYER-SIZE] layers[1] is 0; every layer needs at least one unit
// 27:6 [HW-NOT-INTERFACE] Marker is an annotation type; @Network goes on an interface, whose methods say how the network is called
package bad;

import io.hardwire.*;

class NotInterface {
    @Network(layers = {2, 1})
    class Plain {}

    @Network(layers = {2, 1})
    abstract class Abstract {
        abstract String anything();
    }

    @Network(layers = {2, 1})
    enum Enumeration {}

    @Network(layers = {2, 1})
    record Tuple() {}

    @Network(layers = {2, 0})
    @interface Marker {}
}
