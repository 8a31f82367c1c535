package io.hardwire.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The types to look at in a round: those that were put off, then those that are new. Between rounds only names are kept. */
final class AnnotatedTypes {

    static final String ANNOTATION = "io.hardwire.Network";

    private final Set<String> deferred = new LinkedHashSet<>();

    /** The types of this round; none of them is put off any longer. */
    List<TypeElement> in(RoundEnvironment round, Set<? extends TypeElement> annotations, Elements elements) {
        List<TypeElement> types = new ArrayList<>();
        for (String name : deferred) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        deferred.clear();
        for (TypeElement annotation : annotations) {
            types.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
        }
        return types;
    }

    /** Puts a type off until the next round. */
    void defer(TypeElement type) {
        deferred.add(type.getQualifiedName().toString());
    }

    static AnnotationMirror annotationOf(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement() instanceof TypeElement annotation
                    && annotation.getQualifiedName().contentEquals(ANNOTATION)) {
                return mirror;
            }
        }
        throw new IllegalStateException(type + " has lost its @Network");
    }
}
