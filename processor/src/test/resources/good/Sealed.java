package good;

import io.hardwire.Network;

@Network(layers = {2, 2})
sealed interface Sealed permits SealedNetwork {
    int run(float[] in);
}
