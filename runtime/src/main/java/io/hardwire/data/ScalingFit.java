package io.hardwire.data;

import java.util.List;
import java.util.function.Function;

/** Fits a scaling to a data set: from each column's summary a factor and an offset. */
final class ScalingFit {
    private ScalingFit() {}

    static double[] standardized(ColumnSummary column) {
        double deviation = column.isConstant() || column.deviation() == 0 ? 1 : column.deviation();
        return new double[] {1 / deviation, -column.mean() / deviation};
    }

    static double[] between(ColumnSummary column, double low, double high) {
        double factor = column.isConstant() ? 1 : (high - low) / (column.max() - column.min());
        return new double[] {factor, Math.fma(-column.min(), factor, low)};
    }

    static Affine inputs(Dataset data, Function<ColumnSummary, double[]> rule) {
        List<Input> known = data.schema().inputs();
        List<ColumnSummary> columns = data.describe().inputs();
        double[] factors = new double[columns.size()];
        double[] offsets = new double[columns.size()];
        int k = 0;
        for (int n = 0; k < factors.length; n++) {
            boolean isNumber = known.isEmpty() || known.get(n) instanceof Input.Numeric;
            int end = known.isEmpty() ? k + 1 : k + known.get(n).width();
            for (; k < end; k++) {
                fit(columns.get(k), isNumber ? rule : column -> new double[] {1, 0}, factors, offsets, k);
            }
        }
        return Affine.of("input", factors, offsets);
    }

    static Affine targets(Dataset data, Function<ColumnSummary, double[]> rule) {
        List<ColumnSummary> columns =
                Columns.summaries("target", data.schema().outputNames(), data.outputs(), data.size(), data::target);
        double[] factors = new double[columns.size()];
        double[] offsets = new double[columns.size()];
        for (int k = 0; k < factors.length; k++) {
            fit(columns.get(k), rule, factors, offsets, k);
            offsets[k] = -offsets[k] / factors[k];
            factors[k] = 1 / factors[k];
        }
        return Affine.of("target", factors, offsets);
    }

    private static void fit(
            ColumnSummary column, Function<ColumnSummary, double[]> rule, double[] factors, double[] offsets, int k) {
        double[] fitted = rule.apply(column);
        factors[k] = fitted[0];
        offsets[k] = fitted[1];
        if (!(Math.abs(fitted[0]) <= Double.MAX_VALUE && fitted[0] != 0 && Math.abs(fitted[1]) <= Double.MAX_VALUE)) {
            throw new DataException(column.name() + ": the values, " + column.min() + " to " + column.max()
                    + ", are too large or too near to each other to be scaled");
        }
    }
}
