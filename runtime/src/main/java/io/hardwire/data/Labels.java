package io.hardwire.data;

import io.hardwire.text.Count;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The classes of a table's rows while it is read: what the table calls them, in the order of the network's outputs. */
final class Labels {
    private static final int UNKNOWN = -1;

    private final boolean open;
    private final boolean byMeaning;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Names meanings;

    /** Classes that are given by name, those of the network, or else those that appear. */
    Labels(Layout layout) {
        List<String> known = layout.schema().classNames();
        if (!known.isEmpty()
                && !layout.classes().isEmpty()
                && known.size() != layout.classes().size()) {
            throw new IllegalStateException("classes names "
                    + Count.of(layout.classes().size(), "class", "classes") + "; the network has " + known.size());
        }
        this.byMeaning = layout.classes().isEmpty() && !known.isEmpty();
        this.open = layout.classes().isEmpty() && known.isEmpty();
        this.meanings = new Names(byMeaning ? known : List.of());
        for (String name : byMeaning ? known : layout.classes()) {
            indices.put(name, indices.size());
        }
    }

    /** The number of a class, or a negative one if there is none of this name. */
    int index(String name) {
        if (open) {
            return indices.computeIfAbsent(name, unseen -> indices.size());
        }
        return seen.computeIfAbsent(name, this::find);
    }

    private int find(String name) {
        if (!byMeaning) {
            return indices.getOrDefault(name, UNKNOWN);
        }
        List<Integer> found = meanings.find(name);
        return found.size() == 1 ? found.get(0) : UNKNOWN;
    }

    /** Whether the classes are those that appear. */
    boolean areOpen() {
        return open;
    }

    List<String> known() {
        return List.copyOf(indices.keySet());
    }

    /** For each class its place among all, sorted by name. */
    int[] sortedPlaces() {
        List<String> appeared = known();
        List<String> sorted = appeared.stream().sorted().toList();
        return IntStream.range(0, appeared.size())
                .map(k -> sorted.indexOf(appeared.get(k)))
                .toArray();
    }
}
