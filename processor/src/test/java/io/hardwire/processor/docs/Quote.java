package io.hardwire.processor.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lines quoted from Java source. Indentation and empty lines do not count; a line {@code // ...} stands for any lines left out. */
final class Quote {
    private static final String ELLIPSIS = "// ...";

    private Quote() {}

    /** The first line of the quote that the text does not have, or has elsewhere; empty if the text has them all. */
    static Optional<String> missing(List<String> quote, List<String> text) {
        List<String> rest = trimmed(text);
        List<String> stretch = new ArrayList<>();
        for (String line : trimmed(quote)) {
            if (line.equals(ELLIPSIS)) {
                rest = rest.subList(Collections.indexOfSubList(rest, stretch) + stretch.size(), rest.size());
                stretch.clear();
                continue;
            }
            stretch.add(line);
            if (Collections.indexOfSubList(rest, stretch) < 0) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The methods of this name, from their declarations to their closing braces. The source is indented by four. */
    static List<List<String>> methods(String source, String name) {
        List<String> lines = source.lines().toList();
        List<List<String>> methods = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).matches(" {4}\\w.*\\b" + name + "\\(.*") && hasBody(lines, k)) {
                methods.add(upTo(lines, k, "    }"::equals));
            }
        }
        return methods;
    }

    /** Lines without indentation, nor the asterisk that continues a comment, and without empty ones. */
    private static List<String> trimmed(List<String> lines) {
        return lines.stream()
                .map(line -> line.strip().replaceFirst("^\\* +", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean hasBody(List<String> lines, int declaration) {
        List<String> head = upTo(lines, declaration, line -> line.endsWith("{") || line.endsWith(";"));
        return head.get(head.size() - 1).endsWith("{");
    }

    private static List<String> upTo(List<String> lines, int from, Predicate<String> last) {
        int end = from;
        while (end < lines.size() - 1 && !last.test(lines.get(end))) {
            end++;
        }
        return lines.subList(from, end + 1);
    }
}
