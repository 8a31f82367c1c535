package good;

import io.hardwire.*;

class DeprecatedParts {
    @Deprecated
    @Network(layers = {4, 8, 3})
    interface Whole {
        int largest(float[] in);
    }

    @Deprecated(forRemoval = true)
    @Network(layers = {4, 8, 3})
    interface Removed {
        int largest(float[] in);
    }

    @Network(layers = {4, 8, 3})
    interface Methods {
        @Deprecated
        int largest(float[] in);

        @Deprecated(forRemoval = true)
        float[] all(float[] in);
    }

    @Network(layers = {2, 3})
    interface Types {
        Old ask(Pair pair);
    }

    @Deprecated
    enum Old {
        ONE,
        TWO,
        THREE
    }

    record Pair(float one, float other) {
        @Deprecated
        public float other() {
            return other;
        }
    }
}
