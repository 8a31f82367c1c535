package io.hardwire.benchmark.report;

import io.hardwire.benchmark.report.Measurement.Kind;
import io.hardwire.benchmark.work.Task;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of one machine and JVM. Of two of the same thing, the later counts. */
final class Chapter {
    private static final String OURS = "Hardwire";

    private final List<Row> rows;

    Chapter(List<Row> rows) {
        Map<Object, Row> latest = new LinkedHashMap<>();
        rows.forEach(row ->
                latest.put(List.of(row.kind(), row.work().task(), row.work().network(), row.library()), row));
        this.rows = List.copyOf(latest.values());
    }

    Stream<Row> all() {
        return rows.stream();
    }

    Stream<Row> of(Kind kind) {
        return all().filter(row -> row.kind() == kind);
    }

    /** In the order of {@link Task}. */
    List<String> tasks() {
        return of(Kind.SPEED)
                .sorted(Comparator.comparing(row -> Task.valueOf(row.work().task())))
                .map(row -> row.work().title())
                .distinct()
                .toList();
    }

    List<String> targets() {
        return of(Kind.SPEED)
                .filter(row -> row.library().title().equals(OURS))
                .map(row -> row.library().target())
                .distinct()
                .toList();
    }

    List<String> contenders() {
        return of(Kind.SPEED).map(Row::who).distinct().toList();
    }

    /** Everyone's speed at a piece of work. */
    Stream<Row> at(String task) {
        return of(Kind.SPEED).filter(row -> row.work().title().equals(task));
    }

    Stream<Row> rivals(String task) {
        return at(task).filter(row -> !row.library().title().equals(OURS));
    }

    Optional<Row> hardwire(String task, String target) {
        return at(task).filter(row -> row.library().title().equals(OURS)
                        && row.library().target().equals(target))
                .findFirst();
    }

    Optional<Row> speed(String task, String contender) {
        return at(task).filter(row -> row.who().equals(contender)).findFirst();
    }
}
