package io.hardwire.metric;

import io.hardwire.text.Count;
import java.util.List;
import java.util.Locale;

/** The measures of a classification as a person reads them. */
final class ClassificationText {
    private static final int MOST_CLASSES_OF_A_MATRIX = 20;

    private ClassificationText() {}

    static String of(ClassificationMetrics metrics, int rows) {
        String text = Count.of(rows, "row") + ", " + metrics.classes() + " classes: accuracy "
                + TextTable.text(metrics.accuracy())
                + ", log loss " + TextTable.text(metrics.logLoss()) + ", Brier " + TextTable.text(metrics.brier())
                + ", ROC AUC " + TextTable.text(metrics.rocAuc()) + "\n\n" + classes(metrics);
        return metrics.classes() > MOST_CLASSES_OF_A_MATRIX
                ? text
                : text + "\n\nclasses (rows), and what they were taken for (columns)\n" + metrics.confusion();
    }

    private static TextTable classes(ClassificationMetrics metrics) {
        ConfusionMatrix matrix = metrics.confusion();
        TextTable table = new TextTable().row("").cells(List.of("precision", "recall", "F1", "ROC AUC", "rows"));
        for (int c = 0; c < matrix.classes(); c++) {
            table.row(matrix.classNames().get(c))
                    .value(matrix.precision(c))
                    .value(matrix.recall(c))
                    .value(matrix.f1(c))
                    .value(metrics.rocAuc(c))
                    .count(matrix.support(c));
        }
        for (Average average : Average.values()) {
            table.row(average.name().toLowerCase(Locale.ROOT))
                    .value(matrix.precision(average))
                    .value(matrix.recall(average))
                    .value(matrix.f1(average))
                    .cells(List.of(average == Average.MACRO ? TextTable.text(metrics.rocAuc()) : ""))
                    .count(matrix.total());
        }
        return table;
    }
}
