package io.hardwire.sample.iris;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;

/** Writes charts into a folder, which is made if there is none. */
final class Charts {
    private final Path folder;

    Charts(Path folder) {
        this.folder = folder;
    }

    /** Writes a PNG and returns where. A file of that name is replaced by the whole chart or not at all. */
    Path write(String name, XYChart chart) throws IOException {
        byte[] png = draw(chart);
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

    private static byte[] draw(XYChart chart) throws IOException {
        try {
            return ChartEncoder.getBytes(chart, "png");
        } catch (LinkageError | InternalError noFonts) {
            // What AWT throws on a machine without fonts is no exception, and says nothing of fonts.
            throw new IOException(
                    "the charts cannot be drawn, because Java finds no fonts; install fontconfig and a font", noFonts);
        }
    }
}
