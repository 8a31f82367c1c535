package io.hardwire.data;

import io.hardwire.text.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Tests every row of a data set once, each by a network that has not seen it: the rows are dealt into {@code k} folds, and each fold is
 * the test part of one {@link Split} whose training part is all others.
 *
 * <pre>{@code
 * Scores accuracy = CrossValidation.stratified(5, 1L).score(data, split -> {
 *     IrisTrainer trainer = new IrisTrainer(42L);
 *     trainer.scaling(Scaling.standardize(split.train()));
 *     trainer.fit(split.train(), Training.epochs(200));
 *     return trainer.network().accuracy(split.test());
 * });
 * accuracy.mean();
 * }</pre>
 *
 * <p>The seed decides who is in which fold: the rows are shuffled as by {@link Dataset#shuffle}, and row {@code j} of that order goes to
 * fold {@code j mod k}. If it is stratified, they are first sorted by class (those of {@link Dataset#labels}), so that each class has the
 * same number of rows in every fold, give or take one. The folds' sizes differ by one at most in either case. Immutable.
 */
public final class CrossValidation {
    private final int folds;
    private final long seed;
    private final boolean stratified;
    private final int threads;

    private CrossValidation(int folds, long seed, boolean stratified, int threads) {
        this.folds = folds;
        this.seed = seed;
        this.stratified = stratified;
        this.threads = threads;
    }

    /**
     * Folds of rows by chance.
     *
     * @param folds how many, at least 2
     * @throws IllegalArgumentException if there are fewer
     */
    public static CrossValidation plain(int folds, long seed) {
        return new CrossValidation(atLeast(2, "folds", folds), seed, false, 1);
    }

    /**
     * Folds with equal shares of every class.
     *
     * @param folds how many, at least 2
     * @throws IllegalArgumentException if there are fewer
     */
    public static CrossValidation stratified(int folds, long seed) {
        return new CrossValidation(atLeast(2, "folds", folds), seed, true, 1);
    }

    /**
     * How many folds are learnt at the same time, each by a thread of its own; 1 unless said otherwise. The results are the same.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public CrossValidation threads(int count) {
        return new CrossValidation(folds, seed, stratified, atLeast(1, "threads", count));
    }

    private static int atLeast(int least, String name, int number) {
        if (number < least) {
            throw new IllegalArgumentException(name + " is " + number + "; it must be at least " + least);
        }
        return number;
    }

    /**
     * The data set, split once for each fold. In the parts, the rows are in their shuffled order.
     *
     * @throws DataException if there are fewer rows than folds
     */
    public List<Split> splits(Dataset data) {
        if (data.size() < folds) {
            throw new DataException(
                    "a data set of " + Count.of(data.size(), "row") + " cannot be dealt into " + folds + " folds");
        }
        int[] order = data.shuffled(seed);
        int[] foldOfRow = foldOfRow(data, order);
        List<Split> splits = new ArrayList<>();
        for (int k = 0; k < folds; k++) {
            int fold = k;
            splits.add(new Split(
                    data.rows(Arrays.stream(order)
                            .filter(row -> foldOfRow[row] != fold)
                            .toArray()),
                    data.rows(Arrays.stream(order)
                            .filter(row -> foldOfRow[row] == fold)
                            .toArray())));
        }
        return List.copyOf(splits);
    }

    private int[] foldOfRow(Dataset data, int[] order) {
        int[] dealt = order;
        if (stratified) {
            int[] labels = data.labels();
            int classes = Arrays.stream(labels).max().orElseThrow() + 1;
            dealt = IntStream.range(0, classes)
                    .flatMap(c -> Arrays.stream(order).filter(row -> labels[row] == c))
                    .toArray();
        }
        int[] foldOfRow = new int[order.length];
        for (int j = 0; j < order.length; j++) {
            foldOfRow[dealt[j]] = j % folds;
        }
        return foldOfRow;
    }

    /**
     * Has every fold learnt and tested.
     *
     * @param fold makes a result of a split; it may be called by several threads at once
     * @return the results in the order of the folds
     * @throws DataException if there are fewer rows than folds
     */
    public <R> List<R> run(Dataset data, Function<Split, R> fold) {
        List<Split> splits = splits(data);
        if (threads == 1) {
            return splits.stream().map(fold).toList();
        }
        List<Callable<R>> calls = new ArrayList<>();
        splits.forEach(split -> calls.add(() -> fold.apply(split)));
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, folds));
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw thrown(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("cross-validation was interrupted", interrupted);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What a fold threw, which cannot be a checked exception. */
    private static RuntimeException thrown(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
    }

    /**
     * Has every fold learnt and tested, where the result is a number.
     *
     * @param fold makes a score of a split; it may be called by several threads at once
     * @throws DataException if there are fewer rows than folds
     */
    public Scores score(Dataset data, ToDoubleFunction<Split> fold) {
        return new Scores(run(data, fold::applyAsDouble));
    }
}
