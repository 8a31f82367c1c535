// 17:18 [HW-METHOD-CLASH] double[] parameters() cannot be implemented: the generated class inherits float[] parameters() of FloatNetwork, with the same parameters; rename the method or change its result
// 19:17 [HW-METHOD-CLASH] float[] forward(float[], float[]) cannot be implemented: the generated class inherits void forward(float[], float[]) of FloatNetwork, with the same parameters; rename the method or change its result
// 21:16 [HW-METHOD-CLASH] String copy() cannot be implemented: the generated class inherits FloatNetwork copy() of FloatNetwork, with the same parameters; rename the method or change its result
// 26:24 [HW-METHOD-CLASH] String inputs() cannot be implemented: the generated class inherits int inputs() of DoubleNetwork, with the same parameters; rename the method or change its result
// 36:5 [HW-METHOD-CLASH] long outputs() cannot be implemented: the generated class inherits int outputs() of FloatNetwork, with the same parameters; rename the method or change its result
// 40:14 [HW-METHOD-CLASH] void save(Path) cannot be implemented: the generated class inherits void save(Path) throws IOException of FloatNetwork, with the same parameters; rename the method or add `throws IOException`
// 42:22 [HW-METHOD-CLASH] void read(Path, LoadOption[]) throws NoSuchFileException cannot be implemented: the generated class inherits void read(Path, LoadOption[]) throws IOException of FloatNetwork, with the same parameters; rename the method or add `throws IOException`
// 50:5 [HW-METHOD-CLASH] void save(Path) cannot be implemented: the generated class inherits void save(Path) throws IOException of FloatNetwork, with the same parameters; rename the method or add `throws IOException`
package bad;

import io.hardwire.*;
import java.nio.file.*;

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

    @Network(layers = {2, 2})
    interface Throwing {
        void save(Path file);

        default void read(Path file, io.hardwire.model.LoadOption... options) throws NoSuchFileException {}
    }

    interface Silent {
        void save(Path file);
    }

    @Network(layers = {2, 2})
    interface Unrelated extends Model, Silent {}
}
