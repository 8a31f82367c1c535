package io.hardwire.sample.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/** A rectangle that fills one cell of a grid, a little larger than the cell so that no seam shows. */
public final class Tile extends Marker {
    private static final double OVERLAP = 1;

    private final double width;
    private final double height;

    /** A tile for cells of this size in pixels. */
    public Tile(double width, double height) {
        this.width = width + OVERLAP;
        this.height = height + OVERLAP;
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y, int markerSize) {
        graphics.fill(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
    }
}
