package io.hardwire.sample.chart;

import io.hardwire.History;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The loss over the epochs: of the samples that are learnt from, and of those held out. */
public final class LossChart {
    private LossChart() {}

    /** A chart with this title of a history with a validation set; the loss is what the vertical axis is called. */
    public static XYChart of(String title, String loss, History history) {
        XYChart chart = Palette.chart(title, "epoch", loss);
        double[] epochs =
                IntStream.rangeClosed(1, history.epochs()).asDoubleStream().toArray();
        line(chart, "training (with L2 penalty)", epochs, history.losses(), Palette.BLUE);
        line(chart, "validation", epochs, history.validationLosses(), Palette.ORANGE);
        markBestEpoch(chart, history);
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisMax((double) history.epochs())
                .setYAxisMin(0.0)
                .setYAxisDecimalPattern("0.00");
        return chart;
    }

    private static void line(XYChart chart, String name, double[] epochs, double[] losses, Color color) {
        chart.addSeries(name, epochs, losses)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(color)
                .setLineStyle(new BasicStroke(2.5f));
    }

    private static void markBestEpoch(XYChart chart, History history) {
        int best = history.bestEpoch();
        chart.addSeries("best epoch, " + best + ": its weights are kept", new double[] {best}, new double[] {
                    history.validationLoss(best)
                })
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(Palette.INK)
                .setLineStyle(new BasicStroke(0))
                .setLineColor(new Color(0, true));
    }
}
