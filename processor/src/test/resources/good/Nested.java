package good;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Network;

/** Every visibility that a nested interface can have and still be implemented. */
public class Nested {
    @Network(layers = {4, 3})
    public interface Open {
        @Network(layers = {2, 1})
        interface Deep {
            float run(float[] in);
        }

        int run(float[] in);
    }

    @Network(layers = {4, 3})
    interface Closed {
        int run(float[] in);
    }

    @Network(layers = {4, 3}, output = Activation.SOFTMAX, loss = Loss.CROSS_ENTROPY)
    protected interface Guarded {
        int run(float[] in);
    }

    static class Around {
        @Network(layers = {4, 3})
        public interface Inner {
            int run(float[] in);
        }
    }

    static int use() {
        return new Nested_OpenNetwork().run(new float[4])
                + new Nested_ClosedTrainer(1).network().run(new float[4])
                + new Nested_GuardedNetwork().run(new float[4])
                + new Nested_Around_InnerNetwork().run(new float[4])
                + (int) new Nested_Open_DeepNetwork().run(new float[2]);
    }
}
