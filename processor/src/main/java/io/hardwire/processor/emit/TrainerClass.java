package io.hardwire.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.hardwire.processor.plan.NetworkPlan;
import io.hardwire.processor.spec.NetworkSpec;
import javax.lang.model.element.Modifier;

/** The class that trains: the constructors, and the network under its own type. */
final class TrainerClass {
    private final NetworkSpec spec;
    private final NetworkPlan plan;
    private final ClassName network;

    TrainerClass(NetworkSpec spec, NetworkPlan plan) {
        this.spec = spec;
        this.plan = plan;
        this.network = Types.of(spec.networkType());
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(spec.trainerType().simpleName())
                .addModifiers(Modifier.FINAL)
                .superclass(Types.trainer(plan.precision()))
                .addJavadoc(Documentation.trainer(spec, plan));
        if (spec.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return type.addField(network, "network", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(constructorOfNetwork())
                .addMethod(network());
    }

    private MethodSpec constructor() {
        return constructorBuilder()
                .addJavadoc(
                        "A trainer of a fresh network.\n\n@param seed decides the first weights and every shuffle\n")
                .addParameter(TypeName.LONG, "seed")
                .addStatement("this(new $T(), seed)", network)
                .addStatement("initialise()")
                .build();
    }

    private MethodSpec constructorOfNetwork() {
        return constructorBuilder()
                .addJavadoc("""
                        A trainer of this network, in place, from its present parameters on.

                        @param network whose parameters training changes
                        @param seed decides every shuffle
                        """)
                .addParameter(network, "network")
                .addParameter(TypeName.LONG, "seed")
                .addStatement("super(network, seed)")
                .addStatement("this.network = network")
                .build();
    }

    private MethodSpec.Builder constructorBuilder() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        return spec.isPublic() ? constructor.addModifiers(Modifier.PUBLIC) : constructor;
    }

    private MethodSpec network() {
        return MethodSpec.methodBuilder("network")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(network)
                .addStatement("return network")
                .build();
    }
}
