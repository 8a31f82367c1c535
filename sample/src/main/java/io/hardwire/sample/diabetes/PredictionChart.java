package io.hardwire.sample.diabetes;

import io.hardwire.data.Dataset;
import io.hardwire.sample.chart.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What is foretold against what was measured: a network that is always right has all its points on the diagonal. */
final class PredictionChart {
    private static final double LEAST = 0;
    private static final double MOST = 350;
    private static final int MARKER = 8;

    private PredictionChart() {}

    static XYChart of(DiabetesRun run) {
        XYChart chart = Palette.chart(
                "Diabetes 10-16-1: the disease a year later, predicted against measured", "measured", "predicted");
        chart.addSeries("predicted as measured", new double[] {LEAST, MOST}, new double[] {LEAST, MOST})
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(Palette.INK)
                .setLineStyle(new BasicStroke(1.5f));
        points(chart, "learnt from", run.network(), run.patients().learnt(), Palette.BLUE);
        points(chart, "test", run.network(), run.patients().test(), Palette.ORANGE);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW).setMarkerSize(MARKER);
        chart.getStyler()
                .setXAxisMin(LEAST)
                .setXAxisMax(MOST)
                .setYAxisMin(LEAST)
                .setYAxisMax(MOST)
                .setXAxisDecimalPattern("0")
                .setYAxisDecimalPattern("0");
        return chart;
    }

    private static void points(XYChart chart, String name, ProgressionNetwork network, Dataset part, Color color) {
        chart.addSeries(name + ", " + part.size() + " patients", part.doubleTargets(), network.predict(part))
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(color)
                .setLineStyle(new BasicStroke(0))
                .setLineColor(new Color(0, true));
    }
}
