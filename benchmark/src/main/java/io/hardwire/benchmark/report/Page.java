package io.hardwire.benchmark.report;

import io.hardwire.benchmark.report.Measurement.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page with all figures, in Markdown. The same runs make the same text. */
public final class Page {
    private final StringBuilder text = new StringBuilder();

    private Page() {}

    /** The whole page: what was raced, how to read it, a chapter for each machine and JVM. */
    public static String of(List<Run> runs) {
        Page page = new Page();
        page.text.append(Prose.HEAD);
        page.text.append(runs.isEmpty() ? Prose.NOTHING_YET : Prose.HOW_TO_READ);
        page.chapters(runs);
        return page.text.toString();
    }

    /** The tables alone. */
    public static String tables(List<Run> runs) {
        Page page = new Page();
        page.chapters(runs);
        return page.text.toString();
    }

    private void chapters(List<Run> runs) {
        Map<String, List<Row>> chapters = runs.stream()
                .flatMap(run -> run.measurements().stream()
                        .filter(Meaning::isStillThatOf)
                        .map(measurement -> new Row(run, measurement)))
                .collect(Collectors.groupingBy(Page::machine, LinkedHashMap::new, Collectors.toList()));
        chapters.forEach((machine, rows) -> {
            text.append("\n## ").append(machine).append('\n');
            chapter(new Chapter(rows));
        });
    }

    private static String machine(Row row) {
        Conditions conditions = row.measurement().conditions();
        return conditions.jdk() + ", on " + conditions.cpu();
    }

    private void chapter(Chapter chapter) {
        text.append('\n')
                .append(conditions(chapter))
                .append(new Absent(chapter))
                .append('\n');
        text.append("\nThe rows come from\n\n").append(new Sources(chapter));
        section("Against the best rival, ns a sample", summary(chapter, Row::value));
        section("Against the best rival, everyone's quickest stretch, ns a sample", summary(chapter, Row::least));
        section("Everyone, ns a sample", everyone(chapter, row -> Digits.of(row.value())));
        section("Share of the core's peak", shares(chapter));
        section("Warm-up before the first measured stretch, seconds", warmUps(chapter));
        section("Bytes allocated on the heap, a batch", everyone(chapter, Page::bytes));
        section("From a cold start, milliseconds", coldStarts(chapter));
        section("What the processor adds to a build", builds(chapter));
    }

    private void section(String title, Table table) {
        if (!table.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n").append(table);
        }
    }

    private static String conditions(Chapter chapter) {
        String data = distinct(chapter, row -> row.work().data());
        return "Measured "
                + distinct(chapter, row -> row.measurement().conditions().date())
                + "; JVMs pinned to core: "
                + distinct(chapter, row -> row.measurement().conditions().cores()) + "."
                + (data.isEmpty() ? "" : " Data: " + data + ".");
    }

