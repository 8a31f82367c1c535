package io.hardwire.processor.validate;

import com.google.testing.compile.JavaFileObjects;
import io.hardwire.processor.Compiling;
import io.hardwire.processor.HardwireProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file of {@code bad/}: comments that say what must be reported, as {@code // line:column [CODE] message}, then Java.
 *
 * <p>{@code mvn test -Dhardwire.recreate} writes the comments anew; read the difference before you commit it.
 */
record BadSource(Path file, List<String> lines) {

    private static final String COMMENT = "// ";
    private static final Path SOURCES = Path.of("src/test/resources/bad");

    static List<BadSource> all() {
        URL folder = Objects.requireNonNull(BadSource.class.getResource("/bad"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(BadSource::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BadSource read(Path file) {
        try {
            return new BadSource(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> expected() {
        return lines.stream()
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()))
                .toList();
    }

    List<String> reported() {
        String name = file.getFileName().toString().replace(".java", "");
        return Compiling.problems(
                Compiling.with(List.of(new HardwireProcessor()), JavaFileObjects.forSourceLines("bad." + name, lines)));
    }

    /** The same source with comments that say what is reported now. */
    BadSource recreated() {
        List<String> java = lines.subList(expected().size(), lines.size());
        List<String> problems = new BadSource(file, java).reported();
        List<String> all = new ArrayList<>();
        new BadSource(file, padded(problems.size(), java)).reported().forEach(problem -> all.add(COMMENT + problem));
        all.addAll(java);
        return new BadSource(file, List.copyOf(all));
    }

    void save() {
        try {
            Files.write(SOURCES.resolve(file.getFileName()), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static List<String> padded(int blanks, List<String> lines) {
        return Stream.concat(Stream.generate(() -> "").limit(blanks), lines.stream())
                .toList();
    }
}
