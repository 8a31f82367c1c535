package io.hardwire.processor.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * A method of the interface, to be implemented. Its parameters are those of {@link #input}, then those of {@link #output} if it
 * has any.
 *
 * @param varargs whether the last parameter is written {@code float... x}
 */
public record MethodSpec(String name, InputForm input, OutputForm output, boolean varargs) {

    /** The enums and records that it names: those of parameters, of a record's components and of the result. */
    public List<TypeReference> types() {
        List<TypeReference> types = new ArrayList<>();
        if (input instanceof InputForm.ScalarInputs scalars) {
            addCategories(scalars.parameters(), types);
        } else if (input instanceof InputForm.RecordInput record) {
            types.add(record.type());
            addCategories(record.components(), types);
        }
        if (output instanceof OutputForm.EnumConstant constant) {
            types.add(constant.type());
        } else if (output instanceof OutputForm.RecordOutput record) {
            types.add(record.type());
        }
        return types;
    }

    private static void addCategories(List<InputVariable> variables, List<TypeReference> types) {
        for (InputVariable variable : variables) {
            if (variable instanceof InputVariable.Category category) {
                types.add(category.type());
            }
        }
    }
}
