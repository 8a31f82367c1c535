package io.hardwire.processor.validate;

import io.hardwire.processor.spec.Declaration;
import io.hardwire.processor.spec.GeneratedTypes;
import io.hardwire.processor.spec.MethodConflict;
import io.hardwire.processor.spec.MethodDeclaration;
import io.hardwire.processor.spec.MethodSpec;
import io.hardwire.processor.spec.MissingType;
import io.hardwire.processor.spec.NetworkAnnotation;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.spec.TypeReference;
import io.hardwire.processor.spec.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a declaration: either nothing is wrong and a network can be built from it, or the report says all that is. */
public final class Validator {

    private final Declaration declaration;
    private final Report report;

    private Validator(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.report = report;
    }

    /**
     * Judges a declaration.
     *
     * @param taken the names of types that the compilation has already
     * @param report receives the problems
     * @return the network, if there are no problems
     */
    public static Optional<NetworkSpec> validate(Declaration declaration, TakenNames taken, Report report) {
        return new Validator(declaration, report).validate(taken);
    }

    private Optional<NetworkSpec> validate(TakenNames taken) {
        new TypeCheck(declaration, report).check();
        taken.check(declaration, report);
        checkHiding();
        checkAnnotation();
        checkMissing();
        checkConflicts();
        List<MethodSpec> methods = checkMethods();
        return report.isClean() ? Optional.of(spec(methods)) : Optional.empty();
    }

    private void checkHiding() {
        for (TypeReference type : declaration.hiding()) {
            report.add(
                    Problem.NAME_HIDES,
                    declaration.element(),
                    type.canonicalName(),
                    type.simpleName(),
                    declaration.type().simpleName());
        }
    }

    private void checkAnnotation() {
        List<Written<String>> unreadable = declaration.annotation().unreadable();
        for (Written<String> member : unreadable) {
            report.add(Problem.VALUE_MISSING, Place.of(declaration, member), member.value(), network());
        }
        if (unreadable.isEmpty()) {
            new LayerCheck(declaration, report).check();
            new ActivationCheck(declaration, report).check();
            new LossCheck(declaration, report).check();
        }
    }

    private void checkMissing() {
        for (MissingType type : declaration.missing()) {
            report.add(Problem.TYPE_MISSING, type.element(), type.name(), network());
        }
    }

    private void checkConflicts() {
        for (MethodConflict conflict : declaration.conflicts()) {
            report.add(
                    Problem.METHOD_CLASH,
                    conflict.element(),
                    conflict.method(),
                    conflict.inherited(),
                    conflict.remedy());
        }
    }

    private List<MethodSpec> checkMethods() {
        Expected expected = Expected.of(declaration.type(), declaration.annotation());
        List<MethodSpec> specs = new ArrayList<>();
        for (MethodDeclaration method : declaration.methods()) {
            new MethodCheck(method, expected, report).check().ifPresent(specs::add);
        }
        return specs;
    }

    private String network() {
        return GeneratedTypes.of(declaration.type()).network().simpleName();
    }

    private NetworkSpec spec(List<MethodSpec> methods) {
        NetworkAnnotation annotation = declaration.annotation();
        TypeReference type = declaration.type();
        return new NetworkSpec(
                type,
                declaration.isPublic(),
                annotation.sizes(),
                annotation.activationOfEachLayer(),
                annotation.loss().value(),
                annotation.precision().value(),
                annotation.unroll().value(),
                methods,
                declaration.element());
    }
}
