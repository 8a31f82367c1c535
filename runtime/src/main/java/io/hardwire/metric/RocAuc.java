package io.hardwire.metric;

/**
 * The area under the curve of the receiver's operating characteristic: how likely a sample of a class has a higher score than one of
 * another class, equal scores counting one half (Mann and Whitney's U; Fawcett, "An introduction to ROC analysis", 2006). Its room is
 * allocated once.
 */
final class RocAuc {
    private final int[] labels;
    private final SampleWeights weights;
    private final Ranking ranking;

    RocAuc(int[] labels, SampleWeights weights) {
        this.labels = labels;
        this.weights = weights;
        this.ranking = new Ranking(labels.length);
    }

    /** Where the score of each row goes before {@link #area}. */
    double[] scores() {
        return ranking.scores();
    }

    /** The area for a class; NaN if there are no samples of it, or no others, or a score is not a number. Allocates nothing. */
    double area(int ofClass) {
        double[] scores = ranking.scores();
        int[] order = ranking.sort();
        double others = 0;
        double members = 0;
        double pairs = 0;
        int to = 0;
        for (int from = 0; from < order.length; from = to) {
            double equalOthers = 0;
            double equalMembers = 0;
            double score = scores[order[from]];
            if (Double.isNaN(score)) {
                return Double.NaN;
            }
            for (to = from; to < order.length && scores[order[to]] == score; to++) {
                if (labels[order[to]] == ofClass) {
                    equalMembers += weights.of(order[to]);
                } else {
                    equalOthers += weights.of(order[to]);
                }
            }
            pairs += equalMembers * (others + equalOthers / 2);
            others += equalOthers;
            members += equalMembers;
        }
        return others == 0 || members == 0 ? Double.NaN : pairs / (others * members);
    }
}
