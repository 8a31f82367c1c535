package io.hardwire.benchmark.report;

import io.hardwire.benchmark.report.Measurement.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page with all figures, in Markdown. The same measurements make the same text. */
public final class Page {
    private final StringBuilder text = new StringBuilder();

    private Page() {}

    /** The whole page: what was raced, how to read it, a chapter for each machine and JVM. */
    public static String of(List<Measurement> measurements) {
        Page page = new Page();
        page.text.append(Prose.HEAD);
        page.text.append(measurements.isEmpty() ? Prose.NOTHING_YET : Prose.HOW_TO_READ);
        page.chapters(measurements);
        return page.text.toString();
    }

    /** The tables alone. */
    public static String tables(List<Measurement> measurements) {
        Page page = new Page();
        page.chapters(measurements);
        return page.text.toString();
    }

    private void chapters(List<Measurement> measurements) {
        Map<String, List<Measurement>> chapters = measurements.stream()
                .collect(Collectors.groupingBy(Page::machine, LinkedHashMap::new, Collectors.toList()));
        chapters.forEach((machine, all) -> {
            text.append("\n## ").append(machine).append('\n');
            chapter(new Chapter(all));
        });
    }

    private static String machine(Measurement measurement) {
        return measurement.conditions().jdk() + ", on "
                + measurement.conditions().cpu();
    }

    private void chapter(Chapter chapter) {
        text.append('\n').append(conditions(chapter)).append('\n');
        section("Against the best rival, ns a sample", summary(chapter));
        section(
                "Everyone, ns a sample",
                everyone(chapter, m -> Digits.of(m.figure().value())));
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
        String dates = distinct(chapter, m -> m.conditions().date());
        String cores = distinct(chapter, m -> m.conditions().cores());
        String peaks = chapter.of(Kind.PEAK)
                .map(m -> m.work().title() + " " + Digits.of(m.figure().value()) + " GFLOP/s")
                .collect(Collectors.joining(", "));
        String data = distinct(chapter, m -> m.work().data());
        return "Measured " + dates + "; JVMs pinned to core: " + cores + "."
                + (peaks.isEmpty() ? "" : " This core: " + peaks + ".")
                + (data.isEmpty() ? "" : " Data: " + data + ".");
    }

