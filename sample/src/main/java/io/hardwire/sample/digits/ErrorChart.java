package io.hardwire.sample.digits;

import io.hardwire.History;
import io.hardwire.sample.chart.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The share of images that are misread, over the epochs: of those that are learnt from, and of those that are not. */
final class ErrorChart {
    /** Above it lie the first epochs alone. */
    private static final double MOST_PERCENT = 15;

    private ErrorChart() {}

    static XYChart of(History history) {
        XYChart chart = Palette.chart("Digits 64-32-10: misread images over the epochs", "epoch", "misread, %");
        double[] epochs =
                IntStream.rangeClosed(1, history.epochs()).asDoubleStream().toArray();
        line(chart, "training", epochs, percent(history.accuracies()), Palette.BLUE);
        line(chart, "test (watched, not used)", epochs, percent(history.validationAccuracies()), Palette.ORANGE);
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisMax((double) Math.max(2, history.epochs()))
                .setYAxisMin(0.0)
                .setYAxisMax(MOST_PERCENT)
                .setYAxisDecimalPattern("0")
                .setXAxisDecimalPattern("0");
        return chart;
    }

    private static void line(XYChart chart, String name, double[] epochs, double[] percent, Color color) {
        chart.addSeries(name, epochs, percent)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(color)
                .setLineStyle(new BasicStroke(2.5f));
    }

    /** Cut off where the chart ends, for lines are drawn beyond it otherwise. */
    private static double[] percent(double[] accuracies) {
        return Arrays.stream(accuracies)
                .map(accuracy -> Math.min(MOST_PERCENT, 100 * (1 - accuracy)))
                .toArray();
    }
}
