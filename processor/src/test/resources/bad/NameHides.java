// 10:1 [HW-NAME-HIDES] bad.Float hides java.lang.Float, which the code generated for NameHides needs in the same package; rename it, or move one of the two to another package
// 10:1 [HW-NAME-HIDES] bad.Math hides java.lang.Math, which the code generated for NameHides needs in the same package; rename it, or move one of the two to another package
// 15:1 [HW-NAME-HIDES] bad.Float hides java.lang.Float, which the code generated for Float needs in the same package; rename it, or move one of the two to another package
// 15:1 [HW-NAME-HIDES] bad.Math hides java.lang.Math, which the code generated for Float needs in the same package; rename it, or move one of the two to another package
package bad;

import io.hardwire.*;

@Network(layers = {2, 1})
interface NameHides {}

class Math {}

@Network(layers = {2, 1})
interface Float {}

interface Elsewhere {
    class Double {}
}
