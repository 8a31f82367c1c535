package io.hardwire.processor.spec;

import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * A value of the annotation and where it is written.
 *
 * @param place null where the annotation does not give the value, so that its default holds
 */
public record Written<T>(T value, @Nullable AnnotationValue place) {

    public boolean isExplicit() {
        return place != null;
    }
}
