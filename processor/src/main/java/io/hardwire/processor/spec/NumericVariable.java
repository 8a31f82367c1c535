package io.hardwire.processor.spec;

/** A scalar parameter, or a component of a record, whose accessor has its name. */
public record NumericVariable(String name, NumericType type) implements InputVariable {
    @Override
    public int width() {
        return 1;
    }
}
