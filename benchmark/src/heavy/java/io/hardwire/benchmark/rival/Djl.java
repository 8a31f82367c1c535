package io.hardwire.benchmark.rival;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.util.PairList;
import com.google.auto.service.AutoService;
import io.hardwire.Activation;
import io.hardwire.Shape;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * DJL on PyTorch's native engine, one thread: its {@code Trainer} with a gradient collector for each batch, its {@code Predictor} without
 * translation. Batches are arrays made once. A network that ends in softmax is trained on what goes into it, as its loss asks for.
 */
@AutoService(Rival.class)
public final class Djl implements Rival {
    @Override
    public String title() {
        return "DJL 0.36.0, PyTorch 2.7.1";
    }

    @Override
    public String precision() {
        return "float";
    }

    @Override
    public boolean startsFromHardwiresWeights() {
        return true;
    }

    @Override
    public List<String> jvmArguments() {
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=1",
                "-Dai.djl.pytorch.num_interop_threads=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
    }

    @Override
    public Entrant enter(Task task, Batches batches) {
        return task.kind() == Task.Kind.TRAIN ? new Training(task, batches) : new Predicting(task, batches);
    }

    private abstract static class OfModel implements Entrant {
        final Model model = Model.newInstance("network", "PyTorch");
        final Trainer trainer;
        final Shape shape;

        OfModel(Task task, Batches batches, boolean endsInSoftmax) {
            shape = task.topology().shape();
            model.setBlock(block(shape, endsInSoftmax));
            trainer = model.newTrainer(new DefaultTrainingConfig(loss(shape)).optOptimizer(optimizer(task)));
            trainer.initialize(new ai.djl.ndarray.types.Shape(batches.size(), shape.inputs()));
            setParameters(Weights.fresh(task.topology()));
        }

        private static Optimizer optimizer(Task task) {
            Tracker rate = Tracker.fixed((float) task.topology().learningRate());
            return task.needsAdam()
                    ? Optimizer.adam().optLearningRateTracker(rate).build()
                    : Optimizer.sgd().setLearningRateTracker(rate).build();
        }

        private static SequentialBlock block(Shape shape, boolean endsInSoftmax) {
            int[] units = shape.layers();
            SequentialBlock block = new SequentialBlock();
            for (int layer = 1; layer < units.length; layer++) {
                block.add(Linear.builder().setUnits(units[layer]).build());
                switch (shape.activations().get(layer - 1)) {
                    case SIGMOID -> block.add(ai.djl.nn.Activation::sigmoid);
                    case TANH -> block.add(ai.djl.nn.Activation::tanh);
                    case RELU -> block.add(ai.djl.nn.Activation::relu);
                    case SOFTMAX -> {
                        if (endsInSoftmax) {
                            block.addSingleton(sums -> sums.softmax(-1));
                        }
                    }
                    case IDENTITY -> {}
                    default -> throw new IllegalArgumentException("no task has " + shape.activations());
                }
            }
            return block;
        }

        /** DJL's squared error is a mean over the outputs, too, which the factor undoes. */
        private static Loss loss(Shape shape) {
            return shape.loss() == io.hardwire.Loss.CROSS_ENTROPY
                    ? new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true)
                    : Loss.l2Loss("loss", 0.5f * shape.outputs());
        }

        private void setParameters(float[] parameters) {
            PairList<String, Parameter> all = model.getBlock().getParameters();
            for (int layer = 0; layer < shape.depth(); layer++) {
                int weights = shape.weightOffset(layer);
                int biases = shape.biasOffset(layer);
                int units = shape.layers()[layer + 1];
                set(all.valueAt(2 * layer), parameters, weights, units * shape.layers()[layer]);
                set(all.valueAt(2 * layer + 1), parameters, biases, units);
            }
        }

        private static void set(Parameter parameter, float[] values, int from, int length) {
            parameter.getArray().set(Arrays.copyOfRange(values, from, from + length));
        }

        final List<NDArray> arrays(int count, IntFunction<float[]> batch, int size) {
            List<NDArray> arrays = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                float[] values = batch.apply(k);
                arrays.add(trainer.getManager()
                        .create(values, new ai.djl.ndarray.types.Shape(size, values.length / size)));
            }
            return arrays;
        }

        @Override
        public final float[] outputs(float[] inputs) {
            try (NDManager manager = trainer.getManager().newSubManager()) {
                NDArray input = manager.create(inputs, new ai.djl.ndarray.types.Shape(1, inputs.length));
                NDArray output = trainer.evaluate(new NDList(input)).singletonOrThrow();
                boolean softmax = this instanceof Training && shape.outputActivation() == Activation.SOFTMAX;
                return (softmax ? output.softmax(-1) : output).toFloatArray();
            }
        }

        @Override
        public void close() {
            trainer.close();
            model.close();
        }
    }

    private static final class Training extends OfModel {
        private final List<NDArray> inputs;
        private final List<NDArray> targets;

        Training(Task task, Batches batches) {
            super(task, batches, false);
            inputs = arrays(batches.count(), batches::inputs, batches.size());
            targets = arrays(batches.count(), batches::targets, batches.size());
        }

        @Override
        public Object pass() {
            for (int batch = 0; batch < inputs.size(); batch++) {
                // What a step computes is attached where its inputs are, and freed with the manager.
                try (NDManager manager = trainer.getManager().newSubManager()) {
                    NDList data = new NDList(inputs.get(batch));
                    NDList labels = new NDList(targets.get(batch));
                    data.tempAttach(manager);
                    labels.tempAttach(manager);
                    try (GradientCollector collector = trainer.newGradientCollector()) {
                        collector.backward(trainer.getLoss().evaluate(labels, trainer.forward(data)));
                    }
                    trainer.step();
                }
            }
            return model;
        }
    }

    private static final class Predicting extends OfModel {
        private final List<NDList> inputs = new ArrayList<>();
        private final float[][] answers;
        private final Predictor<NDList, NDList> predictor;

        Predicting(Task task, Batches batches) {
            super(task, batches, true);
            arrays(batches.count(), batches::inputs, batches.size()).forEach(array -> inputs.add(new NDList(array)));
            answers = new float[batches.count()][];
            predictor = model.newPredictor(new NoopTranslator());
        }

        @Override
        public Object pass() {
            try {
                for (int batch = 0; batch < answers.length; batch++) {
                    try (NDList outputs = predictor.predict(inputs.get(batch))) {
                        answers[batch] = outputs.singletonOrThrow().toFloatArray();
                    }
                }
                return answers;
            } catch (TranslateException problem) {
                throw new IllegalStateException(problem);
            }
        }

        @Override
        public void close() {
            predictor.close();
            super.close();
        }
    }
}
