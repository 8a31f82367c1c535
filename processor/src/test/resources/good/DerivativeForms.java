package good;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Network;
import io.hardwire.Precision;
import io.hardwire.Unroll;

/** Every form of derivatives by the inputs, in small networks and in those that need scratch. */
public interface DerivativeForms {
    @Network(layers = {2, 5, 3})
    interface Small {
        void fill(float[] jacobian, float[][] ERRORS);

        float[][] make(float... jacobian);

        void sum(float[] in, float[] outputWeights, float[] gradient);

        int largest(float[] in);
    }

    @Network(
            layers = {3, 4, 2},
            unroll = Unroll.LOOPS,
            precision = Precision.DOUBLE,
            output = Activation.SOFTMAX,
            loss = Loss.CROSS_ENTROPY)
    interface InLoops {
        void fill(double[] in, double[][] jacobian);

        double[][] make(double[] in);

        void sum(double[] SCRATCH, double[] ONE_HOT, double[] gradient);
    }

    @Network(layers = {1, 1})
    interface OnlyOne {
        void slope(float[] in, float[]... jacobian);
    }

    @Network(layers = {1, 1})
    interface OnlyTheGradient {
        void slope(float[] in, float[] outputWeights, float... gradient);
    }
}
