package io.hardwire.benchmark.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measurements in JSON files, one file for a run. */
public final class Results {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final TypeToken<List<Measurement>> ROWS = new TypeToken<>() {};

    private Results() {}

    /** Writes a file, and the folders to it. */
    public static void write(Path file, List<Measurement> measurements) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer text = Files.newBufferedWriter(file)) {
            GSON.toJson(measurements, ROWS.getType(), text);
            text.write("\n");
        }
    }

    /** Reads every {@code .json} file of a folder, in the order of their names; nothing if there is no such folder. */
    public static List<Run> readAll(Path folder) throws IOException {
        List<Run> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    all.add(new Run(file.getFileName().toString(), read(file)));
                }
            }
        }
        return all;
    }

    private static List<Measurement> read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return GSON.fromJson(text, ROWS);
        }
    }
}
