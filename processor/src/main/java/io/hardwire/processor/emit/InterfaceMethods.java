package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.spec.NetworkSpec;
import io.hardwire.processor.spec.OutputForm;
import io.hardwire.processor.spec.TypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The methods of the user's interface, and the arrays of enum constants that they answer with. */
final class InterfaceMethods {
    private static final List<String> FIELDS = List.of(
            "INPUTS", "OUTPUTS", "WEIGHTS", "PARAMETERS", "SHAPE", "SCHEMA", "TARGETS", "SCRATCH", "ERRORS", "ONE_HOT");

    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final Map<TypeReference, String> constants = new LinkedHashMap<>();

    InterfaceMethods(NetworkSpec spec, NetworkPlan plan) {
        this.spec = spec;
        this.plan = plan;
        LocalNames names = new LocalNames(FIELDS);
        spec.methods().forEach(names::with);
        spec.methods().forEach(method -> {
            if (method.output() instanceof OutputForm.EnumConstant constant) {
                constants.computeIfAbsent(constant.type(), type -> names.free(capitals(type)));
            }
        });
    }

    /** One array for each enum: {@code values()} would make a copy at each call. */
    List<FieldSpec> constants() {
        return constants.entrySet().stream()
                .map(entry -> {
                    ClassName type = Types.of(entry.getKey());
                    return FieldSpec.builder(
                                    ArrayTypeName.of(type),
                                    entry.getValue(),
                                    Modifier.PRIVATE,
                                    Modifier.STATIC,
                                    Modifier.FINAL)
                            .initializer("$T.values()", type)
                            .build();
                })
                .toList();
    }

    /** The array with the constants of an enum that a method answers with. */
    String constantsOf(TypeReference type) {
        return Objects.requireNonNull(constants.get(type));
    }

    List<MethodSpec> methods() {
        return spec.methods().stream()
                .map(method -> method.output() instanceof OutputForm.Derivatives derivatives
                        ? DerivativeMembers.method(method, derivatives, plan)
                        : new InterfaceMethod(spec, plan, method, constants).method())
                .toList();
    }

    /** {@code SPECIES} for Species. */
    private static String capitals(TypeReference type) {
        return type.simpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
