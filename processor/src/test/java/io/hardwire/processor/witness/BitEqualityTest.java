package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.Activation;
import io.hardwire.History;
import io.hardwire.Loss;
import io.hardwire.Precision;
import io.hardwire.Target;
import io.hardwire.Trainer;
import io.hardwire.Training;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.Sgd;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The result is the same bits as the plain network's, however the generated code is written down (C3). */
class BitEqualityTest {
    /** Those that the benchmark races among them; a part of a strip, a full one, and one more sample; a full shard, and several. */
    private static final List<Integer> BATCHES = List.of(1, 7, 8, 16, 17, 32, 40, 150, 300, 600);

    private static final List<Integer> BATCHES_OF_WIDE_NETWORKS = List.of(1, 7, 8, 17, 32, 128);

    private static int comparedNetworks;
    private static long comparedNumbers;

    @AfterAll
    static void everyNetworkWasCompared() {
        System.out.printf(
                "bit equality: %d generated networks on their targets, %,d numbers, not one bit apart%n",
                comparedNetworks, comparedNumbers);
    }

    @ParameterizedTest
    @EnumSource
    void lossesGradientsParametersAndOutputsAreThoseOfThePlainNetwork(Precision precision) {
        int networks = 0;
        for (Recipe topology : Catalogue.TOPOLOGIES) {
            Recipe recipe = topology.with(precision);
            for (int batch : batches(recipe)) {
                compare(recipe, batch);
            }
            compareWeighted(recipe);
            compareDropped(recipe);
            compareDerivatives(recipe);
            compareOnline(recipe);
            compareOneByOne(recipe);
            compareFit(recipe);
            for (Recipe unrolled : Catalogue.unrolled(recipe)) {
                networks += Catalogue.targets(unrolled).size();
            }
        }
        comparedNetworks += networks;
        assertThat(Catalogue.TOPOLOGIES).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(Catalogue.TOPOLOGIES).flatExtracting(Recipe::layers).contains(1, 3, 7, 15, 16, 17, 33, 100, 784);
        assertThat(networks).isGreaterThanOrEqualTo(120);
        assertThat(comparedNumbers).isGreaterThan(1_000_000);
    }

    @Test
    void everyLossIsCompared() {
        assertThat(Catalogue.TOPOLOGIES).extracting(Recipe::loss).contains(Loss.values());
    }

    @Test
    void everyActivationIsComparedInHiddenLayersAndAtTheOutputs() {
        assertThat(Catalogue.TOPOLOGIES).extracting(Recipe::output).contains(Activation.values());
        assertThat(Catalogue.TOPOLOGIES)
                .flatExtracting(Recipe::hidden)
                .containsAll(EnumSet.complementOf(EnumSet.of(Activation.SOFTMAX, Activation.LOG_SOFTMAX)));
    }

    /** All of them, unless the plain network would take too long. */
    private static List<Integer> batches(Recipe recipe) {
        if (recipe.parameterCount() < 3_000) {
            return BATCHES;
        }
        return recipe.parameterCount() < 20_000 ? BATCHES_OF_WIDE_NETWORKS : List.of(1, 17);
    }

    private static int steps(int batch) {
        return batch < 100 ? 3 : batch < 300 ? 2 : 1;
    }

