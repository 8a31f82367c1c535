package io.hardwire.benchmark.rival;

import com.google.auto.service.AutoService;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import io.hardwire.benchmark.work.Topology;

/** {@link PlainNetwork}: the code that a good engineer writes in ten minutes. */
@AutoService(Rival.class)
public final class NestedLoops implements Rival {
    @Override
    public String title() {
        return "Nested loops by hand";
    }

    @Override
    public String precision() {
        return "float";
    }

    @Override
    public boolean startsFromHardwiresWeights() {
        return true;
    }

    /** Thirty passes over the images take so long. */
    @Override
    public int warmUpSeconds(Task task) {
        if (task.topology() != Topology.IMAGE) {
            return Rival.super.warmUpSeconds(task);
        }
        return task.kind() == Task.Kind.TRAIN ? 16 : 14;
    }

    @Override
    public Entrant enter(Task task, Batches batches) {
        PlainNetwork network = new PlainNetwork(task.topology().shape(), Weights.fresh(task.topology()));
        float rate = (float) task.topology().learningRate();
        float[][] inputs = batches.inputRows();
        float[][] targets = batches.targetRows();
        return switch (task.kind()) {
            case TRAIN ->
                task.needsAdam()
                        ? new OfPlainNetwork(network) {
                            private final PlainAdam adam = network.adam(rate);

                            @Override
                            public Object pass() {
                                for (int start = 0; start < inputs.length; start += batches.size()) {
                                    network.train(inputs, targets, start, start + batches.size(), adam);
                                }
                                return network;
                            }
                        }
                        : new OfPlainNetwork(network) {
                            @Override
                            public Object pass() {
                                for (int start = 0; start < inputs.length; start += batches.size()) {
                                    network.train(inputs, targets, start, start + batches.size(), rate);
                                }
                                return network;
                            }
                        };
            case PREDICT ->
                new OfPlainNetwork(network) {
                    private final float[][] answers = new float[inputs.length][batches.targetRows()[0].length];

                    @Override
                    public Object pass() {
                        for (int row = 0; row < inputs.length; row++) {
                            float[] outputs = network.forward(inputs[row]);
                            System.arraycopy(outputs, 0, answers[row], 0, outputs.length);
                        }
                        return answers;
                    }
                };
        };
    }

    private abstract static class OfPlainNetwork implements Entrant {
        private final PlainNetwork network;

        OfPlainNetwork(PlainNetwork network) {
            this.network = network;
        }

        @Override
        public final float[] outputs(float[] inputs) {
            return network.forward(inputs).clone();
        }
    }
}
