package io.hardwire.sample.digits;

import io.hardwire.data.Dataset;
import io.hardwire.sample.chart.Palette;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The images that are misread, most certain mistakes first, each with what it is and what it was taken for. */
final class Mistakes {
    private static final int COLUMNS = 8;
    private static final int ROWS = 3;
    private static final int PIXEL = 11;
    private static final int CELL_WIDTH = 119;
    private static final int CELL_HEIGHT = 158;
    private static final int MARGIN = 24;
    private static final int HEAD = 64;

    private final Dataset images;
    private final double[] probabilities;
    private final int[] labels;

    private Mistakes(DigitsRun run) {
        this.images = run.parts().test();
        this.probabilities = run.network().predict(images);
        this.labels = images.labels();
    }

    static BufferedImage of(DigitsRun run) {
        return new Mistakes(run).draw();
    }

    private int taken(int row) {
        return IntStream.range(0, 10)
                .reduce((a, b) -> probability(row, b) > probability(row, a) ? b : a)
                .orElseThrow();
    }

    private double probability(int row, int digit) {
        return probabilities[10 * row + digit];
    }

    private BufferedImage draw() {
        List<Integer> wrong = IntStream.range(0, labels.length)
                .filter(row -> taken(row) != labels[row])
                .boxed()
                .sorted((a, b) -> Double.compare(probability(b, taken(b)), probability(a, taken(a))))
                .toList();
        BufferedImage picture = new BufferedImage(
                COLUMNS * CELL_WIDTH + 2 * MARGIN,
                Math.min(ROWS, (wrong.size() + COLUMNS - 1) / COLUMNS) * CELL_HEIGHT + HEAD + MARGIN,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Palette.INK);
        graphics.setFont(Palette.font(Font.BOLD, 20));
        String title = String.format(
                Locale.ROOT, "Digits 64-32-10: %d of %d test images are misread", wrong.size(), labels.length);
        graphics.drawString(
                title, (picture.getWidth() - graphics.getFontMetrics().stringWidth(title)) / 2, 40);
        for (int k = 0; k < Math.min(COLUMNS * ROWS, wrong.size()); k++) {
            draw(
                    graphics,
                    wrong.get(k),
                    MARGIN + k % COLUMNS * CELL_WIDTH + (CELL_WIDTH - DigitsData.SIDE * PIXEL) / 2,
                    HEAD + k / COLUMNS * CELL_HEIGHT);
        }
        graphics.dispose();
        return picture;
    }

    private void draw(Graphics2D graphics, int row, int left, int top) {
        for (int pixel = 0; pixel < DigitsData.PIXELS; pixel++) {
            int grey = 255 - (int) Math.round(215 * images.input(row, pixel) / DigitsData.INK);
            graphics.setColor(new Color(grey, grey, grey));
            graphics.fillRect(
                    left + pixel % DigitsData.SIDE * PIXEL, top + pixel / DigitsData.SIDE * PIXEL, PIXEL, PIXEL);
        }
        int side = DigitsData.SIDE * PIXEL;
        graphics.setColor(new Color(0xCCCCCC));
        graphics.drawRect(left - 1, top - 1, side + 1, side + 1);
        int taken = taken(row);
        graphics.setFont(Palette.font(Font.PLAIN, 14));
        graphics.setColor(Palette.BLUE);
        graphics.drawString(
                String.format(Locale.ROOT, "is %d (%.2f)", labels[row], probability(row, labels[row])),
                left,
                top + side + 22);
        graphics.setColor(Palette.ORANGE);
        graphics.drawString(
                String.format(Locale.ROOT, "read %d (%.2f)", taken, probability(row, taken)), left, top + side + 42);
    }
}
