package io.hardwire.sample.mnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program on images that are made here, for MNIST's own are too large to be shipped: each digit is a bar of its own. */
class MnistTest {
    private record Answer(int exitCode, String out, String err) {}

    @TempDir
    private Path folder = Path.of("");

    private static Answer run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Mnist.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(args);
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private void write(String part, int images) throws IOException {
        ByteBuffer pixels = ByteBuffer.allocate(16 + images * 784);
        pixels.putInt(0x803).putInt(images).putInt(28).putInt(28);
        ByteBuffer labels = ByteBuffer.allocate(8 + images);
        labels.putInt(0x801).putInt(images);
        for (int k = 0; k < images; k++) {
            int digit = k % 10;
            labels.put((byte) digit);
            for (int pixel = 0; pixel < 784; pixel++) {
                pixels.put((byte) (pixel % 28 / 3 == digit ? 255 - k % 100 : pixel * k % 50));
            }
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), pixels.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }

    @Test
    void aRunLearnsAndReports() throws IOException {
        write("train", 600);
        write("t10k", 100);
        Answer answer = run("--data", folder.toString(), "--epochs", "40");
        assertThat(answer.err).isEmpty();
        assertThat(answer.exitCode).isZero();
        assertThat(answer.out)
                .startsWith("MNIST 784-300-10: 600 images to learn from, 100 to be tested with, seed 1, 40 epochs")
                .containsPattern("test error [1-3]?\\d\\.\\d\\d %")
                .contains("100 rows, 10 classes: accuracy ");
    }

    @Test
    void aFolderWithoutTheFilesExitsWith1() {
        Answer answer = run("--data", folder.toString());
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.err.lines())
                .containsExactly("mnist: " + folder.resolve("train-images-idx3-ubyte") + ": there is no such file");
    }

    @Test
    void optionsAreChecked() {
        assertThat(run().exitCode).isEqualTo(2);
        assertThat(run("--data", folder.toString(), "--epochs", "0").err)
                .startsWith("mnist: --epochs is 0; it must be at least 1");
        assertThat(run("--help").out).contains("Usage: mnist", "--data", "--seed", "--epochs");
    }
}