    private static void compare(Recipe recipe, int batch) {
        Samples samples = Samples.random(recipe, batch + 3, batch);
        Optimizer optimizer = batch % 2 == 0 ? Sgd.learningRate(0.1) : Momentum.learningRate(0.05);
        double l2 = batch % 3 == 0 ? 0 : 1e-3;
        PlainNetwork plain = new PlainNetwork(recipe, samples.parameters());
        List<Witnessed> subjects = subjects(recipe, samples);
        subjects.forEach(subject -> subject.trainer().optimizer(optimizer).l2(l2));
        for (int step = 0; step < steps(batch); step++) {
            String where = ", batch of " + batch + ", step " + step;
            if ((step + batch) % 2 == 0) {
                accumulate(plain, subjects, samples, batch, where);
            } else {
                int[] rows = shuffled(samples.size(), step);
                int from = 3;
                int middle = from + batch / 3;
                accumulate(plain, subjects, samples, rows, from, middle, where);
                accumulate(plain, subjects, samples, rows, middle, from + batch, where);
            }
            plain.step(optimizer, l2);
            for (Witnessed subject : subjects) {
                subject.trainer().step();
                subject.sameGradient("mean gradient" + where, plain);
                subject.sameParameters("parameters" + where, plain);
            }
        }
        double[] outputs = plain.outputs(samples.inputs());
        for (Witnessed subject : subjects) {
            subject.same(
                    "outputs, batch of " + batch, outputs, subject.subject().outputs(samples.inputs()));
        }
    }

    /** With weights and without in turns, in blocks and one by one: no weight is left behind. */
    private static void compareWeighted(Recipe recipe) {
        int most = recipe.parameterCount() < 3_000 ? 270 : 17;
        Samples samples = Samples.random(recipe, most, 31);
        double[] weights = samples.weights();
        PlainNetwork plain = new PlainNetwork(recipe, samples.parameters());
        List<Witnessed> subjects = subjects(recipe, samples);
        for (int count : new int[] {1, most, 5}) {
            int[] rows = IntStream.range(0, count).toArray();
            double loss = plain.accumulate(samples.inputs(), samples.targets(), weights, rows);
            double more = plain.accumulate(samples.inputs(), samples.targets(), rows);
            for (Witnessed subject : subjects) {
                String where = " of " + count + " weighted samples";
                subject.same(
                        "loss" + where,
                        loss,
                        subject.subject().accumulate(samples.inputs(), samples.targets(), weights, count));
                subject.same(
                        "loss after that" + where,
                        more,
                        subject.subject().accumulate(samples.inputs(), samples.targets(), count));
                subject.sameGradient("gradient" + where, plain);
            }
        }
    }

    /** By the inputs: a weighted sum of the outputs, and each output. */
    private static void compareDerivatives(Recipe recipe) {
        Samples samples = Samples.random(recipe, 1, 51);
        PlainNetwork plain = new PlainNetwork(recipe, samples.parameters());
        double[] weights = samples.targets();
        double[] gradient = plain.inputGradient(samples.inputs(), weights);
        double[][] jacobian = new double[recipe.outputs()][];
        for (int k = 0; k < jacobian.length; k++) {
            double[] oneHot = new double[recipe.outputs()];
            oneHot[k] = 1;
            jacobian[k] = plain.inputGradient(samples.inputs(), oneHot);
        }
        for (Witnessed subject : subjects(recipe, samples)) {
            if (subject.target() != Target.SCALAR) {
                continue;
            }
            Derivatives derivatives = Derivatives.of(subject.trainer().network());
            subject.same("gradient by the inputs", gradient, derivatives.inputGradient(samples.inputs(), weights));
            double[][] actual = derivatives.jacobian(samples.inputs());
            for (int k = 0; k < jacobian.length; k++) {
                subject.same("row " + k + " of the Jacobian", jacobian[k], actual[k]);
            }
        }
    }

