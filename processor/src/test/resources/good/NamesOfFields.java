package good;

import io.hardwire.Network;
import io.hardwire.Unroll;

/** Parameters that are called like fields of the generated class. */
@Network(layers = {3, 4, 2}, unroll = Unroll.LOOPS)
public interface NamesOfFields {
    Kind kind(float KIND, float SCRATCH, float parameters);

    Kind of(float[] scratch);

    enum Kind {
        FIRST,
        SECOND
    }
}
