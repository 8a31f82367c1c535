package io.hardwire.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is on the disk when the machine stops. The JVM's flight recorder has every write and every force; what is done before the renaming is
 * seen where that fails.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody forces a directory there")
class AtomicFileTest {
    /** Each writes two pieces. */
    private enum Way {
        IN_ORDER {
            @Override
            void write(Path file) throws IOException {
                // Beyond the buffer, so that the first piece does not wait for the second one.
                AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    out.write(1);
                });
            }
        },
        PIECE_BY_PIECE {
            @Override
            void write(Path file) throws IOException {
                AtomicFile.writePieces(file, channel -> {
                    channel.position(10).write(ByteBuffer.allocate(10));
                    channel.position(0).write(ByteBuffer.allocate(10));
                });
            }
        };

        abstract void write(Path file) throws IOException;
    }

    /** Does something with a file system. */
    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    @TempDir
    private Path folder;

    private Path directory;

    @BeforeEach
    void aDirectoryApart() throws IOException {
        directory = Files.createDirectory(folder.resolve("directory")).toRealPath();
    }

    @ParameterizedTest
    @EnumSource
    void bytesAreForcedBehindTheLastOneAndThenTheName(Way way) throws IOException {
        Path file = directory.resolve("file");
        assertThat(recorded(() -> way.write(file))).containsExactly("write", "write", "force bytes", "force directory");
        assertThat(file).exists();
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatCannotTakeTheNameWereForcedBeforeAndTheDirectoryIsNot(Way way) throws IOException {
        Path occupied = Files.createDirectory(directory.resolve("file"));
        Files.createFile(occupied.resolve("inside"));
        assertThat(recorded(
                        () -> assertThatThrownBy(() -> way.write(occupied)).isInstanceOf(FileSystemException.class)))
                .containsExactly("write", "write", "force bytes");
    }

    /** What was written and forced within the directory, in this order. */
    private List<String> recorded(Action action) throws IOException {
        Path events = folder.resolve("events.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileWrite").withoutThreshold();
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            action.run();
            recording.stop();
            recording.dump(events);
        }
        return RecordingFile.readAllEvents(events).stream()
                .filter(event -> event.getString("path") != null)
                .filter(event -> Path.of(event.getString("path")).startsWith(directory))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .map(this::text)
                .toList();
    }

    private String text(RecordedEvent event) {
        if (event.getEventType().getName().equals("jdk.FileWrite")) {
            return "write";
        }
        boolean isDirectory = Path.of(event.getString("path")).equals(directory);
        return "force " + (isDirectory ? "directory" : "bytes") + (event.getBoolean("metaData") ? "" : " alone");
    }
}
