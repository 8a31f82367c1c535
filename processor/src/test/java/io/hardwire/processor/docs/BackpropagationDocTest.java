package io.hardwire.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.FloatNetwork;
import io.hardwire.FloatTrainer;
import io.hardwire.optimizer.Sgd;
import io.hardwire.processor.docs.Page.Excerpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Keeps {@code docs/backpropagation.md} true. Each of its blocks of Java says in a comment above it what it is:
 *
 * <ul>
 *   <li>{@code <!-- network -->}: source that is compiled with the processor;
 *   <li>{@code <!-- generated: IrisKernels.gradient -->}: lines of this method of this generated class (or, without a method, of
 *       the whole file);
 *   <li>{@code <!-- runtime: FloatTrainer.update -->}: lines of this method of this class of the runtime;
 *   <li>{@code <!-- figures -->}: {@code double} variables, with the value of each in a comment;
 *   <li>{@code <!-- step: Tiny -->}, above a table: parameters, output and loss before and after one step with the rate 0.5.
 * </ul>
 *
 * <p>After a change of the generated text, copy the new lines over the old ones: the failure says which block they are in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackpropagationDocTest {
    private static final Path FILE = Path.of("..", "docs", "backpropagation.md");
    private static final Path RUNTIME = Path.of("..", "runtime", "src", "main", "java");
    private static final int GENERATED_QUOTES = 10;
    private static final int RUNTIME_QUOTES = 7;
    private static final int FIGURES = 15;

    /** Half of the sixth decimal, to which the page rounds, and what {@code float} adds to that. */
    private static final Offset<Double> ROUNDING = within(0.6e-6);

    private static final Pattern INTERFACE = Pattern.compile("\\binterface (\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("double (\\w+) = [^,]*;(?: +// (-?[\\d.]+))?");

    private final Page page;
    private final CompiledPage compiled;

    BackpropagationDocTest() throws IOException {
        page = Page.read(FILE);
        Map<String, String> sources = page.of("network").stream()
                .map(network -> "import io.hardwire.*;\n" + String.join("\n", network.lines()))
                .collect(Collectors.toMap(BackpropagationDocTest::interfaceName, source -> source));
        sources.put("Figures", figures(page));
        compiled = CompiledPage.of(sources);
    }

    @Test
    void everyBlockOfJavaSaysWhatItIs() {
        assertThat(page.excerpts())
                .extracting(Excerpt::kind)
                .containsOnly("network", "generated", "runtime", "figures", "step");
    }

    @Test
    void everyLineQuotedFromGeneratedCodeStandsThere() throws IOException {
        assertQuoted("generated", GENERATED_QUOTES, compiled::generated);
    }

    @Test
    void everyLineQuotedFromTheRuntimeStandsThere() throws IOException {
        assertQuoted("runtime", RUNTIME_QUOTES, BackpropagationDocTest::runtime);
    }

    @Test
    void everyFormulaOfTheGradientIsOnThePage() {
        List<String> formulas = Quote.methods(compiled.generated("IrisKernels"), "gradient").stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(line -> line.startsWith("// ") && line.contains("="))
                .toList();
        assertThat(formulas).hasSizeGreaterThanOrEqualTo(7);
        assertThat(page.of("generated").stream().flatMap(quote -> quote.lines().stream()))
                .containsAll(formulas);
    }

    @Test
    void everyFigureWorkedByHandIsRight() throws ReflectiveOperationException {
        Map<?, ?> values = (Map<?, ?>) ((Supplier<?>) compiled.make("Figures")).get();
        Map<String, Double> figures = new HashMap<>();
        page.of("figures").stream()
                .flatMap(block -> block.lines().stream())
                .map(VARIABLE::matcher)
                .filter(variable -> variable.matches() && variable.group(2) != null)
                .forEach(variable -> figures.put(variable.group(1), Double.valueOf(variable.group(2))));
        assertThat(figures).hasSize(FIGURES);
        figures.forEach(
                (name, figure) -> assertThat((Double) values.get(name)).as(name).isCloseTo(figure, ROUNDING));
    }

    @Test
    void theStepWorkedByHandIsTheStepOfTheGeneratedTrainer() throws ReflectiveOperationException {
        assertThat(page.of("step")).hasSize(1);
        Excerpt table = page.of("step").get(0);
        Map<String, List<String>> rows = table.lines().stream()
                .skip(2)
                .map(row -> List.of(row.split(" *\\| *", -1)))
                .collect(Collectors.toMap(cells -> cells.get(2), cells -> cells));
        float[] before = new float[rows.size() - 2];
        for (int k = 0; k < before.length; k++) {
            before[k] = (float) figure(rows, "p[" + k + "]", 3);
        }
        float[] input = {1, 0.5f};
        float[] target = {1};
        FloatNetwork network = (FloatNetwork) compiled.make(table.subject() + "Network", before);
        FloatTrainer trainer = (FloatTrainer) compiled.make(table.subject() + "Trainer", network, 1L);
        trainer.optimizer(Sgd.learningRate(0.5));

        assertThat(output(network, input)).isCloseTo(figure(rows, "a3_0", 3), ROUNDING);
        assertThat(trainer.learn(input, target)).isCloseTo(figure(rows, "loss", 3), ROUNDING);
        for (int k = 0; k < before.length; k++) {
            String name = "p[" + k + "]";
            assertThat((double) trainer.gradient()[k]).as(name).isCloseTo(figure(rows, name, 4), ROUNDING);
            assertThat((double) network.parameters()[k]).as(name).isCloseTo(figure(rows, name, 5), ROUNDING);
        }
        assertThat(output(network, input)).isCloseTo(figure(rows, "a3_0", 5), ROUNDING);
        assertThat(trainer.learn(input, target)).isCloseTo(figure(rows, "loss", 5), ROUNDING);
    }

    /** Where a quoted class is read. */
    @FunctionalInterface
    private interface Sources {
        String of(String type) throws IOException;
    }

    private void assertQuoted(String kind, int least, Sources sources) throws IOException {
        List<Excerpt> quotes = page.of(kind);
        assertThat(quotes.size()).as("quotes, %s", kind).isGreaterThanOrEqualTo(least);
        List<String> problems = new ArrayList<>();
        for (Excerpt quote : quotes) {
            String[] subject = quote.subject().split("\\.", 2);
            String source = sources.of(subject[0]);
            List<List<String>> texts =
                    subject.length == 1 ? List.of(source.lines().toList()) : Quote.methods(source, subject[1]);
            List<Optional<String>> missing = texts.stream()
                    .map(text -> Quote.missing(quote.lines(), text))
                    .toList();
            if (quote.lines().isEmpty() || missing.stream().noneMatch(Optional::isEmpty)) {
                String line =
                        missing.stream().flatMap(Optional::stream).findFirst().orElse("(nothing at all)");
                problems.add(FILE.getFileName() + ":" + quote.line() + ": " + quote.subject()
                        + " does not have, or not at this place: " + line);
            }
        }
        assertThat(problems).isEmpty();
    }

    private static String runtime(String type) throws IOException {
        try (Stream<Path> files = Files.walk(RUNTIME)) {
            List<Path> sources =
                    files.filter(path -> path.endsWith(type + ".java")).toList();
            assertThat(sources).as("%s.java in the runtime", type).hasSize(1);
            return Files.readString(sources.get(0));
        }
    }

    private static double output(FloatNetwork network, float[] input) {
        float[] output = new float[1];
        network.forward(input, output);
        return output[0];
    }

    private static double figure(Map<String, List<String>> rows, String name, int column) {
        String key = "`" + name + "`";
        assertThat(rows).containsKey(key);
        return Double.parseDouble(rows.getOrDefault(key, List.of()).get(column));
    }

    private static String interfaceName(String source) {
        Matcher matcher = INTERFACE.matcher(source);
        assertThat(matcher.find()).as(source).isTrue();
        return matcher.group(1);
    }

    /** A class that computes the figures of the page, all blocks in one scope, and gives them by name. */
    private static String figures(Page page) {
        String computing = page.of("figures").stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> VARIABLE.matcher(line).replaceFirst("$0\nvalues.put(\"$1\", $1);"))
                .collect(Collectors.joining("\n"));
        return """
                import java.util.*;

                class Figures implements java.util.function.Supplier<Map<String, Double>> {
                    public Map<String, Double> get() {
                        Map<String, Double> values = new HashMap<>();
                        %s
                        return values;
                    }
                }
                """.formatted(computing);
    }
}
