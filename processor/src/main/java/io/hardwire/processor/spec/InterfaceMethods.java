package io.hardwire.processor.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The instance methods of an interface, own and inherited, each once: an overridden one is left out. */
final class InterfaceMethods {

    /**
     * A method as the interface sees it.
     *
     * @param type with the type parameters of super-interfaces bound
     */
    record Method(ExecutableElement element, ExecutableType type) {

        boolean isDefault() {
            return element.getModifiers().contains(Modifier.DEFAULT);
        }

        TypeElement owner() {
            return Nesting.ownerOf(element);
        }

        boolean mayThrow(TypeMirror thrown, Types types) {
            return type.getThrownTypes().stream().anyMatch(allowed -> types.isSubtype(thrown, allowed));
        }
    }

    private final Types types;
    private final DeclaredType root;

    private InterfaceMethods(Types types, DeclaredType root) {
        this.types = types;
        this.root = root;
    }

    static List<Method> of(TypeElement type, Types types) {
        return new InterfaceMethods(types, (DeclaredType) type.asType()).read(type);
    }

    /** The interface and all that it extends, nearest first. */
    static Set<TypeElement> hierarchy(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        addHierarchy(type, found);
        return found;
    }

    private static void addHierarchy(TypeElement type, Set<TypeElement> found) {
        if (found.add(type)) {
            for (TypeMirror parent : type.getInterfaces()) {
                if (parent.getKind() == TypeKind.DECLARED
                        && ((DeclaredType) parent).asElement() instanceof TypeElement element) {
                    addHierarchy(element, found);
                }
            }
        }
    }

    private List<Method> read(TypeElement type) {
        List<Method> all = new ArrayList<>();
        for (TypeElement each : hierarchy(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                Set<Modifier> modifiers = method.getModifiers();
                if (!modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE)) {
                    all.add(new Method(method, (ExecutableType) types.asMemberOf(root, method)));
                }
            }
        }
        List<Method> kept = new ArrayList<>();
        for (Method method : all) {
            if (all.stream().noneMatch(other -> replaces(other, method, all))) {
                kept.add(method);
            }
        }
        return kept;
    }

    private boolean replaces(Method other, Method method, List<Method> order) {
        if (other.element().equals(method.element())
                || !other.element().getSimpleName().equals(method.element().getSimpleName())
                || !types.isSubsignature(other.type(), method.type())) {
            return false;
        }
        if (extendsType(other.owner(), method.owner())) {
            return true;
        }
        if (extendsType(method.owner(), other.owner())) {
            return false;
        }
        return isNarrower(other, method)
                || (!isNarrower(method, other) && order.indexOf(other) < order.indexOf(method));
    }

    private boolean extendsType(TypeElement type, TypeElement parent) {
        return !type.equals(parent) && hierarchy(type).contains(parent);
    }

    /** Of two unrelated methods with one signature, the one with the narrower result implements both; of equals, that which throws less. */
    private boolean isNarrower(Method one, Method two) {
        TypeMirror first = one.type().getReturnType();
        TypeMirror second = two.type().getReturnType();
        if (types.isSameType(first, second)) {
            return throwsNoMore(one, two) && !throwsNoMore(two, one);
        }
        return !first.getKind().isPrimitive() && types.isAssignable(first, second);
    }

    private boolean throwsNoMore(Method one, Method two) {
        return one.type().getThrownTypes().stream().allMatch(thrown -> two.mayThrow(thrown, types));
    }
}
