package good;

import io.hardwire.FloatNetwork;
import io.hardwire.Model;
import io.hardwire.Network;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Methods that come from elsewhere, methods that are there already, and methods that are none of a network's business. */
public interface Inherited {
    enum Coin {
        HEADS,
        TAILS
    }

    interface Classifier<I, O> {
        O classify(I in);
    }

    interface Chooser<O> extends Classifier<float[], O> {
        default O choose(float a, float b) {
            return classify(new float[] {a, b});
        }
    }

    @Network(layers = {2, 2})
    interface Bound extends Chooser<Coin> {}

    interface Left {
        int run(float[] in);
    }

    interface Right {
        int run(float[] values);
    }

    @Network(layers = {2, 2})
    interface Both extends Left, Right {}

    @Network(layers = {2, 2})
    interface OfTheJdk extends ToIntFunction<float[]>, Function<float[], Coin> {}

    @Network(layers = {1, 1})
    interface Curve extends DoubleUnaryOperator {}

    @Network(layers = {2, 2})
    interface There extends Model {
        void forward(float[] in, float[] out);

        float[] parameters();

        There copy();

        @Override
        boolean equals(Object other);

        @Override
        String toString();
    }

    @Network(layers = {2, 2})
    interface Self {
        Inherited_SelfNetwork copy();
    }

    @Network(layers = {2, 2})
    interface SelfInFull {
        good.Inherited_SelfInFullNetwork copy();
    }

    @Network(layers = {2, 2})
    interface Base {
        FloatNetwork copy();

        private int secret() {
            return 1;
        }

        default int known() {
            return secret();
        }
    }
}
