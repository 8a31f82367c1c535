package io.hardwire.benchmark.rival;

import com.google.auto.service.AutoService;
import io.hardwire.Activation;
import io.hardwire.Loss;
import io.hardwire.Shape;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.framework.optimizers.Adam;
import org.tensorflow.framework.optimizers.GradientDescent;
import org.tensorflow.framework.optimizers.Optimizer;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/**
 * TensorFlow-Java: a graph, built once, that a session on one thread runs. Batches are tensors made once; a training step is one run of
 * the minimising operation, a prediction one run that fetches the outputs.
 */
@AutoService(Rival.class)
public final class TensorFlow implements Rival {
    @Override
    public String title() {
        return "TensorFlow-Java 1.0.0";
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
        return List.of("--enable-native-access=ALL-UNNAMED");
    }

    @Override
    public Entrant enter(Task task, Batches batches) {
        return new OfSession(task, batches);
    }

    private static final class OfSession implements Entrant {
        private final Graph graph = new Graph();
        private final Ops tf = Ops.create(graph);
        private final Session session;
        private final Placeholder<TFloat32> input;
        private final Placeholder<TFloat32> target;
        private final Operand<TFloat32> output;
        private final Op step;
        private final boolean trains;
        private final List<TFloat32> inputs = new ArrayList<>();
        private final List<TFloat32> targets = new ArrayList<>();
        private final float[][] answers;

        OfSession(Task task, Batches batches) {
            Shape shape = task.topology().shape();
            trains = task.kind() == Task.Kind.TRAIN;
            input = placeholder(batches.size(), shape.inputs());
            target = placeholder(batches.size(), shape.outputs());
            Operand<TFloat32> logits = lastSums(shape, Weights.fresh(task.topology()));
            output = activate(shape.outputActivation(), logits);
            step = optimizer(task).minimize(meanLoss(shape, logits, batches.size()));
            session = new Session(
                    graph,
                    ConfigProto.newBuilder()
                            .setIntraOpParallelismThreads(1)
                            .setInterOpParallelismThreads(1)
                            .build());
            session.initialize();
            for (int batch = 0; batch < batches.count(); batch++) {
                inputs.add(tensor(batches.inputs(batch), batches.size()));
                targets.add(tensor(batches.targets(batch), batches.size()));
            }
            answers = new float[batches.count()][batches.size() * shape.outputs()];
        }

        private Optimizer optimizer(Task task) {
            float rate = (float) task.topology().learningRate();
            return task.needsAdam() ? new Adam(graph, rate) : new GradientDescent(graph, rate);
        }

        private Placeholder<TFloat32> placeholder(int rows, int columns) {
            return tf.placeholder(TFloat32.class, Placeholder.shape(org.tensorflow.ndarray.Shape.of(rows, columns)));
        }

        /** The pre-activations of the output layer. Weights lie inputs x units, as TensorFlow multiplies best. */
        private Operand<TFloat32> lastSums(Shape shape, float[] parameters) {
            int[] units = shape.layers();
            Operand<TFloat32> a = input;
            Operand<TFloat32> z = input;
            for (int layer = 0; layer + 1 < units.length; layer++) {
                float[][] weights = new float[units[layer]][units[layer + 1]];
                float[] biases = new float[units[layer + 1]];
                for (int i = 0; i < biases.length; i++) {
                    for (int j = 0; j < weights.length; j++) {
                        weights[j][i] = parameters[shape.weightOffset(layer) + i * weights.length + j];
                    }
                    biases[i] = parameters[shape.biasOffset(layer) + i];
                }
                z = tf.nn.biasAdd(
                        tf.linalg.matMul(a, tf.variable(tf.constant(weights))), tf.variable(tf.constant(biases)));
                a = activate(shape.activations().get(layer), z);
            }
            return z;
        }

        private Operand<TFloat32> activate(Activation activation, Operand<TFloat32> z) {
            return switch (activation) {
                case SIGMOID -> tf.math.sigmoid(z);
                case TANH -> tf.math.tanh(z);
                case RELU -> tf.nn.relu(z);
                case IDENTITY -> z;
                case SOFTMAX -> tf.nn.softmax(z);
                default -> throw new IllegalArgumentException("no task has " + activation);
            };
        }

        private Operand<TFloat32> meanLoss(Shape shape, Operand<TFloat32> logits, int samples) {
            if (shape.loss() == Loss.CROSS_ENTROPY) {
                return tf.math.mean(
                        tf.nn.softmaxCrossEntropyWithLogits(logits, target).loss(), tf.constant(new int[] {0}));
            }
            Operand<TFloat32> squares = tf.math.squaredDifference(output, target);
            return tf.math.mul(tf.sum(squares, tf.constant(new int[] {0, 1})), tf.constant(0.5f / samples));
        }

        private static TFloat32 tensor(float[] values, int rows) {
            return TFloat32.tensorOf(
                    org.tensorflow.ndarray.Shape.of(rows, values.length / rows), DataBuffers.of(values, true, false));
        }

        @Override
        public Object pass() {
            for (int batch = 0; batch < answers.length; batch++) {
                if (trains) {
                    session.runner()
                            .feed(input, inputs.get(batch))
                            .feed(target, targets.get(batch))
                            .addTarget(step)
                            .run()
                            .close();
                } else {
                    predict(inputs.get(batch), answers[batch]);
                }
            }
            return trains ? session : answers;
        }

        private void predict(TFloat32 rows, float[] answer) {
            try (Result result =
                    session.runner().feed(input, rows).fetch(output).run()) {
                FloatDataBuffer outputs = result.get(0).asRawTensor().data().asFloats();
                outputs.read(answer);
            }
        }

        @Override
        public float[] outputs(float[] sample) {
            int rows = Math.toIntExact(input.shape().get(0));
            float[] padded = new float[rows * sample.length];
            System.arraycopy(sample, 0, padded, 0, sample.length);
            float[] outputs = new float[rows * Math.toIntExact(target.shape().get(1))];
            try (TFloat32 tensor = tensor(padded, rows)) {
                predict(tensor, outputs);
            }
            return Arrays.copyOf(outputs, outputs.length / rows);
        }

        @Override
        public void close() {
            inputs.forEach(TFloat32::close);
            targets.forEach(TFloat32::close);
            session.close();
            graph.close();
        }
    }
}
