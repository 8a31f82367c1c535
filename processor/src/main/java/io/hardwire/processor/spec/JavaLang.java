package io.hardwire.processor.spec;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The types of java.lang that generated code names without importing them. */
final class JavaLang {

    private static final List<String> NAMED = List.of("Double", "Float", "Math", "Override", "ThreadLocal");

    private JavaLang() {}

    /** The types in the package of this type that have such a name: code in there means them by it, class files or not. */
    static List<TypeReference> hiding(TypeElement type, Elements elements) {
        String packageName = Nesting.packageOf(type).getQualifiedName().toString();
        return NAMED.stream()
                .map(name -> new TypeReference(packageName, List.of(name)))
                .filter(each -> elements.getTypeElement(elements.getModuleOf(type), each.canonicalName()) != null)
                .toList();
    }
}
