package io.hardwire.processor.spec;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Unroll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/**
 * {@code @Network} as it is written.
 *
 * @param layers empty where the annotation lacks it
 * @param unreadable the members whose value the compiler could not make out; they hold their defaults here
 */
public record NetworkAnnotation(
        AnnotationMirror mirror,
        Written<List<Written<Integer>>> layers,
        Written<Activation> hidden,
        Written<Activation> output,
        Written<List<Written<Activation>>> activations,
        Written<Loss> loss,
        Written<Precision> precision,
        Written<Unroll> unroll,
        List<Written<String>> unreadable) {

    public NetworkAnnotation {
        unreadable = List.copyOf(unreadable);
    }

    /** The sizes of the layers, without their places. */
    public List<Integer> sizes() {
        return layers.value().stream().map(Written::value).toList();
    }

    /** Whether the layers after the inputs have their activations one by one. */
    public boolean listsActivations() {
        return !activations.value().isEmpty();
    }

    /** The activation of the last layer, from whichever member it comes. */
    public Written<Activation> lastActivation() {
        List<Written<Activation>> listed = activations.value();
        return listed.isEmpty() ? output : listed.get(listed.size() - 1);
    }

    /** The activation of each layer after the inputs, from whichever members they come. */
    public List<Activation> activationOfEachLayer() {
        if (listsActivations()) {
            return activations.value().stream().map(Written::value).toList();
        }
        List<Activation> all = new ArrayList<>(Collections.nCopies(sizes().size() - 2, hidden.value()));
        all.add(output.value());
        return List.copyOf(all);
    }
}