    private static String distinct(Chapter chapter, Function<Measurement, String> property) {
        return chapter.all().map(property).filter(s -> !s.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    private static Table summary(Chapter chapter) {
        List<String> targets = chapter.targets();
        List<String> header = new ArrayList<>(List.of("work"));
        targets.forEach(target -> header.add("Hardwire, " + target));
        header.add("best rival");
        targets.forEach(target -> header.add("times faster, " + target));
        Table table = new Table(header);
        for (String task : chapter.tasks()) {
            Optional<Measurement> best = chapter.rivals(task)
                    .min(Comparator.comparingDouble(m -> m.figure().value()));
            List<String> row = new ArrayList<>(List.of(task));
            targets.forEach(target -> row.add(chapter.hardwire(task, target)
                    .map(m -> Digits.of(m.figure().value()))
                    .orElse("")));
            row.add(best.map(m ->
                            m.library().title() + " " + Digits.of(m.figure().value()))
                    .orElse(""));
            targets.forEach(target -> row.add(chapter.hardwire(task, target)
                    .flatMap(own -> best.map(other ->
                            Digits.of(other.figure().value() / own.figure().value())))
                    .orElse("")));
            table.add(row);
        }
        return table;
    }

    private static Table everyone(Chapter chapter, Function<Measurement, String> cell) {
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

    private static String bytes(Measurement measurement) {
        Double bytes = measurement.bytes();
        return bytes == null ? "" : Digits.whole(bytes);
    }

    private static Table warmUps(Chapter chapter) {
        List<String> networks =
                chapter.warmed().map(m -> m.work().network()).distinct().toList();
        List<String> header = new ArrayList<>(List.of("who"));
        header.addAll(networks);
        Table table = new Table(header);
        for (String contender :
                chapter.warmed().map(m -> Chapter.title(m.library())).distinct().toList()) {
            List<String> row = new ArrayList<>(List.of(contender));
            networks.forEach(network -> row.add(chapter.warmed()
                    .filter(m -> Chapter.title(m.library()).equals(contender)
                            && m.work().network().equals(network))
                    .flatMap(m -> Stream.ofNullable(m.warmUpSeconds()))
                    .sorted()
                    .map(Digits::plain)
                    .distinct()
                    .collect(Collectors.joining(" or "))));
            table.add(row);
        }
        return table;
    }

    private static Table shares(Chapter chapter) {
        List<String> targets = chapter.targets();
        List<String> header = new ArrayList<>(List.of("work", "operations a sample"));
        targets.forEach(target -> header.add("GFLOP/s, " + target));
        targets.forEach(target -> header.add("share of the peak, " + target));
        Table table = new Table(header);
        double peak =
                chapter.of(Kind.PEAK).mapToDouble(m -> m.figure().value()).max().orElse(0);
        for (String task : peak == 0 ? List.<String>of() : chapter.tasks()) {
            long operations = chapter.of(Kind.SPEED)
                    .filter(m -> m.work().title().equals(task))
                    .findFirst()
                    .orElseThrow()
                    .work()
                    .operations();
            List<String> row = new ArrayList<>(List.of(task, Digits.whole((double) operations)));
            targets.forEach(target -> row.add(chapter.hardwire(task, target)
                    .map(m -> Digits.of(operations / m.figure().value()))
                    .orElse("")));
            targets.forEach(target -> row.add(chapter.hardwire(task, target)
                    .map(m -> Digits.whole(100 * operations / m.figure().value() / peak) + " %")
                    .orElse("")));
            table.add(row);
        }
        return table;
    }

    private static Table coldStarts(Chapter chapter) {
        Table table = new Table(List.of("work", "who", "first answer", "first pass", "then, to 90 % of full speed"));
        chapter.of(Kind.FIRST_ANSWER).forEach(first -> {
            Function<Kind, String> other = kind -> chapter.of(kind)
                    .filter(m -> m.work().equals(first.work()) && m.library().equals(first.library()))
                    .findFirst()
                    .map(m -> Digits.of(m.figure().value()))
                    .orElse("");
            table.add(List.of(
                    first.work().title(),
                    Chapter.title(first.library()),
                    Digits.of(first.figure().value()),
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
                        Digits.of(time.figure().value()),
                        chapter.of(Kind.CLASS_FILES)
                                .filter(m -> m.work().equals(time.work()))
                                .findFirst()
                                .map(m -> Digits.whole(m.figure().value()))
                                .orElse(""))));
        return table;
    }

    /** The measurements of one machine and JVM. Of two of the same thing, the later counts. */
    private static final class Chapter {
        private static final String OURS = "Hardwire";

        private final List<Measurement> measurements;

        Chapter(List<Measurement> measurements) {
            Map<Object, Measurement> latest = new LinkedHashMap<>();
            measurements.forEach(m -> latest.put(List.of(m.kind(), m.work(), m.library()), m));
            this.measurements = List.copyOf(latest.values());
        }

        Stream<Measurement> all() {
            return measurements.stream();
        }

        Stream<Measurement> of(Kind kind) {
            return all().filter(m -> m.kind() == kind);
        }

        Stream<Measurement> warmed() {
            return of(Kind.SPEED).filter(m -> m.warmUpSeconds() != null);
        }

        List<String> tasks() {
            return of(Kind.SPEED).map(m -> m.work().title()).distinct().toList();
        }

        List<String> targets() {
            return of(Kind.SPEED)
                    .filter(m -> m.library().title().equals(OURS))
                    .map(m -> m.library().target())
                    .distinct()
                    .toList();
        }

        List<String> contenders() {
            return of(Kind.SPEED).map(m -> title(m.library())).distinct().toList();
        }

        Stream<Measurement> rivals(String task) {
            return of(Kind.SPEED)
                    .filter(m -> m.work().title().equals(task)
                            && !m.library().title().equals(OURS));
        }

        Optional<Measurement> hardwire(String task, String target) {
            return of(Kind.SPEED)
                    .filter(m -> m.work().title().equals(task)
                            && m.library().title().equals(OURS)
                            && m.library().target().equals(target))
                    .findFirst();
        }

        Optional<Measurement> speed(String task, String contender) {
            return of(Kind.SPEED)
                    .filter(m ->
                            m.work().title().equals(task) && title(m.library()).equals(contender))
                    .findFirst();
        }

        static String title(Library library) {
            return library.title() + (library.target().isEmpty() ? "" : ", " + library.target()) + " ("
                    + library.precision() + ")";
        }
    }
}
