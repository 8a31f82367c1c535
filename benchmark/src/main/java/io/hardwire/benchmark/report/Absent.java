package io.hardwire.benchmark.report;

import io.hardwire.benchmark.report.Measurement.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** Who is missing from a chapter: sentences, or nothing if nobody is. */
final class Absent {
    /** How the title of everyone begins who can take part, with the profile {@code heavy} or without. */
    static final List<String> FIELD = List.of(
            "DJL", "DL4J", "Deep Netts", "Encog", "Hardwire", "Nested loops", "ONNX Runtime", "Smile", "TensorFlow");

    private final Chapter chapter;

    Absent(Chapter chapter) {
        this.chapter = chapter;
    }

    @Override
    public String toString() {
        return sentence("Not built in, not asked for, or without the time to warm up: ", missing())
                + sentence("Left out, because so much warm-up was more than the race had time for: ", leftOut());
    }

    private String missing() {
        return FIELD.stream()
                .filter(name -> chapter.all()
                        .noneMatch(row -> isRaced(row) && row.library().title().startsWith(name)))
                .collect(Collectors.joining(", "));
    }

    private static boolean isRaced(Row row) {
        return row.kind() == Kind.SPEED || row.kind() == Kind.LEFT_OUT;
    }

    private String leftOut() {
        return chapter.of(Kind.LEFT_OUT)
                .filter(row -> chapter.speed(row.work().title(), row.who()).isEmpty())
                .map(row -> row.library().title() + " from " + row.work().title() + " (" + Digits.plain(row.value())
                        + " s)")
                .collect(Collectors.joining("; "));
    }

    private static String sentence(String words, String whom) {
        return whom.isEmpty() ? "" : " " + words + whom + ".";
    }
}
