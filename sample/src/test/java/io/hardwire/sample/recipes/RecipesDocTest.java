package io.hardwire.sample.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every block of Java on docs/recipes.md is a region of a file that the tests compile and run, and every region is on the page. */
class RecipesDocTest {
    private static final Path PAGE = Path.of("..", "docs", "recipes.md");
    private static final Path SOURCES = Path.of("src/test/java/io/hardwire/sample/recipes");
    private static final String MARK = "<!-- recipe: ";

    @Test
    void thePageShowsTheRegions() throws IOException {
        Map<String, String> regions = new LinkedHashMap<>();
        regions.putAll(regions(SOURCES.resolve("Pendulum.java")));
        regions.putAll(regions(SOURCES.resolve("RecipesTest.java")));
        Map<String, String> blocks = blocks();
        assertThat(regions).hasSize(11);
        assertThat(blocks.keySet()).containsExactlyInAnyOrderElementsOf(regions.keySet());
        regions.forEach((name, text) -> assertThat(blocks.get(name)).as(name).isEqualTo(text));
    }

    private static Map<String, String> regions(Path file) throws IOException {
        Map<String, String> regions = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        String name = "";
        for (String line : Files.readAllLines(file)) {
            if (line.strip().startsWith("// region ")) {
                name = line.strip().substring("// region ".length());
                lines.clear();
            } else if (line.strip().equals("// endregion")) {
                regions.put(name, String.join("\n", lines).stripIndent());
            } else {
                lines.add(line);
            }
        }
        return regions;
    }

    /** The blocks by the names in the comments above them; a block of Java without one has its first line for a name. */
    private static Map<String, String> blocks() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        Map<String, String> blocks = new LinkedHashMap<>();
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).equals("```java")) {
                String above = lines.get(k - 1);
                String name =
                        above.startsWith(MARK) ? above.substring(MARK.length(), above.length() - 4) : lines.get(k + 1);
                List<String> block = lines.subList(k + 1, lines.size()).stream()
                        .takeWhile(line -> !line.equals("```"))
                        .toList();
                blocks.put(name, String.join("\n", block));
            }
        }
        return blocks;
    }
}
