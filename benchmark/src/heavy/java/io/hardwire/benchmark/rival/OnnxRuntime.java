package io.hardwire.benchmark.rival;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.auto.service.AutoService;
import io.hardwire.benchmark.onnx.OnnxModel;
import io.hardwire.benchmark.work.Batches;
import io.hardwire.benchmark.work.Task;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * ONNX Runtime on one thread, on Hardwire's own parameters. Inputs and outputs are tensors over direct buffers, made once and bound at
 * each call: the quickest way that its Java interface has.
 */
@AutoService(Rival.class)
public final class OnnxRuntime implements Rival {
    @Override
    public String title() {
        return "ONNX Runtime 1.29.0";
    }

    @Override
    public String precision() {
        return "float";
    }

    @Override
    public boolean takes(Task task) {
        return task.kind() == Task.Kind.PREDICT && task.threads() == 1;
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
        try {
            return new OfSession(task, batches);
        } catch (OrtException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static final class OfSession implements Entrant {
        private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        private final OrtSession session;
        private final List<Map<String, OnnxTensor>> inputs = new ArrayList<>();
        private final List<Map<String, OnnxTensor>> answers = new ArrayList<>();
        private final Batches batches;
        private final int outputs;

        OfSession(Task task, Batches batches) throws OrtException {
            this.batches = batches;
            this.outputs = task.topology().shape().outputs();
            byte[] model = OnnxModel.encode(task.topology().shape(), Weights.fresh(task.topology()), batches.size());
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
                session = environment.createSession(model, options);
            }
            for (int batch = 0; batch < batches.count(); batch++) {
                inputs.add(Map.of(OnnxModel.INPUT, tensor(batches.inputs(batch))));
                answers.add(Map.of(OnnxModel.OUTPUT, tensor(new float[batches.size() * outputs])));
            }
        }

        private OnnxTensor tensor(float[] values) throws OrtException {
            FloatBuffer buffer = ByteBuffer.allocateDirect(Float.BYTES * values.length)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
            buffer.put(values).rewind();
            long[] shape = {batches.size(), values.length / batches.size()};
            return OnnxTensor.createTensor(environment, buffer, shape);
        }

        @Override
        public Object pass() {
            try {
                for (int batch = 0; batch < inputs.size(); batch++) {
                    session.run(inputs.get(batch), answers.get(batch)).close();
                }
                return answers;
            } catch (OrtException problem) {
                throw new IllegalStateException(problem);
            }
        }

        @Override
        public float[] outputs(float[] sample) {
            float[] rows = new float[batches.size() * sample.length];
            System.arraycopy(sample, 0, rows, 0, sample.length);
            try (OnnxTensor input = tensor(rows);
                    OrtSession.Result result = session.run(Map.of(OnnxModel.INPUT, input))) {
                float[] values = new float[outputs];
                ((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
                return values;
            } catch (OrtException problem) {
                throw new IllegalStateException(problem);
            }
        }

        @Override
        public void close() {
            inputs.forEach(map -> map.values().forEach(OnnxTensor::close));
            answers.forEach(map -> map.values().forEach(OnnxTensor::close));
            try {
                session.close();
            } catch (OrtException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }
}
