package io.hardwire.processor.witness;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads from a class file how many bytes of code each method has (JVM specification, chapter 4). */
final class MethodSizes {
    private final DataInputStream in;
    private final String[] texts;

    private MethodSizes(DataInputStream in) throws IOException {
        this.in = in;
        in.skipNBytes(8); // magic and version
        this.texts = new String[in.readUnsignedShort()];
        for (int k = 1; k < texts.length; k++) {
            k += readConstant(k);
        }
    }

    /** The length of the code of each method that has any, by name and descriptor. */
    static Map<String, Integer> of(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            return new MethodSizes(in).read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps texts, skips the rest; returns how many further numbers the constant takes. */
    private int readConstant(int number) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> texts[number] = in.readUTF();
            case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            default -> throw new IOException("constant " + number + " has the unknown tag " + tag);
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }

    private Map<String, Integer> read() throws IOException {
        in.skipNBytes(6); // access, this, super
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        Map<String, Integer> sizes = new LinkedHashMap<>();
        readMembers(new LinkedHashMap<>()); // fields
        readMembers(sizes);
        return sizes;
    }

    private void readMembers(Map<String, Integer> sizes) throws IOException {
        int members = in.readUnsignedShort();
        for (int k = 0; k < members; k++) {
            in.skipNBytes(2); // access
            String name = texts[in.readUnsignedShort()];
            String descriptor = texts[in.readUnsignedShort()];
            int attributes = in.readUnsignedShort();
            for (int a = 0; a < attributes; a++) {
                String attribute = texts[in.readUnsignedShort()];
                long length = Integer.toUnsignedLong(in.readInt());
                if (attribute.equals("Code")) {
                    in.skipNBytes(4); // stack and locals
                    sizes.put(name + descriptor, in.readInt());
                    length -= 8;
                }
                in.skipNBytes(length);
            }
        }
    }
}
