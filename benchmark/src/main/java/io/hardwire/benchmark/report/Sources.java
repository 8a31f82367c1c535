package io.hardwire.benchmark.report;

import io.hardwire.benchmark.report.Measurement.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which run each row of a chapter comes from: a list in Markdown, an item for each run. */
final class Sources {
    private final Chapter chapter;

    Sources(Chapter chapter) {
        this.chapter = chapter;
    }

    @Override
    public String toString() {
        List<Run> runs = chapter.all()
                .filter(row -> row.kind() != Kind.PEAK && row.kind() != Kind.LEFT_OUT)
                .map(Row::run)
                .distinct()
                .sorted(Comparator.comparing(Run::name))
                .toList();
        return runs.stream()
                .map(run -> "- `" + run.name() + "`" + peak(run) + ": " + (runs.size() == 1 ? "every row" : rows(run))
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String peak(Run run) {
        return run.peak() == 0
                ? ", which did not measure the core's peak as it is measured today"
                : ", whose core reached " + Digits.of(run.peak()) + " GFLOP/s in " + Work.PEAK.title();
    }

    private String rows(Run run) {
        List<String> rows = new ArrayList<>();
        for (String task : chapter.tasks()) {
            List<Row> here =
                    chapter.at(task).filter(row -> row.run().equals(run)).toList();
            boolean isAll = here.size() == chapter.at(task).count();
            if (!here.isEmpty()) {
                rows.add(
                        task + (isAll ? "" : here.stream().map(Row::who).collect(Collectors.joining(", ", " (", ")"))));
            }
        }
        add(rows, "cold starts", run, Kind.FIRST_ANSWER, Kind.FIRST_PASS, Kind.WARM_UP);
        add(rows, "builds", run, Kind.BUILD, Kind.CLASS_FILES);
        return String.join("; ", rows);
    }

    private void add(List<String> rows, String what, Run run, Kind... kinds) {
        if (Stream.of(kinds).flatMap(chapter::of).anyMatch(row -> row.run().equals(run))) {
            rows.add(what);
        }
    }
}
