package bad;

import io.hardwire.*;

@Network(layers = {4, 1})
interface CategoryInputs {
    float tooMany(float rooms, boolean garden, Colour colour);

    float tooFew(Colour colour, Empty none);

    float hidden(float rooms, Hiding.Hidden hidden, boolean garden);

    float asRecord(House house);

    float withHidden(Secret secret);

    Colour[] none(float[] in);

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    enum Empty {}

    record House(Colour first, boolean garden, Colour second) {}

    record Secret(Hiding.Hidden hidden, float a, float b) {}
}

class Hiding {
    private enum Hidden {
        YES,
        NO
    }
}