    /** With units left out: of the inputs, of hidden layers, of both, of none again; in one part of a batch and in several. */
    private static void compareDropped(Recipe recipe) {
        int most = recipe.parameterCount() < 3_000 ? 270 : 17;
        Samples samples = Samples.random(recipe, most, 41);
        int hidden = recipe.hidden().size();
        PlainNetwork plain = new PlainNetwork(recipe, samples.parameters());
        List<Witnessed> subjects = subjects(recipe, samples);
        Optimizer optimizer = Sgd.learningRate(0.05);
        subjects.forEach(subject -> subject.trainer().optimizer(optimizer).l2(0));
        double[][] rates = {rates(0.2, 0.5, hidden), rates(0, 0.3, hidden), rates(0.4, 0, hidden), rates(0, 0, hidden)};
        for (int step = 0; step < rates.length; step++) {
            String where = " with units left out, step " + step;
            plain.dropout(1, rates[step]);
            for (Witnessed subject : subjects) {
                subject.trainer()
                        .inputDropout(rates[step][0])
                        .dropout(Arrays.copyOfRange(rates[step], 1, rates[step].length));
            }
            int[] rows = shuffled(most, step);
            for (int[] part : new int[][] {{0, 1}, {1, 8}, {8, most}}) {
                accumulate(plain, subjects, samples, rows, part[0], part[1], where);
            }
            plain.step(optimizer, 0);
            for (Witnessed subject : subjects) {
                subject.trainer().step();
                subject.sameParameters("parameters" + where, plain);
            }
        }
        double[] outputs = plain.outputs(samples.inputs());
        for (Witnessed subject : subjects) {
            subject.same("outputs after dropout", outputs, subject.subject().outputs(samples.inputs()));
        }
    }

    private static double[] rates(double ofInputs, double ofHidden, int hidden) {
        double[] rates = new double[hidden + 1];
        Arrays.fill(rates, ofHidden);
        rates[0] = ofInputs;
        return rates;
    }

    /** The first rows, as they lie. */
    private static void accumulate(
            PlainNetwork plain, List<Witnessed> subjects, Samples samples, int count, String where) {
        int[] rows = IntStream.range(0, count).toArray();
        double loss = plain.accumulate(samples.inputs(), samples.targets(), rows);
        for (Witnessed subject : subjects) {
            double actual = subject.subject().accumulate(samples.inputs(), samples.targets(), count);
            subject.same("loss" + where, loss, actual);
            subject.sameGradient("summed gradient" + where, plain);
        }
    }

    /** Chosen rows, if there are any. */
    private static void accumulate(
            PlainNetwork plain, List<Witnessed> subjects, Samples samples, int[] rows, int from, int to, String where) {
        if (from == to) {
            return;
        }
        double loss = plain.accumulate(samples.inputs(), samples.targets(), Arrays.copyOfRange(rows, from, to));
        for (Witnessed subject : subjects) {
            double actual = subject.subject().accumulate(samples.inputs(), samples.targets(), rows, from, to);
            subject.same("loss" + where, loss, actual);
            subject.sameGradient("summed gradient" + where, plain);
        }
    }

