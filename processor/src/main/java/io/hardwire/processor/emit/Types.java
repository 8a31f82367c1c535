package io.hardwire.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.hardwire.Precision;
import io.hardwire.processor.spec.InputVariable;
import io.hardwire.processor.spec.NumericType;
import io.hardwire.processor.spec.NumericVariable;
import io.hardwire.processor.spec.TypeReference;

/** The types that generated code names. */
final class Types {
    private static final String RUNTIME = "io.hardwire";

    static final ClassName SHAPE = ClassName.get(RUNTIME, "Shape");
    static final ClassName INPUT = ClassName.get(RUNTIME + ".data", "Input");
    static final ClassName SCHEMA = ClassName.get(RUNTIME + ".data", "Schema");
    static final ClassName LOAD_OPTION = ClassName.get(RUNTIME + ".model", "LoadOption");
    static final ClassName TARGET = ClassName.get(RUNTIME, "Target");

    private Types() {}

    static TypeName number(Precision precision) {
        return precision == Precision.FLOAT ? TypeName.FLOAT : TypeName.DOUBLE;
    }

    /** The integer that holds a number's bit pattern. */
    static TypeName bits(Precision precision) {
        return precision == Precision.FLOAT ? TypeName.INT : TypeName.LONG;
    }

    static ArrayTypeName array(Precision precision) {
        return ArrayTypeName.of(number(precision));
    }

    /** The runtime's class that generated networks extend. */
    static ClassName network(Precision precision) {
        return ClassName.get(RUNTIME, precision == Precision.FLOAT ? "FloatNetwork" : "DoubleNetwork");
    }

    /** The runtime's class that generated trainers extend. */
    static ClassName trainer(Precision precision) {
        return ClassName.get(RUNTIME, precision == Precision.FLOAT ? "FloatTrainer" : "DoubleTrainer");
    }

    /** The runtime's class that generated kernels extend. */
    static ClassName kernels(Precision precision) {
        return ClassName.get(RUNTIME, precision == Precision.FLOAT ? "FloatKernels" : "DoubleKernels");
    }

    /** The runtime's class that keeps the columns of W. */
    static ClassName columns(Precision precision) {
        return ClassName.get(RUNTIME, precision == Precision.FLOAT ? "FloatColumns" : "DoubleColumns");
    }

    /** The runtime's class that keeps the parameters as vector code for one sample wants them. */
    static ClassName packed(Precision precision) {
        return ClassName.get(
                RUNTIME, precision == Precision.FLOAT ? "FloatPackedParameters" : "DoublePackedParameters");
    }

    static TypeName of(NumericType type) {
        return switch (type) {
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }

    static TypeName of(InputVariable variable) {
        if (variable instanceof NumericVariable number) {
            return of(number.type());
        }
        return variable instanceof InputVariable.Category category ? of(category.type()) : TypeName.BOOLEAN;
    }

    static ClassName of(TypeReference type) {
        return ClassName.get(
                type.packageName(),
                type.simpleNames().get(0),
                type.simpleNames().subList(1, type.simpleNames().size()).toArray(String[]::new));
    }
}
