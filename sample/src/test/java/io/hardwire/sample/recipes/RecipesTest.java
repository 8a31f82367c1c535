package io.hardwire.sample.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hardwire.FloatNetwork;
import io.hardwire.GradientCheck;
import io.hardwire.History;
import io.hardwire.Training;
import io.hardwire.data.CrossValidation;
import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.data.Scores;
import io.hardwire.data.Split;
import io.hardwire.metric.Average;
import io.hardwire.metric.ClassificationMetrics;
import io.hardwire.metric.RegressionMetrics;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.CosineAnnealing;
import io.hardwire.optimizer.Sgd;
import io.hardwire.random.SeededRandom;
import io.hardwire.sample.iris.IrisNetwork;
import io.hardwire.sample.iris.IrisTrainer;
import io.hardwire.sample.iris.Species;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every recipe of docs/recipes.md, run: {@link RecipesDocTest} compares the page with the regions of this file. */
class RecipesTest {
    private static final Path CSV = Path.of("src/main/resources/io/hardwire/sample/iris/iris.csv");

    private static Dataset flowers() throws IOException {
        return Csv.withHeader()
                .label("species")
                .classes("setosa", "versicolor", "virginica")
                .read(CSV);
    }

    /** One trained, for recipes that go on from there. */
    private static IrisTrainer trained(Split split) {
        IrisTrainer trainer = new IrisTrainer(42L);
        trainer.scaling(Scaling.standardize(split.train()));
        trainer.fit(split.train(), Training.epochs(200).batchSize(16).optimizer(Sgd.learningRate(0.5)));
        return trainer;
    }

    private static Dataset swings(int samples) {
        SeededRandom random = new SeededRandom(samples);
        double[] inputs = new double[3 * samples];
        double[] targets = new double[samples];
        for (int row = 0; row < samples; row++) {
            double angle = Math.PI * (2 * random.nextDouble() - 1);
            double speed = 4 * random.nextDouble() - 2;
            double acceleration = 6 * random.nextDouble() - 3;
            inputs[3 * row] = angle;
            inputs[3 * row + 1] = speed;
            inputs[3 * row + 2] = acceleration;
            targets[row] = 0.5 * acceleration + 0.1 * speed + 4.9 * StrictMath.sin(angle);
        }
        return Dataset.of(inputs, targets, samples);
    }

    @Test
    void classification() throws IOException {
        Path file = CSV;
        // region classification
        Dataset data = Csv.withHeader()
                .label("species")
                .classes("setosa", "versicolor", "virginica")
                .read(file);
        Split split = data.stratifiedSplit(0.7, 1L); // share and seed
        IrisTrainer trainer = new IrisTrainer(42L);
        trainer.scaling(Scaling.standardize(split.train())); // part of the network from now on
        trainer.fit(split.train(), Training.epochs(200).batchSize(16).optimizer(Sgd.learningRate(0.5)));

        IrisNetwork iris = trainer.network();
        System.out.println(ClassificationMetrics.of(iris, split.test()));
        Species species = iris.classify(5.1f, 3.5f, 1.4f, 0.2f); // centimetres
        // endregion
        assertThat(species).isEqualTo(Species.SETOSA);
        assertThat(iris.accuracy(split.test())).isGreaterThan(0.9);
    }

    @Test
    void regression() {
        Dataset data = swings(2_000);
        // region regression
        Split split = data.split(0.8, 1L);
        PendulumTrainer trainer = new PendulumTrainer(42L);
        trainer.scaling(Scaling.standardize(split.train()).standardizeTargets(split.train()));
        trainer.fit(
                split.train(),
                Training.epochs(300).optimizer(Adam.learningRate(0.01)).schedule(CosineAnnealing.epochs(300)));

        RegressionMetrics test = RegressionMetrics.of(trainer.network(), split.test());
        System.out.println(test); // RMSE and MAE in newton metres, R2
        float torque = trainer.network().torque(0.5f, 0f, 1f);
        // endregion
        assertThat(test.r2()).isGreaterThan(0.999);
        assertThat((double) torque).isCloseTo(0.5 + 4.9 * Math.sin(0.5), within(0.1));
    }

    @Test
    void onLineLearning() {
        Dataset data = swings(20_000);
        float[] inputs = data.floatInputs();
        float[] targets = data.floatTargets();
        // region on-line
        PendulumTrainer trainer = new PendulumTrainer(42L);
        trainer.optimizer(Sgd.learningRate(0.02));
        float[] input = new float[3];
        float[] target = new float[1];
        double error = 1;
        for (int row = 0; row < targets.length; row++) { // as they come in
            System.arraycopy(inputs, 3 * row, input, 0, 3);
            target[0] = targets[row];
            double loss = trainer.learn(input, target); // one sample, one update; allocates nothing
            error += 0.001 * (loss - error); // a running mean says whether it still fits
        }
        // endregion
        assertThat(error).isLessThan(0.1);
    }

    @Test
    void ownLoop() {
        Dataset data = swings(1_000);
        float[] inputs = data.floatInputs();
        float[] targets = data.floatTargets();
        double last = 0;
        // region own-loop
        PendulumTrainer trainer = new PendulumTrainer(42L);
        trainer.scaling(Scaling.standardize(data).standardizeTargets(data));
        trainer.optimizer(Adam.learningRate(0.01)).l2(1e-5);
        int[] rows =
                LongStream.range(0, targets.length).mapToInt(row -> (int) row).toArray();
        SeededRandom random = new SeededRandom(1L);
        for (int epoch = 1; epoch <= 50; epoch++) {
            random.shuffle(rows);
            double sum = 0;
            for (int from = 0; from < rows.length; from += 50) {
                sum += trainer.accumulate(inputs, targets, rows, from, from + 50); // adds gradients
                trainer.step(); // one update with their mean
            }
            last = sum / rows.length;
        }
        // endregion
        assertThat(last).isLessThan(0.01);
    }

