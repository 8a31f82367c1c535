package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Model;
import io.hardwire.Precision;
import io.hardwire.Training;
import io.hardwire.optimizer.Momentum;
import io.hardwire.safetensors.TensorInfo;
import io.hardwire.safetensors.TensorReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Networks go to PyTorch and back: those trained here have the same outputs there, and those trained there have the same here. The folder
 * {@code pytorch} of the resources holds the files and the script that made PyTorch's. To make ours anew, say {@code -Dhardwire.recreate};
 * then run the script.
 */
class PyTorchRoundTripTest {
    private static final Path FOLDER = Path.of("src/test/resources/pytorch");
    private static final double CLOSE = 1e-6;

    private static final List<Recipe> RECIPES = List.of(
            recipe(Loss.SQUARED_ERROR, List.of(4, 8, 3), Activation.SIGMOID, Activation.SIGMOID),
            recipe(Loss.CROSS_ENTROPY, List.of(30, 16, 2), Activation.RELU, Activation.SOFTMAX),
            recipe(Loss.SQUARED_ERROR, List.of(1, 17, 5, 1), Activation.TANH, Activation.SOFTPLUS, Activation.IDENTITY),
            recipe(Loss.BINARY_CROSS_ENTROPY, List.of(7, 12, 1), Activation.SILU, Activation.SIGMOID),
            recipe(Loss.SQUARED_ERROR, List.of(5, 9, 9, 4), Activation.GELU, Activation.ELU, Activation.TANH),
            recipe(Loss.CROSS_ENTROPY, List.of(13, 20, 3), Activation.LEAKY_RELU, Activation.SOFTMAX)
                    .with(Precision.DOUBLE),
            recipe(Loss.SQUARED_ERROR, List.of(6, 3), Activation.SOFTSIGN).with(Precision.DOUBLE));

    private static Recipe recipe(Loss loss, List<Integer> layers, Activation... activations) {
        return Recipe.of(layers, List.of(activations), loss);
    }

    @Test
    void outputsAreTheSameHereAndThere() throws IOException {
        Compiled compiled = Compiled.of("pytorch", RECIPES);
        double largest = 0;
        for (Recipe recipe : RECIPES) {
            String name = recipe.toString();
            if (Boolean.getBoolean("hardwire.recreate")) {
                trained(compiled.subject(recipe), recipe).save(FOLDER.resolve(name + ".ours.safetensors"));
            } else {
                Map<String, double[]> expected = tensors(FOLDER.resolve(name + ".expected.safetensors"));
                for (String origin : List.of("ours", "torch")) {
                    Subject subject = compiled.subject(recipe);
                    subject.trainer().network().read(FOLDER.resolve(name + "." + origin + ".safetensors"));
                    double[] outputs = subject.outputs(Objects.requireNonNull(expected.get("input")));
                    double[] there = Objects.requireNonNull(expected.get(origin));
                    assertThat(outputs).as("%s, %s", name, origin).hasSameSizeAs(there);
                    for (int k = 0; k < outputs.length; k++) {
                        assertThat(outputs[k])
                                .as("%s, %s, output %d", name, origin, k)
                                .isCloseTo(there[k], within(CLOSE));
                        largest = Math.max(largest, Math.abs(outputs[k] - there[k]));
                    }
                }
            }
        }
        System.out.printf("outputs here and of PyTorch differ by %.1e at most%n", largest);
    }

    private static Model trained(Subject subject, Recipe recipe) {
        subject.trainer()
                .fit(
                        Samples.random(recipe, 40, 1).dataset(),
                        Training.epochs(30).batchSize(8).optimizer(Momentum.learningRate(0.05)));
        return subject.trainer().network();
    }

    private static Map<String, double[]> tensors(Path file) throws IOException {
        TensorReader reader = new TensorReader(new ByteArrayInputStream(Files.readAllBytes(file)));
        Map<String, double[]> tensors = new HashMap<>();
        for (TensorInfo tensor : reader.header().tensors()) {
            Object array = tensor.type().array((int) tensor.count());
            reader.read(tensor.name(), array, 0, (int) tensor.count());
            tensors.put(tensor.name(), array instanceof float[] floats ? Widths.wide(floats) : (double[]) array);
        }
        return tensors;
    }
}
