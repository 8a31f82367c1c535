package io.hardwire.sample.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.data.Dataset;
import io.hardwire.sample.app.Progress;
import io.hardwire.sample.chart.Charts;
import io.hardwire.sample.chart.Palette;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the program answers, and the pictures that it draws. */
class DigitsTest {
    private record Answer(int exitCode, String out, String err) {}

    @TempDir
    private Path folder = Path.of("");

    private static Answer run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Digits.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(args);
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getRGB(x, y));
            }
        }
        return colors;
    }

    @Test
    void aRunReportsEverythingAndDraws() throws IOException {
        Answer answer = run("--epochs", "10", "--out", folder.toString());
        assertThat(answer.err).isEmpty();
        assertThat(answer.exitCode).isZero();
        assertThat(answer.out)
                .startsWith("Digits 64-32-10: 1,797 images, seed 1, 10 epochs")
                .containsPattern("epoch +10 of 10 +loss 0\\.\\d{4} +validation accuracy 0\\.9\\d\\d")
                .containsPattern("accuracy in training 0\\.9\\d{3}")
                .containsPattern("test: 539 rows, 10 classes: accuracy 0\\.9\\d{3}, log loss 0\\.\\d{4}")
                .contains("macro", "weighted")
                .contains(folder.resolve("digits-errors.png").toString())
                .contains(folder.resolve("digits-misread.png").toString());
        BufferedImage curves = ImageIO.read(folder.resolve("digits-errors.png").toFile());
        assertThat(colors(curves)).contains(Palette.BLUE.getRGB(), Palette.ORANGE.getRGB());
        BufferedImage misread =
                ImageIO.read(folder.resolve("digits-misread.png").toFile());
        assertThat(colors(misread)).hasSizeGreaterThan(15);
    }

    @Test
    void helpVersionAndWrongOptions() {
        assertThat(run("--help").out).contains("Usage: digits", "--seed", "--epochs", "--out", "--no-progress");
        assertThat(run("--version").out).startsWith("Hardwire digits ");
        Answer wrong = run("--epochs", "0");
        assertThat(wrong.exitCode).isEqualTo(2);
        assertThat(wrong.err).startsWith("digits: --epochs is 0; it must be at least 1");
    }

    @Test
    void theTableIsAlpaydinsTestSet() throws IOException {
        Dataset images = DigitsData.shipped();
        int[] counts = new int[10];
        for (int label : images.labels()) {
            counts[label]++;
        }
        assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(images.inputs()).isEqualTo(64);
        assertThat(images.input(0, 2)).isEqualTo(5);
    }

    @Test
    void aNetworkThatReadsNothingIsDrawnToo() throws IOException {
        DigitsRun run = DigitsRun.train(DigitsData.shipped(), 1, 1, Progress.none());
        assertThat(colors(Mistakes.of(run))).hasSizeGreaterThan(15);
        assertThat(new Charts(folder).write("one.png", ErrorChart.of(run.history())))
                .isNotEmptyFile();
    }
}
