package io.hardwire.processor.validate;

import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.Written;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Where a message belongs: at an element, at its annotation, or at a value in there. */
record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    static Place of(Element element) {
        return new Place(element, null, null);
    }

    /** The value if it is written, else the annotation which lacks it. */
    static Place of(Declaration declaration, Written<?> written) {
        return new Place(declaration.element(), declaration.annotation().mirror(), written.place());
    }

    void printError(Messager messager, String message) {
        if (value != null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation, value);
        } else if (annotation != null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation);
        } else {
            messager.printMessage(Diagnostic.Kind.ERROR, message, element);
        }
    }
}
