package io.hardwire.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The names of the rows' classes while a file is read. */
final class Labels {
    private final boolean closed;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Integer> labels = new ArrayList<>();

    /** If classes are given, no others are let in. */
    Labels(List<String> classes) {
        this.closed = !classes.isEmpty();
        for (String name : classes) {
            indices.put(name, indices.size());
        }
    }

    /** Takes the class of the next row; returns whether it may be one. */
    boolean add(String name) {
        Integer index = closed ? indices.get(name) : indices.computeIfAbsent(name, unseen -> indices.size());
        if (index == null) {
            return false;
        }
        labels.add(index);
        return true;
    }

    Set<String> known() {
        return indices.keySet();
    }

    Dataset dataset(double[] inputs, boolean sorted) {
        List<String> appeared = List.copyOf(indices.keySet());
        List<String> names = sorted ? appeared.stream().sorted().toList() : appeared;
        int[] position = appeared.stream().mapToInt(names::indexOf).toArray();
        return Dataset.classification(
                inputs,
                IntStream.range(0, labels.size())
                        .map(row -> position[labels.get(row)])
                        .toArray(),
                names);
    }
}
