package io.hardwire.sample.large;

import io.hardwire.Network;

/** Tells in which sector a point of four coordinates lies. */
@Network(layers = {4, 8, 3})
public interface Sector {
    /** The number of the sector, 0 to 2. */
    int of(float u, float v, float x, float y);
}
