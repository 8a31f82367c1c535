package io.hardwire.sample.iris;

import io.hardwire.data.Dataset;
import io.hardwire.data.Standardizer;
import io.hardwire.sample.chart.Palette;
import io.hardwire.sample.chart.Tile;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Which species the network would name for every petal, the sepal being average; and the flowers of training and test. A flower on
 * foreign ground may still be told rightly, for its sepal is its own.
 */
final class DecisionChart {
    private static final double LONGEST = 7.5;
    private static final double WIDEST = 3;
    private static final int COLUMNS = 300;
    private static final int ROWS = 200;

    private final TrainingRun run;
    private final XYChart chart;

    private DecisionChart(TrainingRun run) {
        this.run = run;
        double[] means = run.flowers().standardizer().means();
        this.chart = Palette.chart(
                String.format(
                        Locale.ROOT, "Iris 4-8-3: decision regions for a sepal of %.1f x %.1f cm", means[0], means[1]),
                "petal length, cm",
                "petal width, cm");
    }

    static XYChart of(TrainingRun run) {
        DecisionChart drawing = new DecisionChart(run);
        drawing.style();
        drawing.regions();
        drawing.flowers(" (training)", run.flowers().learnt(), SeriesMarkers.CIRCLE);
        drawing.flowers(" (test)", run.flowers().test(), SeriesMarkers.DIAMOND);
        drawing.mistakes();
        return drawing.chart;
    }

    /** The colour that a species has on the chart. */
    static Color color(Species species) {
        return switch (species) {
            case SETOSA -> Palette.BLUE;
            case VERSICOLOR -> Palette.ORANGE;
            case VIRGINICA -> Palette.GREEN;
        };
    }

    private void style() {
        chart.getStyler()
                .setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setXAxisMin(0.0)
                .setXAxisMax(LONGEST)
                .setYAxisMin(0.0)
                .setYAxisMax(WIDEST)
                .setXAxisDecimalPattern("0")
                .setYAxisDecimalPattern("0.0")
                .setPlotGridLinesVisible(false)
                .setMarkerSize(9)
                .setLegendPosition(Styler.LegendPosition.InsideNW);
    }

    /** Asks for the species at the centre of every cell of a grid, and paints the cells. */
    private void regions() {
        Standardizer standardizer = run.flowers().standardizer();
        Iris iris = new IrisInCentimetres(run.network(), standardizer);
        double[] means = standardizer.means();
        List<Species> cells = IntStream.range(0, COLUMNS * ROWS)
                .mapToObj(cell ->
                        iris.classify((float) means[0], (float) means[1], (float) length(cell), (float) width(cell)))
                .toList();
        for (Species species : Species.values()) {
            int[] own = IntStream.range(0, cells.size())
                    .filter(cell -> cells.get(cell) == species)
                    .toArray();
            points(
                            "region of " + species,
                            IntStream.of(own).mapToDouble(DecisionChart::length).toArray(),
                            IntStream.of(own).mapToDouble(DecisionChart::width).toArray(),
                            Palette.pale(color(species)),
                            new Tile((double) Palette.WIDTH / COLUMNS, (double) Palette.HEIGHT / ROWS))
                    .setShowInLegend(false);
        }
    }

    private static double length(int cell) {
        int column = cell % COLUMNS;
        return (column + 0.5) * LONGEST / COLUMNS;
    }

    private static double width(int cell) {
        int row = cell / COLUMNS;
        return (row + 0.5) * WIDEST / ROWS;
    }

    private void flowers(String part, Dataset flowers, Marker marker) {
        int[] labels = flowers.labels();
        for (Species species : Species.values()) {
            int[] rows = IntStream.range(0, labels.length)
                    .filter(row -> Species.of(labels[row]) == species)
                    .toArray();
            petals(IrisData.label(species) + part, flowers, rows, color(species), marker);
        }
    }

    /** A cross over every flower of these two parts that the network tells wrongly, its own sepal considered. */
    private void mistakes() {
        mistakes("told wrongly", run.flowers().test()).setShowInLegend(true);
        mistakes("told wrongly in training", run.flowers().learnt()).setShowInLegend(false);
    }

    private XYSeries mistakes(String name, Dataset flowers) {
        int[] labels = flowers.labels();
        int[] told = run.network().classify(run.flowers().standardised(flowers));
        int[] wrong = IntStream.range(0, labels.length)
                .filter(row -> labels[row] != told[row])
                .toArray();
        return petals(name, flowers, wrong, Palette.INK, SeriesMarkers.CROSS);
    }

    private XYSeries petals(String name, Dataset flowers, int[] rows, Color color, Marker marker) {
        return points(
                name,
                IntStream.of(rows).mapToDouble(row -> flowers.input(row, 2)).toArray(),
                IntStream.of(rows).mapToDouble(row -> flowers.input(row, 3)).toArray(),
                color,
                marker);
    }

    /** A point that is not a number stands for none, because a series must not be empty. */
    private XYSeries points(String name, double[] x, double[] y, Color color, Marker marker) {
        XYSeries series = x.length == 0
                ? chart.addSeries(name, new double[] {Double.NaN}, new double[] {Double.NaN})
                : chart.addSeries(name, x, y);
        series.setMarker(marker).setMarkerColor(color);
        return series;
    }
}
