package io.hardwire.benchmark.rival;

import com.google.auto.service.AutoService;
import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Shape;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * DL4J's {@code MultiLayerNetwork} on one thread of its native engine, with its workspaces as they come. Batches are arrays made once. Its
 * squared loss has no factor of one half, so the learning rate of plain descent is halved with it; Adam's does not mind.
 */
@AutoService(Rival.class)
public final class Dl4j implements Rival {
    private static final int SEED = 42;

    @Override
    public String title() {
        return "DL4J 1.0.0-M2.1";
    }

    @Override
    public String precision() {
        return "float";
    }

    @Override
    public List<String> jvmArguments() {
        return List.of("--enable-native-access=ALL-UNNAMED");
    }

    @Override
    public int warmUpSeconds(Task task) {
        return 12;
    }

    @Override
    public Entrant enter(Task task, Batches batches) {
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        return new OfNetwork(task, batches);
    }

    private static final class OfNetwork implements Entrant {
        private final MultiLayerNetwork network;
        private final boolean trains;
        private final List<INDArray> inputs;
        private final List<INDArray> targets;
        private final float[][] answers;

        OfNetwork(Task task, Batches batches) {
            network = network(task.topology().shape(), updater(task));
            trains = task.kind() == Task.Kind.TRAIN;
            inputs = arrays(batches.count(), batches::inputs, batches.size());
            targets = arrays(batches.count(), batches::targets, batches.size());
            answers = new float[batches.count()][];
        }

        @Override
        public Object pass() {
            for (int batch = 0; batch < answers.length; batch++) {
                if (trains) {
                    network.fit(inputs.get(batch), targets.get(batch));
                } else {
                    answers[batch] =
                            network.output(inputs.get(batch), false).data().asFloat();
                }
            }
            return trains ? network : answers;
        }

        @Override
        public float[] outputs(float[] inputs) {
            try (INDArray row = Nd4j.createFromArray(new float[][] {inputs})) {
                return network.output(row, false).toFloatVector();
            }
        }

        private static List<INDArray> arrays(int count, IntFunction<float[]> batch, int size) {
            List<INDArray> arrays = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                float[] values = batch.apply(k);
                arrays.add(Nd4j.createFromArray(values).reshape(size, values.length / size));
            }
            return arrays;
        }

        private static IUpdater updater(Task task) {
            double rate = task.topology().learningRate();
            boolean crossEntropy = task.topology().shape().loss() == Loss.CROSS_ENTROPY;
            return task.needsAdam() ? new Adam(rate) : new Sgd(crossEntropy ? rate : rate / 2);
        }

        private static MultiLayerNetwork network(Shape shape, IUpdater updater) {
            int[] units = shape.layers();
            int last = units.length - 1;
            boolean crossEntropy = shape.loss() == Loss.CROSS_ENTROPY;
            NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                    .seed(SEED)
                    .updater(updater)
                    .list();
            for (int layer = 1; layer < last; layer++) {
                layers.layer(new DenseLayer.Builder()
                        .nIn(units[layer - 1])
                        .nOut(units[layer])
                        .activation(function(shape.activations().get(layer - 1)))
                        .build());
            }
            layers.layer(new OutputLayer.Builder(crossEntropy ? new LossMCXENT() : new LossL2())
                    .nIn(units[last - 1])
                    .nOut(units[last])
                    .activation(function(shape.outputActivation()))
                    .build());
            MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
            network.init();
            return network;
        }

        private static org.nd4j.linalg.activations.Activation function(Activation activation) {
            return switch (activation) {
                case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
                case TANH -> org.nd4j.linalg.activations.Activation.TANH;
                case RELU -> org.nd4j.linalg.activations.Activation.RELU;
                case SOFTMAX -> org.nd4j.linalg.activations.Activation.SOFTMAX;
                case IDENTITY -> org.nd4j.linalg.activations.Activation.IDENTITY;
                default -> throw new IllegalArgumentException("no task has " + activation);
            };
        }
    }
}
