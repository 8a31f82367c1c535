package io.hardwire;

import io.hardwire.data.Scaling;
import io.hardwire.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What a model file holds besides parameters.
 *
 * @param scaling how raw numbers become the network's, or null for none
 * @param provenance where the parameters come from, or null if the file does not say
 */
record ModelContents(@Nullable Scaling scaling, @Nullable Provenance provenance) {}
