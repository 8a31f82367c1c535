package io.hardwire.sample.iris;

import java.util.List;

/** The species of Fisher's data, in the order of the network's outputs. */
public enum Species {
    /** The bristle-pointed iris: small petals, told from the others at a glance. */
    SETOSA,
    /** The blue flag. */
    VERSICOLOR,
    /** The Virginia iris: the largest petals, but not by much. */
    VIRGINICA;

    private static final List<Species> ALL = List.of(values());

    /** The species of one of the network's outputs, from 0. */
    static Species of(int output) {
        return ALL.get(output);
    }
}
