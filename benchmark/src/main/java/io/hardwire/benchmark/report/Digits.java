package io.hardwire.benchmark.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a reader wants them: three significant digits. */
final class Digits {
    private static final int SIGNIFICANT = 3;

    private Digits() {}

    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN));
        int beforePoint = rounded.precision() - rounded.scale();
        return String.format(Locale.ROOT, "%,." + Math.max(0, SIGNIFICANT - beforePoint) + "f", rounded);
    }

    static String plain(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
}
