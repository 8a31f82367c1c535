package io.hardwire.sample.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;

/** Writes charts into a folder, which is made if there is none. */
public final class Charts {
    private final Path folder;

    /** Charts for this folder. */
    public Charts(Path folder) {
        this.folder = folder;
    }

    /** Writes a PNG and returns where. A file of that name is replaced by the whole chart or not at all. */
    public Path write(String name, XYChart chart) throws IOException {
        return draw(name, () -> ChartEncoder.getBytes(chart, "png"));
    }

    /** The same for a picture that was drawn without a chart. */
    public Path writePicture(String name, Supplier<BufferedImage> picture) throws IOException {
        return draw(name, () -> {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture.get(), "png", png);
            return png.toByteArray();
        });
    }

    /** Draws a PNG. */
    @FunctionalInterface
    private interface Drawing {
        byte[] png() throws IOException;
    }

    private Path draw(String name, Drawing drawing) throws IOException {
        byte[] png = draw(drawing);
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        Path half = folder.resolve(name + ".part");
        try {
            Files.write(half, png);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        return file;
    }

    private static byte[] draw(Drawing drawing) throws IOException {
        try {
            return drawing.png();
        } catch (LinkageError | InternalError noFonts) {
            // What AWT throws on a machine without fonts is no exception, and says nothing of fonts.
            throw new IOException(
                    "the charts cannot be drawn, because Java finds no fonts; install fontconfig and a font", noFonts);
        }
    }
}
