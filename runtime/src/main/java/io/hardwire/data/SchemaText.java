package io.hardwire.data;

import io.hardwire.text.Count;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A schema as bytes: lists of names, each a count and then texts in Java's modified UTF-8. */
final class SchemaText {
    private static final String NUMBER = "number";
    private static final String FLAG = "flag";
    private static final String CATEGORY = "category";

    private SchemaText() {}

    static byte[] write(Schema schema) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(schema.inputs().size());
            for (Input input : schema.inputs()) {
                out.writeUTF(input.name());
                if (input instanceof Input.Category category) {
                    out.writeUTF(CATEGORY);
                    writeNames(category.values(), out);
                } else {
                    out.writeUTF(input instanceof Input.Flag ? FLAG : NUMBER);
                }
            }
            writeNames(schema.outputNames(), out);
            out.writeUTF(schema.label());
            writeNames(schema.classNames(), out);
        }
        return bytes.toByteArray();
    }

    private static void writeNames(List<String> names, DataOutputStream out) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if these are other bytes
     */
    static Schema read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<Input> inputs = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                inputs.add(readInput(in));
            }
            List<String> outputs = readNames(in);
            String label = in.readUTF();
            List<String> classes = readNames(in);
            if (in.read() >= 0) {
                throw new IOException("there are bytes behind the names");
            }
            Schema schema = Schema.of(inputs.toArray(Input[]::new));
            return classes.isEmpty()
                    ? schema.outputs(outputs.toArray(String[]::new))
                    : schema.classes(label, classes.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Input readInput(DataInputStream in) throws IOException {
        String name = in.readUTF();
        String kind = in.readUTF();
        return switch (kind) {
            case NUMBER -> Input.number(name);
            case FLAG -> Input.flag(name);
            case CATEGORY -> new Input.Category(name, readNames(in));
            default -> throw new IOException("the kind of input \"" + kind + "\" is unknown");
        };
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            names.add(in.readUTF());
        }
        return names;
    }

    /** Each name takes two bytes at least. */
    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available() / 2) {
            throw new IOException(Count.thereAre(count, "name") + " in " + Count.of(in.available(), "byte"));
        }
        return count;
    }
}
