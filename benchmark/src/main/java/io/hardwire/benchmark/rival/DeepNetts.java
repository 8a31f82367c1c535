package io.hardwire.benchmark.rival;

import com.google.auto.service.AutoService;
import deepnetts.net.FeedForwardNetwork;
import deepnetts.net.layers.AbstractLayer;
import deepnetts.net.layers.activation.ActivationType;
import deepnetts.net.loss.LossFunction;
import deepnetts.net.loss.LossType;
import deepnetts.net.train.opt.OptimizerType;
import deepnetts.util.Tensor;
import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Shape;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import io.hardwire.benchmark.work.Topology;
import java.util.Arrays;

/**
 * Deep Netts' {@code FeedForwardNetwork}. The loop is that of its {@code BackpropagationTrainer}, written out with the same public
 * methods, because the trainer also measures the accuracy on the whole set after every epoch.
 */
@AutoService(Rival.class)
public final class DeepNetts implements Rival {
    private static final long SEED = 42;

    @Override
    public String title() {
        return "Deep Netts 1.13.2";
    }

    @Override
    public String precision() {
        return "float";
    }

    /** It has no Adam. */
    @Override
    public boolean takes(Task task) {
        return task.threads() == 1 && !task.needsAdam();
    }

    /** Thirty passes over the images take so long. */
    @Override
    public int warmUpSeconds(Task task) {
        if (task.topology() != Topology.IMAGE) {
            return Rival.super.warmUpSeconds(task);
        }
        return task.kind() == Task.Kind.TRAIN ? 57 : 24;
    }

    @Override
    public Entrant enter(Task task, Batches batches) {
        FeedForwardNetwork network = network(task.topology().shape());
        return switch (task.kind()) {
            case TRAIN -> new Training(network, batches, (float) task.topology().learningRate());
            case PREDICT -> new Predicting(network, batches);
        };
    }

    private static FeedForwardNetwork network(Shape shape) {
        int[] units = shape.layers();
        int last = units.length - 1;
        FeedForwardNetwork.Builder builder = FeedForwardNetwork.builder().addInputLayer(units[0]);
        for (int layer = 1; layer < last; layer++) {
            builder.addFullyConnectedLayer(
                    units[layer], type(shape.activations().get(layer - 1)));
        }
        return builder.addOutputLayer(units[last], type(shape.outputActivation()))
                .lossFunction(shape.loss() == Loss.CROSS_ENTROPY ? LossType.CROSS_ENTROPY : LossType.MEAN_SQUARED_ERROR)
                .randomSeed(SEED)
                .build();
    }

    private static ActivationType type(Activation activation) {
        return switch (activation) {
            case SIGMOID -> ActivationType.SIGMOID;
            case TANH -> ActivationType.TANH;
            case RELU -> ActivationType.RELU;
            case IDENTITY -> ActivationType.LINEAR;
            case SOFTMAX -> ActivationType.SOFTMAX;
            default -> throw new IllegalArgumentException("no task has " + activation);
        };
    }

    private static Tensor[] tensors(float[][] rows) {
        return Arrays.stream(rows)
                .map(row -> new Tensor(1, row.length, row.clone()))
                .toArray(Tensor[]::new);
    }

    private abstract static class OfNetwork implements Entrant {
        final FeedForwardNetwork network;
        final Tensor[] inputs;

        OfNetwork(FeedForwardNetwork network, Batches batches) {
            this.network = network;
            this.inputs = tensors(batches.inputRows());
        }

        @Override
        public final float[] outputs(float[] inputs) {
            return network.predict(inputs.clone()).clone();
        }
    }

    private static final class Training extends OfNetwork {
        private final LossFunction loss;
        private final float[][] targets;
        private final int batch;

        Training(FeedForwardNetwork network, Batches batches, float learningRate) {
            super(network, batches);
            this.loss = network.getLossFunction();
            this.targets = batches.targetRows();
            this.batch = batches.size();
            for (AbstractLayer layer : network.getLayers()) {
                layer.setLearningRate(learningRate);
                layer.setBatchMode(batch > 1);
                layer.setBatchSize(batch);
                layer.setOptimizerType(OptimizerType.SGD);
            }
        }

        @Override
        public Object pass() {
            loss.reset();
            for (int row = 0; row < inputs.length; row++) {
                network.setInput(inputs[row]);
                network.setOutputError(loss.addPatternError(network.getOutput(), targets[row]));
                network.backward();
                if ((row + 1) % batch == 0) {
                    network.applyWeightChanges();
                }
            }
            return network;
        }
    }

    private static final class Predicting extends OfNetwork {
        private final float[][] answers;

        Predicting(FeedForwardNetwork network, Batches batches) {
            super(network, batches);
            this.answers = new float[inputs.length][batches.targetRows()[0].length];
        }

        @Override
        public Object pass() {
            for (int row = 0; row < inputs.length; row++) {
                network.setInput(inputs[row]);
                float[] outputs = network.getOutput();
                System.arraycopy(outputs, 0, answers[row], 0, outputs.length);
            }
            return answers;
        }
    }
}
