// 7:28 [HW-INTERFACE-GENERIC] InterfaceGeneric has type parameters, a network has none; leave them to a super-interface and bind them here, as in `interface InterfaceGeneric extends Classifier<Species>`
package bad;

import io.hardwire.*;

@Network(layers = {2, 1})
interface InterfaceGeneric<T, U> {
    T run(float[] in);
}
