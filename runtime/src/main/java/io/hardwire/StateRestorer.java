package io.hardwire;

import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.Map;

/** Puts the parts that a {@link StateSaver} collected back into their places. */
final class StateRestorer implements StateVisitor {
    private final Map<String, Object> parts;

    StateRestorer(Map<String, Object> parts) {
        this.parts = new HashMap<>(parts);
    }

    @Override
    public long whole(String name, long value, long least, long most) {
        long saved = ((long[]) take(name, long[].class, 1))[0];
        if (saved < least || saved > most) {
            throw new StateException(name + " is " + saved + "; expected " + least + " to " + most);
        }
        return saved;
    }

    @Override
    public double real(String name, double value) {
        return ((double[]) take(name, double[].class, 1))[0];
    }

    @Override
    public void array(String name, Object array, int count) {
        System.arraycopy(take(name, array.getClass(), count), 0, array, 0, count);
    }

    private Object take(String name, Class<?> type, int count) {
        Object part = parts.remove(name);
        String expected = "expected " + count + " of " + type.getComponentType();
        if (part == null) {
            throw new StateException(name + " is missing; " + expected);
        }
        if (part.getClass() != type || Array.getLength(part) != count) {
            throw new StateException(name + " has " + Array.getLength(part) + " of "
                    + part.getClass().getComponentType() + "; " + expected);
        }
        return part;
    }

    /**
     * To be called at the end of the visit.
     *
     * @throws StateException if a part was not asked for
     */
    void requireNothingLeft() {
        if (!parts.isEmpty()) {
            throw new StateException(
                    parts.keySet().stream().sorted().findFirst().orElseThrow() + " is no part of this run");
        }
    }
}
