package io.hardwire.safetensors;

import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonReader;
import io.hardwire.model.ModelFormatException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a file: one JSON object with an object for each tensor, and strings under {@code __metadata__}. Whatever the format
 * does not have is refused.
 */
final class HeaderParser {
    private static final String METADATA = "__metadata__";
    private static final int MOST_DIMENSIONS = 16;
    private static final int MOST_DIGITS = 18;

    private final JsonReader json;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<TensorInfo> tensors = new ArrayList<>();

    private HeaderParser(JsonReader json) {
        this.json = json;
    }

    static TensorHeader parse(String text) throws ModelFormatException {
        try {
            // The reader does not look past the end of a value, but past the end of an array's element it does.
            HeaderParser parser = new HeaderParser(JsonReader.from("[" + text + "\n]"));
            parser.json.array();
            if (!parser.json.next()) {
                throw new ModelFormatException("the header is empty; expected a JSON object");
            }
            parser.file();
            if (parser.json.next()) {
                throw new ModelFormatException("something follows the JSON object of the header");
            }
            return TensorHeader.of(parser.metadata, parser.tensors);
        } catch (JsonParserException | NumberFormatException e) {
            throw new ModelFormatException("the header is not the JSON of safetensors: " + e.getMessage(), e);
        }
    }

    private void file() throws JsonParserException, ModelFormatException {
        require(JsonReader.Type.OBJECT, "the header");
        json.object();
        Set<String> names = new HashSet<>();
        while (json.next()) {
            String name = json.key();
            if (!names.add(name)) {
                throw new ModelFormatException("the header has \"" + name + "\" twice");
            }
            if (name.equals(METADATA)) {
                metadata();
            } else {
                tensor(name);
            }
        }
    }

    private void metadata() throws JsonParserException, ModelFormatException {
        require(JsonReader.Type.OBJECT, METADATA);
        json.object();
        while (json.next()) {
            String key = json.key();
            require(JsonReader.Type.STRING, METADATA + " \"" + key + "\"");
            if (metadata.put(key, json.string()) != null) {
                throw new ModelFormatException(METADATA + " has \"" + key + "\" twice");
            }
        }
    }

    private void tensor(String name) throws JsonParserException, ModelFormatException {
        String where = "tensor \"" + name + "\"";
        require(JsonReader.Type.OBJECT, where);
        json.object();
        @Nullable String type = null;
        @Nullable List<Long> shape = null;
        @Nullable List<Long> offsets = null;
        while (json.next()) {
            String key = json.key();
            boolean isFirst;
            switch (key) {
                case "dtype" -> {
                    require(JsonReader.Type.STRING, where + ": dtype");
                    isFirst = type == null;
                    type = json.string();
                }
                case "shape" -> {
                    isFirst = shape == null;
                    shape = numbers(where + ": shape");
                }
                case "data_offsets" -> {
                    isFirst = offsets == null;
                    offsets = numbers(where + ": data_offsets");
                }
                default ->
                    throw new ModelFormatException(
                            where + " has \"" + key + "\"; expected dtype, shape and data_offsets");
            }
            if (!isFirst) {
                throw new ModelFormatException(where + " has " + key + " twice");
            }
        }
        if (type == null || shape == null || offsets == null) {
            throw new ModelFormatException(
                    where + " lacks " + (type == null ? "dtype" : shape == null ? "shape" : "data_offsets"));
        }
        tensors.add(TensorCheck.checked(where, name, type, shape, offsets));
    }

    private List<Long> numbers(String where) throws JsonParserException, ModelFormatException {
        require(JsonReader.Type.ARRAY, where);
        json.array();
        List<Long> numbers = new ArrayList<>();
        while (json.next()) {
            require(JsonReader.Type.NUMBER, where + "[" + numbers.size() + "]");
            String digits = json.number().toString();
            if (digits.length() > MOST_DIGITS || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                throw new ModelFormatException(
                        where + "[" + numbers.size() + "] is " + digits + "; expected a whole number, 0 or more");
            }
            if (numbers.size() == MOST_DIMENSIONS) {
                throw new ModelFormatException(where + " has more than " + MOST_DIMENSIONS + " numbers");
            }
            numbers.add(Long.parseLong(digits));
        }
        return numbers;
    }

    private void require(JsonReader.Type expected, String where) throws JsonParserException, ModelFormatException {
        JsonReader.Type type = json.current();
        if (type != expected) {
            throw new ModelFormatException(where + " is of the JSON type " + type + "; expected " + expected);
        }
    }
}
