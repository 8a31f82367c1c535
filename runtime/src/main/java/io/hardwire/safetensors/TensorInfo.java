package io.hardwire.safetensors;

import java.util.List;

/**
 * One tensor of a file, as the header has it.
 *
 * @param name what it is called
 * @param type the type of its numbers
 * @param shape its sizes, none for a single number
 * @param begin its first byte, from the end of the header
 * @param end the byte after its last, from the end of the header
 */
public record TensorInfo(String name, TensorType type, List<Long> shape, long begin, long end) {
    /** A tensor of this shape, which is copied. */
    public TensorInfo {
        shape = List.copyOf(shape);
    }

    /** The number of its numbers. */
    public long count() {
        return (end - begin) / type.bytes();
    }
}
