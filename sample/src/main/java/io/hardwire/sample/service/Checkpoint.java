package io.hardwire.sample.service;

import io.hardwire.Model;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network on disk, and how many outcomes it has learnt from. The count is in the file's name: parameters and count appear in one
 * rename, so that there is no moment at which they disagree.
 *
 * @param file where it is
 * @param count how many outcomes the network has learnt from
 */
record Checkpoint(Path file, long count) {
    private static final Pattern NAME = Pattern.compile("service-(\\d{1,18})\\.safetensors");

    /** The latest one of a folder, if there is any. */
    static Optional<Checkpoint> latest(Path folder) throws IOException {
        return all(folder).stream().max((one, other) -> Long.compare(one.count, other.count));
    }

    /** Writes one, as a whole or not at all, and then deletes those before it. */
    static void write(Path folder, long count, Model network) throws IOException {
        network.save(folder.resolve(String.format(Locale.ROOT, "service-%012d.safetensors", count)));
        for (Checkpoint other : all(folder)) {
            if (other.count < count) {
                Files.delete(other.file);
            }
        }
    }

    /** Deletes what {@code save} leaves behind if it is killed: a temporary file, which has not got its name yet. */
    static void deleteLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, ".service-*.tmp")) {
            for (Path file : unfinished) {
                Files.delete(file);
            }
        }
    }

    private static List<Checkpoint> all(Path folder) throws IOException {
        List<Checkpoint> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "service-*.safetensors")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.add(new Checkpoint(file, Long.parseLong(name.group(1))));
                }
            }
        }
        return found;
    }
}
