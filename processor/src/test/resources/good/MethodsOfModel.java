package good;

import io.hardwire.Network;
import io.hardwire.Precision;
import io.hardwire.data.Dataset;
import io.hardwire.data.Schema;
import java.io.IOException;
import java.nio.file.Path;

/** Methods that every network has because it is a Model, in interfaces that know nothing of Model. */
public interface MethodsOfModel {
    interface Defaults {
        int inputs();

        int outputs();

        Schema schema();

        double[] predict(Dataset data);

        int[] classify(Dataset data);

        double accuracy(Dataset data);
    }

    @Network(layers = {2, 2})
    interface InFloat extends Defaults {}

    @Network(layers = {2, 2}, precision = Precision.DOUBLE)
    interface InDouble extends Defaults {}

    @Network(layers = {2, 2})
    interface WithDefaults {
        default int outputs() {
            return 2;
        }
    }

    interface Saver<E extends Exception> {
        void save(Path file) throws E;
    }

    @Network(layers = {2, 2})
    interface Saved extends Saver<IOException> {}

    @Network(layers = {2, 2})
    interface SavedSomehow extends Saver<Exception> {}
}
