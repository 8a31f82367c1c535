package io.hardwire.processor.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown, of which only the excerpts count: fenced blocks and tables that follow a comment {@code <!-- kind -->} or
 * {@code <!-- kind: subject -->}. A block of Java without such a comment is an excerpt of the kind {@link #UNMARKED}.
 */
record Page(List<Excerpt> excerpts) {
    static final String UNMARKED = "unmarked";

    private static final Pattern MARK = Pattern.compile("<!-- (\\w+)(?:: ([\\w.]+))? -->");

    /**
     * @param kind what the comment says that it is
     * @param subject what the comment says that it is about; may be empty
     * @param line the number of its first line on the page, counted from 1
     * @param lines without the fences
     */
    record Excerpt(String kind, String subject, int line, List<String> lines) {}

    static Page read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Excerpt> excerpts = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            Matcher mark = MARK.matcher(lines.get(k));
            if (mark.matches()) {
                String subject = mark.group(2) == null ? "" : mark.group(2);
                excerpts.add(excerpt(mark.group(1), subject, lines, k + 1));
                k += excerpts.get(excerpts.size() - 1).lines().size() + 1;
            } else if (lines.get(k).startsWith("```java")) {
                excerpts.add(excerpt(UNMARKED, "", lines, k));
            }
        }
        return new Page(excerpts);
    }

    List<Excerpt> of(String kind) {
        return excerpts.stream().filter(excerpt -> excerpt.kind().equals(kind)).toList();
    }

    private static Excerpt excerpt(String kind, String subject, List<String> lines, int at) {
        boolean fenced = lines.get(at).startsWith("```");
        int from = fenced ? at + 1 : at;
        Predicate<String> inside = fenced ? line -> !line.equals("```") : line -> line.startsWith("|");
        List<String> inner =
                lines.subList(from, lines.size()).stream().takeWhile(inside).toList();
        return new Excerpt(kind, subject, from + 1, inner);
    }
}
