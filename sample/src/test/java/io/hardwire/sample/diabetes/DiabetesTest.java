package io.hardwire.sample.diabetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.data.Dataset;
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
class DiabetesTest {
    private record Answer(int exitCode, String out, String err) {}

    @TempDir
    private Path folder = Path.of("");

    private static Answer run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Diabetes.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(args);
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private Set<Integer> colors(String picture) throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve(picture).toFile());
        assertThat(image.getWidth()).isEqualTo(Palette.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Palette.HEIGHT);
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
        Answer answer = run("--epochs", "20", "--out", folder.toString());
        assertThat(answer.err).isEmpty();
        assertThat(answer.exitCode).isZero();
        assertThat(answer.out)
                .startsWith("Diabetes 10-16-1: 442 patients, seed 1, at most 20 epochs")
                .containsPattern("epoch +20 of 20 +loss 0\\.\\d{4} +validation loss 0\\.\\d{4}")
                .doesNotContain("accuracy", "NaN")
                .containsPattern("trained 20 epochs in .* the weights are those of epoch \\d+")
                .containsPattern("training\\R247 rows +RMSE +MAE +R2 +MSE")
                .containsPattern("test\\R133 rows +RMSE +MAE +R2 +MSE\\R.* 0\\.4\\d+")
                .contains(folder.resolve("diabetes-predictions.png").toString())
                .contains(folder.resolve("diabetes-loss.png").toString());
        int[] drawn = {Palette.BLUE.getRGB(), Palette.ORANGE.getRGB(), Palette.INK.getRGB()};
        for (int color : drawn) {
            assertThat(colors("diabetes-predictions.png")).contains(color);
            assertThat(colors("diabetes-loss.png")).contains(color);
        }
    }

    @Test
    void helpVersionAndWrongOptions() {
        assertThat(run("--help").out).contains("Usage: diabetes", "--seed", "--epochs", "--out", "--no-progress");
        assertThat(run("--version").out).startsWith("Hardwire diabetes ");
        Answer wrong = run("--epochs", "0");
        assertThat(wrong.exitCode).isEqualTo(2);
        assertThat(wrong.err).startsWith("diabetes: --epochs is 0; it must be at least 1");
    }

    @Test
    void theTableIsThatOfLeastAngleRegression() throws IOException {
        Dataset patients = DiabetesData.shipped();
        assertThat(patients.size()).isEqualTo(442);
        assertThat(patients.inputs()).isEqualTo(10);
        assertThat(patients.schema().inputNames())
                .containsExactly("age", "sex", "bmi", "bp", "tc", "ldl", "hdl", "tch", "ltg", "glu");
        assertThat(patients.input(0, 2)).isEqualTo(32.1);
        assertThat(patients.target(0, 0)).isEqualTo(151);
    }
}
