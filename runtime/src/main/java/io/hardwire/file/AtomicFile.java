package io.hardwire.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Replaces a file as a whole: whoever reads it finds the old bytes or the new ones, whenever the program or the machine may stop. The new
 * ones go to a temporary file in the same directory, which is forced to the disk and takes the name then; last, the directory is forced
 * to the disk, too.
 */
public final class AtomicFile {
    /** Writes the bytes of a file, in their order. */
    @FunctionalInterface
    public interface Body {
        /** Writes them. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the bytes of a file, in any order. */
    @FunctionalInterface
    public interface Pieces {
        /** Writes them. */
        void writeTo(FileChannel channel) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file from its first byte to its last.
     *
     * @throws IOException if that fails; the old file is as it was then
     */
    public static void write(Path file, Body body) throws IOException {
        writePieces(file, channel -> {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            body.writeTo(out);
            out.flush();
        });
    }

    /**
     * Writes a file piece by piece.
     *
     * @throws IOException if that fails; the old file is as it was then
     */
    public static void writePieces(Path file, Pieces pieces) throws IOException {
        Path directory = directoryOf(file);
        Path temporary =
                directory.resolve(prefix(file) + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                pieces.writeTo(channel);
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failure) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
        force(directory);
    }

    /** Deletes what earlier programs, which were killed while they wrote this file, have left. */
    public static void deleteLeftovers(Path file) throws IOException {
        Pattern leftover = Pattern.compile(Pattern.quote(prefix(file)) + "[0-9]+--?[0-9]+\\.tmp");
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directoryOf(file))) {
            for (Path entry : entries) {
                if (leftover.matcher(entry.getFileName().toString()).matches()) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is not the name of a file");
        }
        return parent;
    }

    private static String prefix(Path file) {
        return "." + file.getFileName() + ".";
    }

    private static void force(Path directory) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            // A directory cannot be opened there; the file system keeps a journal of renames.
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