    @Test
    void goingOnAfterACrash(@TempDir Path folder) throws IOException {
        Dataset data = swings(1_000);
        float[] inputs = data.floatInputs();
        float[] targets = data.floatTargets();
        Path file = folder.resolve("pendulum.checkpoint");
        FloatNetwork straight = train(inputs, targets, file, 0, 500);
        train(inputs, targets, file, 0, 300); // and then the program is killed
        assertThat(train(inputs, targets, file, 300, 500).sameParameters(straight))
                .isTrue();
    }

    private static FloatNetwork train(float[] inputs, float[] targets, Path file, int begun, int last)
            throws IOException {
        if (begun == 0) {
            Files.deleteIfExists(file);
        }
        // region checkpoint
        PendulumTrainer trainer = new PendulumTrainer(42L);
        trainer.optimizer(Adam.learningRate(0.01)).l2(1e-5); // the same as before the crash
        int from = 0;
        if (Files.exists(file)) {
            from = (int) trainer.resume(file)[0];
        }
        float[] input = new float[3];
        float[] target = new float[1];
        for (int row = from; row < last; row++) {
            System.arraycopy(inputs, 3 * row, input, 0, 3);
            target[0] = targets[row];
            trainer.learn(input, target);
            if ((row + 1) % 100 == 0) {
                trainer.checkpoint(file, row + 1); // all that the trainer knows, and one number of yours
            }
        }
        // endregion
        assertThat(from).isEqualTo(begun);
        return trainer.network();
    }

    @Test
    void earlyStopping() throws IOException {
        Dataset train = flowers();
        // region early-stopping
        Split parts = train.stratifiedSplit(0.8, 1L);
        IrisTrainer trainer = new IrisTrainer(42L);
        trainer.scaling(Scaling.standardize(parts.train()));
        History history = trainer.fit(
                parts.train(),
                Training.epochs(2_000)
                        .batchSize(16)
                        .optimizer(Sgd.learningRate(0.5))
                        .validation(parts.test())
                        .patience(50)); // epochs without a better validation loss
        int best = history.bestEpoch(); // whose weights the network has now
        boolean ranOut = history.stoppedEarly();
        // endregion
        assertThat(best).isLessThanOrEqualTo(history.epochs());
        assertThat(ranOut).isEqualTo(history.epochs() < 2_000);
    }

    @Test
    void sweepOfSeeds() throws IOException {
        Dataset data = flowers();
        // region sweep
        Split split = data.stratifiedSplit(0.7, 1L);
        Scaling scaling = Scaling.standardize(split.train());
        IrisTrainer best = LongStream.rangeClosed(1, 8)
                .parallel() // a trainer for each seed, each on one thread: the same bits as one after the other
                .mapToObj(seed -> {
                    IrisTrainer trainer = new IrisTrainer(seed);
                    trainer.scaling(scaling);
                    trainer.fit(
                            split.train(), Training.epochs(100).batchSize(16).optimizer(Sgd.learningRate(0.5)));
                    return trainer;
                })
                .max(Comparator.comparingDouble(trainer -> trainer.network().accuracy(split.test())))
                .orElseThrow();
        // endregion
        assertThat(best.network().accuracy(split.test())).isGreaterThan(0.9);
    }

    @Test
    void crossValidation() throws IOException {
        Dataset data = flowers();
        // region cross-validation
        Scores accuracy = CrossValidation.stratified(5, 1L).threads(2).score(data, split -> {
            IrisTrainer trainer = new IrisTrainer(42L);
            trainer.scaling(Scaling.standardize(split.train()));
            trainer.fit(split.train(), Training.epochs(100).batchSize(16).optimizer(Sgd.learningRate(0.5)));
            return trainer.network().accuracy(split.test());
        });
        System.out.println(accuracy); // such as 0.9600 +- 0.0279 (5 folds)
        // endregion
        assertThat(accuracy.mean()).isGreaterThan(0.9);
    }

    @Test
    @SuppressWarnings("EnumOrdinal") // classes are numbers here, in the order of the enum
    void metrics() throws IOException {
        Split split = flowers().stratifiedSplit(0.7, 1L);
        // region metrics
        IrisTrainer trainer = new IrisTrainer(42L);
        trainer.scaling(Scaling.standardize(split.train()));
        ClassificationMetrics held = ClassificationMetrics.of(trainer.network(), split.test());
        double[] f1 = new double[200];
        trainer.fit(
                split.train(),
                Training.epochs(200).optimizer(Sgd.learningRate(0.5)).listener((epoch, loss, a, v, va) -> {
                    held.measure(); // the network as it is now; allocates nothing
                    f1[epoch - 1] = held.f1(Average.MACRO);
                }));
        double worst = held.confusion().recall(1); // the share of versicolors that are told
        double area = held.rocAuc();
        // endregion
        assertThat(f1[199]).isGreaterThan(f1[0]);
        assertThat(worst).isBetween(0.8, 1.0);
        assertThat(area).isBetween(0.95, 1.0);
    }

    @Test
    void gradientCheck() throws IOException {
        Dataset data = flowers().rows(0, 30, 60, 70, 90, 100, 110, 120, 130, 140);
        IrisTrainer trainer = trained(flowers().stratifiedSplit(0.7, 1L));
        // region gradient-check
        GradientCheck check = GradientCheck.of(trainer, data); // some dozen rows are enough
        assertTrue(check.passed(), check.toString());
        // endregion
        assertThat(check.checked()).isEqualTo(67);
    }
}
