// 7:8 [HW-INTERFACE-SEALED] InterfaceSealed is sealed and does not permit InterfaceSealedNetwork; add `permits InterfaceSealedNetwork`, or drop `sealed`
package bad;

import io.hardwire.*;

@Network(layers = {2, 1})
sealed interface InterfaceSealed {}

final class Implementation implements InterfaceSealed {}
