package good;

import io.hardwire.Network;

/** Names that generated code uses for itself. */
public interface NamesInTheWay {
    @Network(layers = {2, 2})
    interface Members {
        int INPUTS = 7;
        int PARAMETERS = 7;

        record Shape(float in, float out) {}

        enum List {
            Math,
            String
        }

        interface Activation {}

        interface FloatNetwork {}

        interface Math {}

        interface Override {}

        List classify(Shape parameters);

        float[] forward(float in, float out);

        float[] fma(float a1, float z2);

        int argmax(float[] parameters);

        void into(float[] out, float[] in);
    }
}
