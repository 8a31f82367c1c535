// 13:18 [HW-METHOD-CLASH] double[] parameters() cannot be implemented: the generated class inherits float[] parameters() of FloatNetwork, with the same parameters; rename the method or change its result
// 15:17 [HW-METHOD-CLASH] float[] forward(float[], float[]) cannot be implemented: the generated class inherits void forward(float[], float[]) of FloatNetwork, with the same parameters; rename the method or change its result
// 17:16 [HW-METHOD-CLASH] String copy() cannot be implemented: the generated class inherits FloatNetwork copy() of FloatNetwork, with the same parameters; rename the method or change its result
// 22:24 [HW-METHOD-CLASH] String inputs() cannot be implemented: the generated class inherits int inputs() of DoubleNetwork, with the same parameters; rename the method or change its result
// 32:5 [HW-METHOD-CLASH] long outputs() cannot be implemented: the generated class inherits int outputs() of FloatNetwork, with the same parameters; rename the method or change its result
package bad;

import io.hardwire.*;

interface MethodClash {
    @Network(layers = {2, 2})
    interface Abstract {
        double[] parameters();

        float[] forward(float[] in, float[] out);

        String copy();
    }

    @Network(layers = {2, 2}, precision = Precision.DOUBLE)
    interface Default {
        default String inputs() {
            return "two";
        }
    }

    interface Parent {
        long outputs();
    }

    @Network(layers = {2, 2})
    interface Inherited extends Parent {}
}
