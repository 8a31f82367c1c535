package io.hardwire.processor.spec;

import io.hardwire.processor.spec.InterfaceMethods.Method;
import io.hardwire.processor.spec.MethodDeclaration.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type from the compiler's model, without judging it. */
public final class DeclarationReader {

    private final Types types;
    private final Elements elements;

    public DeclarationReader(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /**
     * Reads what is written now.
     *
     * @param element the annotated type
     * @param annotation its {@code @Network}
     */
    public Declaration read(TypeElement element, AnnotationMirror annotation) {
        return new Reading(element, annotation).read();
    }

    /** One annotated type, being read. */
    private final class Reading {

        private final TypeElement element;
        private final NetworkAnnotation annotation;
        private final TypeReference type;
        private final TypeReader typeReader;
        private final List<MethodDeclaration> methods = new ArrayList<>();
        private final List<MethodConflict> conflicts = new ArrayList<>();
        private final List<MissingType> missing = new ArrayList<>();

        private Reading(TypeElement element, AnnotationMirror annotation) {
            this.element = element;
            this.annotation = AnnotationReader.read(annotation);
            this.type = TypeReader.referenceTo(element);
            this.typeReader = new TypeReader(Nesting.packageOf(element));
        }

        private Declaration read() {
            if (element.getKind() == ElementKind.INTERFACE
                    && element.getTypeParameters().isEmpty()) {
                readSuperInterfaces();
                readMethods();
            }
            return new Declaration(
                    element,
                    type,
                    Nesting.isPublic(element),
                    annotation,
                    methods,
                    conflicts,
                    JavaLang.hiding(element, elements),
                    missing);
        }

        private void readSuperInterfaces() {
            for (TypeElement each : InterfaceMethods.hierarchy(element)) {
                for (TypeMirror parent : each.getInterfaces()) {
                    if (parent.getKind() == TypeKind.ERROR) {
                        missing.add(new MissingType(parent.toString(), element));
                    }
                }
            }
        }

        private void readMethods() {
            Superclass superclass = Superclass.of(annotation.precision().value(), types, elements);
            for (Method method : InterfaceMethods.of(element, types)) {
                if (method.isDefault() || !isMissing(method)) {
                    readMethod(method, superclass);
                }
            }
        }

        private void readMethod(Method method, Superclass superclass) {
            Optional<ExecutableElement> counterpart = superclass.counterpart(method);
            if (counterpart.isEmpty()) {
                if (!method.isDefault()) {
                    methods.add(declaration(method));
                }
            } else {
                superclass
                        .remedy(counterpart.get(), method, element)
                        .ifPresent(remedy -> conflicts.add(conflict(method, counterpart.get(), remedy)));
            }
        }

        private boolean isMissing(Method method) {
            int before = missing.size();
            noteMissing(method.type().getReturnType(), place(method, method.element()));
            List<? extends TypeMirror> parameters = method.type().getParameterTypes();
            for (int i = 0; i < parameters.size(); i++) {
                noteMissing(
                        parameters.get(i),
                        place(method, method.element().getParameters().get(i)));
            }
            return missing.size() > before;
        }

        /** A type that is to be generated here is not missed: whoever names it wants a method that does not exist. */
        private void noteMissing(TypeMirror named, Element place) {
            MissingTypes.in(named)
                    .filter(name -> GeneratedTypes.of(type).all().stream().noneMatch(own -> own.isNamed(name)))
                    .ifPresent(name -> missing.add(new MissingType(name, place)));
        }

        private MethodDeclaration declaration(Method method) {
            List<Parameter> parameters = new ArrayList<>();
            for (int i = 0; i < method.type().getParameterTypes().size(); i++) {
                VariableElement parameter = method.element().getParameters().get(i);
                parameters.add(new Parameter(
                        parameter.getSimpleName().toString(),
                        typeReader.read(method.type().getParameterTypes().get(i)),
                        place(method, parameter)));
            }
            return new MethodDeclaration(
                    method.element().getSimpleName().toString(),
                    place(method, method.element()),
                    isOwn(method) ? "" : owner(method.element()),
                    parameters,
                    typeReader.read(method.type().getReturnType()),
                    method.element().isVarArgs(),
                    !method.element().getTypeParameters().isEmpty());
        }

        private MethodConflict conflict(Method method, ExecutableElement counterpart, String remedy) {
            return new MethodConflict(
                    text(method.element(), method.type()),
                    text(counterpart, (ExecutableType) counterpart.asType()) + " of " + owner(counterpart),
                    remedy,
                    place(method, method.element()));
        }

        private String text(ExecutableElement method, ExecutableType type) {
            String thrown = texts(type.getThrownTypes());
            return typeReader.read(type.getReturnType()).text() + " " + method.getSimpleName() + "("
                    + texts(type.getParameterTypes()) + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
        }

        private String texts(List<? extends TypeMirror> types) {
            return types.stream().map(each -> typeReader.read(each).text()).collect(Collectors.joining(", "));
        }

        /** Messages belong in the file being compiled, so those about inherited methods go to the interface. */
        private Element place(Method method, Element preferred) {
            return isOwn(method) ? preferred : element;
        }

        private boolean isOwn(Method method) {
            return method.owner().equals(element);
        }

        private static String owner(ExecutableElement method) {
            return Nesting.ownerOf(method).getSimpleName().toString();
        }
    }
}
