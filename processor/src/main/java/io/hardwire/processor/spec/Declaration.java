package io.hardwire.processor.spec;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * An annotated type as it stands in the source, right or wrong, with the places to which messages belong. Valid in this round
 * only.
 *
 * @param isPublic whether the type and every type around it are public
 * @param methods the abstract methods that nothing implements yet, own ones first; none where the type is no plain interface
 * @param conflicts methods that the generated class could not have, because its superclass has others in their place
 * @param hiding types in the same package that have the names of types of java.lang that generated code needs
 * @param missing types that the methods or super-interfaces name and that do not exist, or not yet
 */
public record Declaration(
        TypeElement element,
        TypeReference type,
        boolean isPublic,
        NetworkAnnotation annotation,
        List<MethodDeclaration> methods,
        List<MethodConflict> conflicts,
        List<TypeReference> hiding,
        List<MissingType> missing) {

    public Declaration {
        methods = List.copyOf(methods);
        conflicts = List.copyOf(conflicts);
        hiding = List.copyOf(hiding);
        missing = List.copyOf(missing);
    }

    /** Whether a later round may know more, since another processor may yet write what is missing. */
    public boolean isIncomplete() {
        return !missing.isEmpty() || !annotation.unreadable().isEmpty();
    }
}
