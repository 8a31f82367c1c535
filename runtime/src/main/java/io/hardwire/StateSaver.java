package io.hardwire;

import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the parts of a state under their names: copies of numbers and of arrays, in the order of the visit. */
final class StateSaver implements StateVisitor {
    private final Map<String, Object> parts = new LinkedHashMap<>();

    @Override
    public long whole(String name, long value, long least, long most) {
        put(name, new long[] {value});
        return value;
    }

    @Override
    public double real(String name, double value) {
        put(name, new double[] {value});
        return value;
    }

    @Override
    public void array(String name, Object array, int count) {
        Object copy = Array.newInstance(array.getClass().getComponentType(), count);
        System.arraycopy(array, 0, copy, 0, count);
        put(name, copy);
    }

    private void put(String name, Object part) {
        if (parts.put(name, part) != null) {
            throw new IllegalStateException("two parts of the state are called " + name);
        }
    }

    /** Every part, an array of its own; single numbers are arrays of one. */
    Map<String, Object> parts() {
        return parts;
    }
}
