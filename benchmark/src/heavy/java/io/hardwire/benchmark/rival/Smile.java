package io.hardwire.benchmark.rival;

import com.google.auto.service.AutoService;
import io.hardwire.Activation;
import io.hardwire.Shape;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.Arrays;
import java.util.List;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.MultilayerPerceptron;
import smile.model.mlp.OutputFunction;
import smile.tensor.Vector;
import smile.util.function.TimeFunction;

/**
 * Smile's {@code MultilayerPerceptron}, updated as its subclass {@code MLP} does for a mini-batch, but with the targets of the data: an
 * {@code MLP} knows classes only, and its squared error aims at 0.9 and 0.1. Its classes need Java 25.
 */
@AutoService(Rival.class)
public final class Smile implements Rival {
    private static final int JAVA = 25;

    @Override
    public String title() {
        return "Smile 6.3.0";
    }

    @Override
    public String precision() {
        return "double";
    }

    /** It has no Adam. */
    @Override
    public boolean takes(Task task) {
        return task.threads() == 1 && !task.needsAdam() && Runtime.version().feature() >= JAVA;
    }

    @Override
    public List<String> jvmArguments() {
        return List.of("--enable-native-access=ALL-UNNAMED");
    }

    @Override
    public Entrant enter(Task task, Batches batches) {
        return new OfPerceptron(task, batches);
    }

    private static final class OfPerceptron implements Entrant {
        private final Perceptron perceptron;
        private final boolean trains;
        private final int batch;
        private final double[][] inputs;
        private final double[][] targets;
        private final double[][] answers;

        OfPerceptron(Task task, Batches batches) {
            perceptron = new Perceptron(task.topology().shape(), task.topology().learningRate());
            trains = task.kind() == Task.Kind.TRAIN;
            batch = batches.size();
            inputs = Doubles.of(batches.inputRows());
            targets = Doubles.of(batches.targetRows());
            answers = Doubles.of(batches.targetRows());
        }

        @Override
        public Object pass() {
            if (trains) {
                for (int start = 0; start < inputs.length; start += batch) {
                    perceptron.train(inputs, targets, start, start + batch);
                }
                return perceptron;
            }
            for (int row = 0; row < inputs.length; row++) {
                perceptron.predict(inputs[row], answers[row]);
            }
            return answers;
        }

        @Override
        public float[] outputs(float[] inputs) {
            double[] outputs = new double[answers[0].length];
            perceptron.predict(Doubles.of(inputs), outputs);
            return Doubles.toFloats(outputs);
        }

        @Override
        public void close() {
            perceptron.close();
        }
    }

    private static final class Perceptron extends MultilayerPerceptron {
        private static final long serialVersionUID = 1;

        Perceptron(Shape shape, double learningRate) {
            super(layers(shape));
            setLearningRate(TimeFunction.constant(learningRate));
        }

        void train(double[][] inputs, double[][] targets, int from, int to) {
            for (int row = from; row < to; row++) {
                propagate(vector(inputs[row]), true);
                Vector wanted = target.get();
                for (int k = 0; k < targets[row].length; k++) {
                    wanted.set(k, targets[row][k]);
                }
                backpropagate(false);
            }
            update(to - from);
            t++;
        }

        void predict(double[] input, double[] outputs) {
            propagate(vector(input), false);
            output.output().toArray(outputs);
        }

        private static Layer[] layers(Shape shape) {
            int[] units = shape.layers();
            int last = units.length - 1;
            LayerBuilder[] builders = new LayerBuilder[units.length];
            builders[0] = Layer.input(units[0]);
            for (int layer = 1; layer < last; layer++) {
                builders[layer] = hidden(shape.activations().get(layer - 1), units[layer]);
            }
            builders[last] = output(shape.outputActivation(), units[last]);
            Layer[] layers = new Layer[units.length];
            Arrays.setAll(layers, k -> builders[k].build(units[Math.max(0, k - 1)]));
            return layers;
        }

        private static LayerBuilder hidden(Activation activation, int units) {
            return switch (activation) {
                case SIGMOID -> Layer.sigmoid(units);
                case TANH -> Layer.tanh(units);
                case RELU -> Layer.rectifier(units);
                case IDENTITY -> Layer.linear(units);
                case SOFTMAX -> throw new IllegalArgumentException("softmax stands at the outputs");
                default -> throw new IllegalArgumentException("no task has " + activation);
            };
        }

        private static LayerBuilder output(Activation activation, int units) {
            return switch (activation) {
                case SOFTMAX -> Layer.mle(units, OutputFunction.SOFTMAX);
                case SIGMOID -> Layer.mse(units, OutputFunction.SIGMOID);
                default -> Layer.mse(units, OutputFunction.LINEAR);
            };
        }
    }
}
