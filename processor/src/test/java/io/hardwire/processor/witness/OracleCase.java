package io.hardwire.processor.witness;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.data.Dataset;
import io.hardwire.optimizer.AdaGrad;
import io.hardwire.optimizer.Adam;
import io.hardwire.optimizer.AdamW;
import io.hardwire.optimizer.IrpropPlus;
import io.hardwire.optimizer.Momentum;
import io.hardwire.optimizer.Nesterov;
import io.hardwire.optimizer.Optimizer;
import io.hardwire.optimizer.RmsProp;
import io.hardwire.optimizer.Rprop;
import io.hardwire.optimizer.Sgd;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A training run that PyTorch's automatic differentiation computed in double, as {@code oracle.py} has written it down. */
final class OracleCase {
    private final String name;
    private final Map<String, String> values = new HashMap<>();

    private OracleCase(String name) {
        this.name = name;
    }

    /** Every case of a folder, by name. */
    static List<OracleCase> all(String path) {
        URL folder = Objects.requireNonNull(OracleCase.class.getResource(path), path);
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".txt"))
                    .sorted()
                    .map(file -> read(path, file.substring(0, file.length() - ".txt".length())))
                    .toList();
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static OracleCase read(String name) {
        return read("/oracle", name);
    }

    private static OracleCase read(String path, String name) {
        OracleCase read = new OracleCase(name);
        String resource = path + "/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(OracleCase.class.getResourceAsStream(resource), resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int colon = line.indexOf(':');
                read.values.put(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return read;
    }

    Recipe recipe() {
        List<Integer> layers = Arrays.stream(value("layers").split(" ", -1))
                .map(Integer::valueOf)
                .toList();
        List<Activation> activations =
                new ArrayList<>(Collections.nCopies(layers.size() - 2, Activation.valueOf(upper("hidden"))));
        activations.add(Activation.valueOf(upper("output")));
        return Recipe.of(layers, activations, Loss.valueOf(upper("loss")));
    }

    Optimizer optimizer() {
        double rate = number("rate");
        return switch (value("optimizer")) {
            case "sgd" -> Sgd.learningRate(rate);
            case "momentum" -> new Momentum(rate, 0.9);
            case "nesterov" -> new Nesterov(rate, 0.9);
            case "adagrad" -> AdaGrad.learningRate(rate);
            case "rmsprop" -> RmsProp.learningRate(rate);
            case "adam" -> Adam.learningRate(rate);
            case "adamw" -> AdamW.learningRate(rate);
            case "rprop" -> Rprop.learningRate(rate);
            case "irprop_plus" -> IrpropPlus.learningRate(rate);
            default -> throw new IllegalArgumentException(name + " has an unknown optimizer");
        };
    }

    double l2() {
        return number("l2");
    }

    int steps() {
        return (int) number("steps");
    }

    private int samples() {
        return (int) value("x").chars().filter(character -> character == ' ').count() / recipe().inputs() + 1;
    }

    /** The rows of the batch of one step: in the order of the file, around and around. */
    int[] rows(int step) {
        int samples = samples();
        int batch = number("batch") == 0 ? samples : (int) number("batch");
        int[] rows = new int[batch];
        for (int k = 0; k < batch; k++) {
            rows[k] = (step * batch + k) % samples;
        }
        return rows;
    }

    double[] numbers(String key) {
        return Arrays.stream(value(key).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** What the loss takes: {@code y}, smoothed where the case says so. */
    double[] targets() {
        Dataset data = Dataset.of(numbers("x"), numbers("y"), samples());
        return values.containsKey("smoothing")
                ? data.smoothLabels(number("smoothing")).doubleTargets()
                : data.doubleTargets();
    }

    double number(String key) {
        return Double.parseDouble(value(key));
    }

    private String upper(String key) {
        return value(key).toUpperCase(Locale.ROOT);
    }

    String value(String key) {
        return Objects.requireNonNull(values.get(key), () -> name + " has no " + key);
    }

    @Override
    public String toString() {
        return name;
    }
}
