package io.hardwire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is really full, and a folder in which really nobody may write, the root user neither: a file system of a megabyte in memory,
 * which a mount namespace of its own hides from everybody else. Where such a thing may not be made, the tests are skipped and say so.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class BadDiskTest {
    private static final String FILES = "files: [checkpoint, network, rows]";

    @TempDir
    private Path folder;

    @Test
    void onAFullDiskTheOldFilesStayAndTheRunGoesOn() throws IOException, InterruptedException, URISyntaxException {
        List<String> lines =
                run(java("write"), java("fill"), java("fail"), "rm " + folder.resolve("filler"), java("goOn"));
        String noSpace = "No space left on device";

        assertThat(lines.get(0)).startsWith("full: ").contains(noSpace);
        assertFailed(lines.subList(1, 6), noSpace);
        assertThat(lines.get(6)).isEqualTo("files: [checkpoint, filler, network, rows]");
        assertWellAgain(lines.subList(7, 9));
    }

    @Test
    void inAReadOnlyFolderTheOldFilesStayAndTheRunGoesOn()
            throws IOException, InterruptedException, URISyntaxException {
        List<String> lines = run(
                java("write"),
                "mount -o remount,ro " + folder,
                java("fail"),
                "mount -o remount,rw " + folder,
                java("goOn"));

        assertFailed(lines.subList(0, 5), "Read-only file system");
        assertThat(lines.get(5)).isEqualTo(FILES);
        assertWellAgain(lines.subList(6, 8));
    }

    private void assertFailed(List<String> lines, String reason) {
        assertThat(lines.get(0))
                .startsWith("checkpoints refused: 4, the last one: the checkpoint " + folder.resolve("checkpoint")
                        + " cannot be written (java.")
                .contains(reason)
                .endsWith("); one that was there is as it was");
        assertThat(lines.get(1)).isEqualTo("the run went on with the same bits: true");
        assertThat(lines.get(2)).startsWith("network refused: ").contains(reason);
        assertThat(lines.get(3)).startsWith("rows refused: ").contains(reason);
        assertThat(lines.get(4)).isEqualTo("files are as they were: true");
    }

    private static void assertWellAgain(List<String> lines) {
        assertThat(lines).containsExactly("resumed with the same bits: true, rows: 20", FILES);
    }

    private String java(String step) throws URISyntaxException {
        return Programs.java(BadDisk.class, folder.toString(), step).stream()
                .map(part -> "'" + part + "'")
                .collect(Collectors.joining(" "));
    }

    /** Runs these commands where the folder is a small file system; returns the lines that they print. */
    private List<String> run(String... commands) throws IOException, InterruptedException {
        String mount = "mount -t tmpfs -o size=1m small " + folder;
        assumeTrue(
                shell(mount).waitFor() == 0,
                "this user may not mount a file system in a namespace of its own: unshare");
        Process process = shell(mount + " && " + String.join(" && ", commands));
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    private static Process shell(String commands) throws IOException {
        return new ProcessBuilder("unshare", "--map-root-user", "--mount", "sh", "-c", commands)
                .redirectErrorStream(true)
                .start();
    }
}