    private static int[] shuffled(int size, int seed) {
        List<Integer> rows = IntStream.range(0, size).boxed().collect(Collectors.toList());
        Collections.shuffle(rows, new Random(seed));
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Sample by sample, with a step for each. */
    private static void compareOnline(Recipe recipe) {
        Samples samples = Samples.random(recipe, 4, 11);
        underflow(samples.inputs(), recipe.precision());
        PlainNetwork plain = new PlainNetwork(recipe, samples.parameters());
        List<Witnessed> subjects = subjects(recipe, samples);
        Optimizer optimizer = Sgd.learningRate(0.1);
        subjects.forEach(subject -> subject.trainer().optimizer(optimizer).l2(0));
        for (int row = 0; row < samples.size(); row++) {
            double loss = plain.accumulate(samples.inputs(), samples.targets(), new int[] {row});
            plain.step(optimizer, 0);
            for (Witnessed subject : subjects) {
                double actual = subject.subject().learn(samples.input(row), samples.target(row));
                subject.same("loss of one sample", loss, actual);
                subject.sameGradient("gradient of one sample", plain);
                subject.sameParameters("parameters after one sample", plain);
            }
        }
    }

    /**
     * Predictions one by one, so many that a network makes the copies of its wide layers, and again after each way to change
     * the parameters.
     */
    private static void compareOneByOne(Recipe recipe) {
        Samples samples = Samples.random(recipe, 5, 21);
        Samples others = Samples.random(recipe, 5, 22);
        Optimizer optimizer = Sgd.learningRate(0.1);
        PlainNetwork plain = new PlainNetwork(recipe, samples.parameters());
        PlainNetwork other = new PlainNetwork(recipe, others.parameters());
        List<Witnessed> subjects = subjects(recipe, samples);
        subjects.forEach(subject -> subject.trainer().optimizer(optimizer).l2(0));
        double[] first = plain.outputs(samples.inputs());
        plain.accumulate(samples.inputs(), samples.targets(), new int[] {0});
        plain.step(optimizer, 0);
        double[] learnt = plain.outputs(samples.inputs());
        for (Witnessed witnessed : subjects) {
            Subject subject = witnessed.subject();
            witnessed.same("outputs one by one", first, subject.outputsOneByOne(samples.inputs()));
            subject.learn(samples.input(0), samples.target(0));
            witnessed.same("outputs one by one after a step", learnt, subject.outputsOneByOne(samples.inputs()));
            subject.setParameters(others.parameters());
            witnessed.same(
                    "outputs one by one of other parameters",
                    other.outputs(samples.inputs()),
                    subject.outputsOneByOne(samples.inputs()));
        }
    }

    /** Whoever leaves out inputs that are 0 gets the signs of sums right that are 0, too: some units have no other. */
    @ParameterizedTest
    @EnumSource
    void manyInputsOfWhichMostAreZero(Precision precision) {
        Recipe recipe = Recipe.of(List.of(200, 21), List.of(Activation.IDENTITY), Loss.SQUARED_ERROR)
                .with(precision);
        Samples samples = Samples.random(recipe, 12, 23);
        double[] inputs = samples.inputs();
        Random random = new Random(24);
        for (int k = 0; k < inputs.length; k++) {
            int row = k / recipe.inputs();
            boolean isZero = row < 4 || (row < 11 && random.nextInt(5) > 0);
            if (isZero) {
                boolean isPositive = row == 0 || (row > 1 && random.nextBoolean());
                inputs[k] = isPositive ? 0.0 : -0.0;
            }
        }
        double[] parameters = samples.parameters();
        int biases = recipe.inputs() * recipe.outputs();
        for (int unit = 0; unit < 8; unit++) {
            Arrays.fill(parameters, unit * recipe.inputs(), (unit + 1) * recipe.inputs(), unit % 2 == 0 ? 0.0 : -0.0);
            parameters[biases + unit] = unit % 4 < 2 ? 0.0 : -0.0;
            parameters[biases + 8 + unit] = -0.0;
        }
        double[] expected = new PlainNetwork(recipe, parameters).outputs(inputs);
        assertThat(expected).usingElementComparator(Double::compare).contains(0.0, -0.0);
        Compiled compiled = Compiled.of("zeros" + precision, List.of(recipe));
        for (Target target : Target.values()) {
            Subject subject = compiled.subject(recipe, target);
            subject.setParameters(parameters);
            assertThat(subject.outputsOneByOne(inputs))
                    .as("%s, one by one", target)
                    .containsExactly(expected);
            assertThat(subject.outputs(inputs)).as("%s", target).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void threadsThatAskAtOnceGetTheSameBits(Target target) {
        Recipe recipe = Recipe.of(
                List.of(100, 64, 64, 10),
                List.of(Activation.TANH, Activation.SIGMOID, Activation.SIGMOID),
                Loss.SQUARED_ERROR);
        Compiled compiled = Compiled.of("threads", List.of(recipe));
        Samples samples = Samples.random(recipe, 8, 1);
        double[] expected = new PlainNetwork(recipe, samples.parameters()).outputs(samples.inputs());
        for (int round = 0; round < 20; round++) {
            Subject subject = compiled.subject(recipe, target);
            subject.setParameters(samples.parameters());
            List<double[]> answers = ForcedTarget.during(target, () -> answersAtOnce(subject, samples.inputs()));
            assertThat(answers)
                    .hasSize(4)
                    .allSatisfy(answer -> assertThat(answer).as("%s", target).containsExactly(expected));
        }
    }

    /** Of threads that ask for one row after the other, so often that copies of wide layers are made meanwhile, and of one that asks for all. */
    private static List<double[]> answersAtOnce(Subject subject, double[] inputs) {
        return IntStream.range(0, 4)
                .mapToObj(k -> CompletableFuture.supplyAsync(
                        () -> k < 3 ? subject.outputsOneByOne(inputs) : subject.outputs(inputs)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** Every other input becomes so small that a product with an error is lost, and leaves but its sign. */
    private static void underflow(double[] inputs, Precision precision) {
        double least = precision == Precision.FLOAT ? Float.MIN_VALUE : Double.MIN_VALUE;
        for (int k = 0; k < inputs.length; k += 2) {
            inputs[k] = Math.copySign(least, inputs[k]);
        }
    }

    /** One epoch of batches of 16, in the order of the rows, and the loss of the outcome. */
    private static void compareFit(Recipe recipe) {
        Samples samples = Samples.random(recipe, 37, 5);
        Optimizer optimizer = Momentum.learningRate(0.02);
        double l2 = 1e-3;
        PlainNetwork plain = new PlainNetwork(recipe, samples.parameters());
        double loss = 0;
        for (int from = 0; from < samples.size(); from += 16) {
            int[] rows =
                    IntStream.range(from, Math.min(from + 16, samples.size())).toArray();
            double sum = plain.accumulate(samples.inputs(), samples.targets(), rows);
            loss += (sum / rows.length + plain.penalty(l2)) * rows.length;
            plain.step(optimizer, l2);
        }
        double lossAfterwards = 0;
        for (int row = 0; row < samples.size(); row++) {
            lossAfterwards += plain.loss(samples.inputs(), samples.targets(), row);
        }
        Training training = Training.epochs(1)
                .batchSize(16)
                .shuffle(false)
                .optimizer(optimizer)
                .l2(l2)
                .validation(samples.dataset());
        for (Witnessed subject : subjects(recipe, samples)) {
            History history = subject.trainer().fit(samples.dataset(), training);
            subject.same("loss of the epoch", loss / samples.size(), history.loss(1));
            subject.same("validation loss", lossAfterwards / samples.size(), history.validationLoss(1));
            subject.sameParameters("parameters after the epoch", plain);
        }
    }

    private static List<Witnessed> subjects(Recipe recipe, Samples samples) {
        return Catalogue.unrolled(recipe).stream()
                .flatMap(unrolled -> Catalogue.targets(unrolled).stream().map(target -> {
                    Subject subject = Catalogue.compiled().subject(unrolled, target);
                    subject.setParameters(samples.parameters());
                    return new Witnessed(unrolled, target, subject);
                }))
                .toList();
    }

    /** A generated network that is compared number by number. */
    private record Witnessed(Recipe recipe, Target target, Subject subject) {
        Witnessed {
            assertThat(subject.trainer().network().target()).isEqualTo(target);
        }

        Trainer trainer() {
            return subject.trainer();
        }

        void sameGradient(String what, PlainNetwork plain) {
            same(what, plain.gradient, subject.gradient());
        }

        void sameParameters(String what, PlainNetwork plain) {
            same(what, plain.parameters, subject.parameters());
        }

        void same(String what, double expected, double actual) {
            same(what, new double[] {expected}, new double[] {actual});
        }

        void same(String what, double[] expected, double[] actual) {
            assertThat(actual).as("%s of %s, %s", what, recipe, target).hasSameSizeAs(expected);
            for (int k = 0; k < expected.length; k++) {
                if (Double.doubleToRawLongBits(expected[k]) != Double.doubleToRawLongBits(actual[k])) {
                    throw new AssertionError("%s of %s, %s: number %d is %s, expected %s (%a, expected %a)"
                            .formatted(what, recipe, target, k, actual[k], expected[k], actual[k], expected[k]));
                }
            }
            comparedNumbers += expected.length;
        }
    }
}