    private static String distinct(Chapter chapter, Function<Row, String> property) {
        return chapter.all().map(property).filter(s -> !s.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    private static Table summary(Chapter chapter, ToDoubleFunction<Row> speed) {
        List<String> targets = chapter.targets();
        List<String> header = new ArrayList<>(List.of("work"));
        targets.forEach(target -> header.add("Hardwire, " + target));
        header.add("best rival");
        targets.forEach(target -> header.add("times faster, " + target));
        Table table = new Table(header);
        for (String task : chapter.tasks()) {
            Optional<Row> best = chapter.rivals(task).min(Comparator.comparingDouble(speed));
            List<String> row = new ArrayList<>(List.of(task));
            targets.forEach(target -> row.add(chapter.hardwire(task, target)
                    .map(own -> Digits.of(speed.applyAsDouble(own)))
                    .orElse("")));
            row.add(best.map(other -> other.library().title() + " " + Digits.of(speed.applyAsDouble(other)))
                    .orElse(""));
            targets.forEach(target -> row.add(chapter.hardwire(task, target)
                    .flatMap(own -> best.map(other -> Digits.of(speed.applyAsDouble(other) / speed.applyAsDouble(own))))
                    .orElse("")));
            table.add(row);
        }
        return table;
    }

    private static Table everyone(Chapter chapter, Function<Row, String> cell) {
        List<String> contenders = chapter.contenders();
        List<String> header = new ArrayList<>(List.of("work"));
        header.addAll(contenders);
        Table table = new Table(header);
        for (String task : chapter.tasks()) {
            List<String> row = new ArrayList<>(List.of(task));
            contenders.forEach(contender ->
                    row.add(chapter.speed(task, contender).map(cell).orElse("")));
            table.add(row);
        }
        return table;
    }

    private static String bytes(Row row) {
        Double bytes = row.measurement().bytes();
        return bytes == null ? "" : Digits.whole(bytes);
    }

    private static Table shares(Chapter chapter) {
        List<String> targets = chapter.targets();
        List<String> header = new ArrayList<>(List.of("work", "operations a sample"));
        targets.forEach(target -> header.add("GFLOP/s, " + target));
        targets.forEach(target -> header.add("share of the peak, " + target));
        Table table = new Table(header);
        for (String task : chapter.tasks()) {
            List<Row> own = targets.stream()
                    .flatMap(target -> chapter.hardwire(task, target).stream())
                    .filter(row -> row.shareOfPeak() > 0)
                    .toList();
            if (!own.isEmpty()) {
                long operations = own.get(0).work().operations();
                List<String> row = new ArrayList<>(List.of(task, Digits.whole((double) operations)));
                row.addAll(cells(own, targets, one -> Digits.of(operations / one.value())));
                row.addAll(cells(own, targets, one -> Digits.whole(100 * one.shareOfPeak()) + " %"));
                table.add(row);
            }
        }
        return table;
    }

    private static List<String> cells(List<Row> rows, List<String> targets, Function<Row, String> cell) {
        return targets.stream()
                .map(target -> rows.stream()
                        .filter(row -> row.library().target().equals(target))
                        .findFirst()
                        .map(cell)
                        .orElse(""))
                .toList();
    }

    private static Table warmUps(Chapter chapter) {
        List<Row> warmed = chapter.of(Kind.SPEED)
                .filter(row -> row.measurement().warmUpSeconds() != null)
                .toList();
        List<String> networks =
                warmed.stream().map(row -> row.work().network()).distinct().toList();
        List<String> header = new ArrayList<>(List.of("who"));
        header.addAll(networks);
        Table table = new Table(header);
        for (String who : warmed.stream().map(Row::who).distinct().toList()) {
            List<String> row = new ArrayList<>(List.of(who));
            networks.forEach(network -> row.add(warmed.stream()
                    .filter(one -> one.who().equals(who) && one.work().network().equals(network))
                    .flatMap(one -> Stream.ofNullable(one.measurement().warmUpSeconds()))
                    .sorted()
                    .map(Digits::plain)
                    .distinct()
                    .collect(Collectors.joining(" or "))));
            table.add(row);
        }
        return table;
    }

    private static Table coldStarts(Chapter chapter) {
        Table table = new Table(List.of("work", "who", "first answer", "first pass", "then, to 90 % of full speed"));
        chapter.of(Kind.FIRST_ANSWER).forEach(first -> {
            Function<Kind, String> other = kind -> chapter.of(kind)
                    .filter(row ->
                            row.work().equals(first.work()) && row.library().equals(first.library()))
                    .findFirst()
                    .map(row -> Digits.of(row.value()))
                    .orElse("");
            table.add(List.of(
                    first.work().title(),
                    first.who(),
                    Digits.of(first.value()),
                    other.apply(Kind.FIRST_PASS),
                    other.apply(Kind.WARM_UP)));
        });
        return table;
    }

    private static Table builds(Chapter chapter) {
        Table table = new Table(List.of("network", "milliseconds", "class files, bytes"));
        chapter.of(Kind.BUILD)
                .forEach(time -> table.add(List.of(
                        time.work().network(),
                        Digits.of(time.value()),
                        chapter.of(Kind.CLASS_FILES)
                                .filter(row -> row.work().equals(time.work()))
                                .findFirst()
                                .map(row -> Digits.whole(row.value()))
                                .orElse(""))));
        return table;
    }
}
