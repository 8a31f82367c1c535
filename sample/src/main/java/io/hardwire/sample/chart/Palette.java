package io.hardwire.sample.chart;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** What the charts have in common. The colours are Okabe and Ito's, which the colour-blind can tell apart. */
public final class Palette {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 700;

    public static final Color BLUE = new Color(0x0072B2);
    public static final Color ORANGE = new Color(0xD55E00);
    public static final Color GREEN = new Color(0x009E73);
    public static final Color INK = new Color(0x222222);

    private static final Color GRID = new Color(0xE4E4E4);
    private static final Color AXIS = new Color(0x999999);

    private Palette() {}

    /** The same colour, mixed with white: for areas that things are drawn on. */
    public static Color pale(Color color) {
        return new Color(mix(color.getRed()), mix(color.getGreen()), mix(color.getBlue()));
    }

    private static int mix(int channel) {
        return 255 - (255 - channel) / 5;
    }

    public static XYChart chart(String title, String xAxis, String yAxis) {
        XYChart chart = new XYChart(WIDTH, HEIGHT);
        chart.setTitle(title);
        chart.setXAxisTitle(xAxis);
        chart.setYAxisTitle(yAxis);
        Styler style = chart.getStyler();
        style.setChartBackgroundColor(Color.WHITE)
                .setChartFontColor(INK)
                .setChartPadding(18)
                .setChartTitleFont(font(Font.BOLD, 20))
                .setChartTitlePadding(12)
                .setLegendFont(font(Font.PLAIN, 14))
                .setLegendPosition(Styler.LegendPosition.InsideNE)
                .setLegendBorderColor(GRID)
                .setLegendPadding(10)
                .setPlotBorderColor(AXIS)
                .setPlotContentSize(1);
        AxesChartStyler axes = chart.getStyler();
        axes.setAxisTitleFont(font(Font.PLAIN, 15))
                .setAxisTickLabelsFont(font(Font.PLAIN, 13))
                .setAxisTickMarksColor(AXIS)
                .setAxisTicksLineVisible(false)
                .setXAxisTickMarkSpacingHint(90)
                .setYAxisTickMarkSpacingHint(60)
                .setPlotGridLinesColor(GRID);
        return chart;
    }

    /** The typeface of all charts. */
    public static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
