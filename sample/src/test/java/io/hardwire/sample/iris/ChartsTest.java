package io.hardwire.sample.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.sample.app.Progress;
import io.hardwire.sample.chart.Charts;
import io.hardwire.sample.chart.LossChart;
import io.hardwire.sample.chart.Palette;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

/** The charts are images on which there is something to see. */
class ChartsTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @TempDir
    private Path folder = Path.of("");

    private static TrainingRun train(int epochs) throws IOException {
        return TrainingRun.train(IrisData.shipped(), 1, epochs, Progress.none());
    }

    /** Writes the chart, checks that it is a PNG of the right size and left nothing beside it, and returns its colours. */
    private Set<Integer> colors(XYChart chart) throws IOException {
        Path file = new Charts(folder).write("chart.png", chart);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(Files.readAllBytes(file)).startsWith(PNG);
        BufferedImage image = ImageIO.read(file.toFile());
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
    void theLossChartShowsBothCurvesAndTheBestEpoch() throws IOException {
        assertThat(colors(LossChart.of("Iris", "loss", train(300).history())))
                .contains(Palette.BLUE.getRGB(), Palette.ORANGE.getRGB(), Palette.INK.getRGB());
    }

    @Test
    void theDecisionChartShowsTheRegionAndTheFlowersOfEverySpecies() throws IOException {
        Set<Integer> colors = colors(DecisionChart.of(train(300)));
        for (Species species : Species.values()) {
            assertThat(colors)
                    .contains(
                            DecisionChart.color(species).getRGB(),
                            Palette.pale(DecisionChart.color(species)).getRGB());
        }
    }

    @Test
    void aNetworkThatHasHardlyLearntIsDrawnToo() throws IOException {
        TrainingRun run = train(1);
        assertThat(colors(LossChart.of("Iris", "loss", run.history()))).hasSizeGreaterThan(1);
        assertThat(colors(DecisionChart.of(run))).hasSizeGreaterThan(1);
    }
}
