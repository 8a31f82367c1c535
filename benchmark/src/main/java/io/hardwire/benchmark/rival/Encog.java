package io.hardwire.benchmark.rival;

import com.google.auto.service.AutoService;
import io.hardwire.Activation;
import io.hardwire.Shape;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import io.hardwire.benchmark.work.Topology;
import org.encog.engine.network.activation.ActivationFunction;
import org.encog.engine.network.activation.ActivationLinear;
import org.encog.engine.network.activation.ActivationReLU;
import org.encog.engine.network.activation.ActivationSigmoid;
import org.encog.engine.network.activation.ActivationSoftMax;
import org.encog.engine.network.activation.ActivationTANH;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.back.Backpropagation;
import org.encog.neural.networks.training.propagation.sgd.StochasticGradientDescent;
import org.encog.neural.networks.training.propagation.sgd.update.AdamUpdate;

/**
 * Encog's {@code BasicNetwork}, trained by {@code Backpropagation} without momentum on one thread. An {@code iteration} is a pass over
 * the whole set; it sums the gradient of a batch, so the learning rate is divided by the batch's size. Encog's softmax has the
 * derivative 1, so that its plain difference of outputs and targets is the error of cross-entropy.
 */
@AutoService(Rival.class)
public final class Encog implements Rival {
    private static final int SEED = 42;

    @Override
    public String title() {
        return "Encog 3.4";
    }

    @Override
    public String precision() {
        return "double";
    }

    /** Thirty passes over the images take so long. */
    @Override
    public int warmUpSeconds(Task task) {
        if (task.topology() != Topology.IMAGE) {
            return Rival.super.warmUpSeconds(task);
        }
        return task.kind() == Task.Kind.TRAIN ? 48 : 14;
    }

    @Override
    public Entrant enter(Task task, Batches batches) {
        BasicNetwork network = network(task.topology().shape());
        double[][] inputs = Doubles.of(batches.inputRows());
        double[][] targets = Doubles.of(batches.targetRows());
        return switch (task.kind()) {
            case TRAIN -> {
                if (task.needsAdam()) {
                    yield adam(network, new BasicMLDataSet(inputs, targets), task);
                }
                double rate = task.topology().learningRate() / task.batch();
                Backpropagation trainer = new Backpropagation(network, new BasicMLDataSet(inputs, targets), rate, 0);
                trainer.setThreadCount(1);
                trainer.fixFlatSpot(false);
                // 0 stands for the whole set, for which Encog has a quicker way.
                trainer.setBatchSize(batches.count() == 1 ? 0 : batches.size());
                yield new OfNetwork(network) {
                    @Override
                    public Object pass() {
                        trainer.iteration();
                        return network;
                    }
                };
            }
            case PREDICT ->
                new OfNetwork(network) {
                    private final double[][] answers = new double[inputs.length][network.getOutputCount()];

                    @Override
                    public Object pass() {
                        for (int row = 0; row < inputs.length; row++) {
                            network.compute(inputs[row], answers[row]);
                        }
                        return answers;
                    }
                };
        };
    }

    /**
     * Encog's own Adam, of its {@code StochasticGradientDescent}, which is asked for one update at the end of a batch. Its error is that of
     * cross-entropy, which is the same as that of the squares where the outputs are sums.
     */
    private static Entrant adam(BasicNetwork network, BasicMLDataSet samples, Task task) {
        StochasticGradientDescent trainer = new StochasticGradientDescent(network, samples);
        trainer.setUpdateRule(new AdamUpdate());
        trainer.setLearningRate(task.topology().learningRate());
        return new OfNetwork(network) {
            @Override
            public Object pass() {
                for (int row = 0; row < samples.size(); row++) {
                    trainer.process(samples.get(row));
                    if ((row + 1) % task.batch() == 0) {
                        trainer.update();
                    }
                }
                return network;
            }
        };
    }

    private static BasicNetwork network(Shape shape) {
        int[] units = shape.layers();
        BasicNetwork network = new BasicNetwork();
        network.addLayer(new BasicLayer(null, true, units[0]));
        for (int layer = 1; layer < units.length; layer++) {
            boolean bias = layer + 1 < units.length;
            network.addLayer(new BasicLayer(function(shape.activations().get(layer - 1)), bias, units[layer]));
        }
        network.getStructure().finalizeStructure();
        network.reset(SEED);
        return network;
    }

    private static ActivationFunction function(Activation activation) {
        return switch (activation) {
            case SIGMOID -> new ActivationSigmoid();
            case TANH -> new ActivationTANH();
            case RELU -> new ActivationReLU();
            case IDENTITY -> new ActivationLinear();
            case SOFTMAX -> new ActivationSoftMax();
            default -> throw new IllegalArgumentException("no task has " + activation);
        };
    }

    private abstract static class OfNetwork implements Entrant {
        private final BasicNetwork network;

        OfNetwork(BasicNetwork network) {
            this.network = network;
        }

        @Override
        public final float[] outputs(float[] inputs) {
            double[] outputs = new double[network.getOutputCount()];
            network.compute(Doubles.of(inputs), outputs);
            return Doubles.toFloats(outputs);
        }
    }
}
