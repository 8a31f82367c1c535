package io.hardwire.safetensors;

import io.hardwire.model.ModelFormatException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file says it holds. The tensors are in the order of their bytes, which fill the data from its first to its last.
 *
 * @param metadata free text by its key
 * @param tensors every tensor
 */
public record TensorHeader(Map<String, String> metadata, List<TensorInfo> tensors) {
    /** A header with these parts, which are copied. */
    public TensorHeader {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tensors = List.copyOf(tensors);
    }

    /** The number of bytes that follow the header. */
    public long dataLength() {
        return tensors.isEmpty() ? 0 : tensors.get(tensors.size() - 1).end();
    }

    /** A header of these tensors, in any order, without overlap or gap. */
    static TensorHeader of(Map<String, String> metadata, List<TensorInfo> tensors) throws ModelFormatException {
        List<TensorInfo> sorted = tensors.stream()
                .sorted(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end))
                .toList();
        long end = 0;
        for (TensorInfo tensor : sorted) {
            if (tensor.begin() != end) {
                throw new ModelFormatException("tensor \"" + tensor.name() + "\" begins at byte " + tensor.begin()
                        + " of the data; "
                        + (tensor.begin() < end ? "the one before it ends at " : "nothing fills it from ")
                        + end);
            }
            end = tensor.end();
        }
        return new TensorHeader(metadata, sorted);
    }
}
