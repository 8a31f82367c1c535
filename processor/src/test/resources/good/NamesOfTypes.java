package good;

import io.hardwire.Network;

/** Enums in capitals, as the arrays of their constants would be called, and variables that are called like these. */
public interface NamesOfTypes {
    record Colour(RGB RGB) {}

    record Capitals(boolean RGB, boolean RGB_, RGB rgb) {}

    @Network(layers = {3, 3})
    interface Arrays {
        RGB of(float[] in);

        RGB of(RGB in);

        RGB of(Colour in);
    }

    @Network(layers = {5, 3})
    interface Components {
        RGB of(Capitals in);

        RGB of(boolean RGB_, boolean RGB__, RGB rgb);
    }

    @Network(layers = {2, 2})
    interface InCapitals {
        CMYK.Cmyk of(float[] in);

        float[][] by(float[] jacobian);
    }
}

enum RGB {
    RED,
    GREEN,
    BLUE
}

interface CMYK {
    enum Cmyk {
        CYAN,
        MAGENTA
    }
}
