package io.hardwire;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.model.ModelFormatException;
import io.hardwire.safetensors.TensorType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever the bytes or the parts are, models and checkpoints are read or refused with the exceptions that are documented. */
class ModelFuzzTest {
    private static final Training TRAINING =
            Training.epochs(3).batchSize(4).patience(2).measureAccuracy(false);

    @FuzzTest(maxDuration = "10m")
    void aModelIsReadOrRefused(byte[] file) throws IOException {
        FloatLayer network = new FloatLayer(3, 2, Activation.SIGMOID, Loss.SQUARED_ERROR);
        try {
            network.read(new ByteArrayInputStream(file));
        } catch (ModelFormatException expected) {
            // That is what bad bytes get.
        }
    }

    @FuzzTest(maxDuration = "10m")
    void aCheckpointIsReadOrRefused(byte[] file) throws IOException {
        try {
            CheckpointFile.read(
                    new ByteArrayInputStream(file),
                    file.length,
                    new Shape(new int[] {20, 10}, List.of(Activation.SIGMOID), Loss.SQUARED_ERROR));
        } catch (ModelFormatException expected) {
            // That is what bad bytes get.
        }
    }

    /** Behind the checksum: parts that were changed, taken away or made anew. */
    @FuzzTest(maxDuration = "10m")
    void aStateIsTakenAndLearntFromOrRefused(FuzzedDataProvider data) {
        TrainingRun saved = trainer().start(ResumeTest.data(10, 1), TRAINING);
        saved.advanceSteps(4);
        StateSaver saver = new StateSaver();
        saved.visit(saver);
        Map<String, Object> parts = saver.parts();
        List<String> names = new ArrayList<>(parts.keySet());
        int changes = data.consumeInt(1, 3);
        for (int change = 0; change < changes; change++) {
            String name = data.pickValue(names);
            Object old = parts.get(name);
            if (old == null || data.consumeBoolean()) {
                TensorType type = data.pickValue(TensorType.values());
                parts.put(name, filled(type.array(data.consumeInt(0, 20)), data));
            } else {
                parts.put(name, filled(old, data));
            }
        }
        FloatLayer.Trainer trainer = trainer();
        TrainingRun run = trainer.start(ResumeTest.data(10, 1), TRAINING);
        try {
            StateRestorer restorer = new StateRestorer(parts);
            run.visit(restorer);
            restorer.requireNothingLeft();
            run.finish();
        } catch (StateException | DivergenceException expected) {
            // That is what bad parts get, and what parameters get that are no numbers.
        }
    }

    private static FloatLayer.Trainer trainer() {
        return FloatLayer.Trainer.fresh(20, 10, Activation.SIGMOID, 7);
    }

    private static Object filled(Object array, FuzzedDataProvider data) {
        if (array instanceof float[] floats && floats.length > 0) {
            floats[data.consumeInt(0, floats.length - 1)] = data.consumeFloat();
        } else if (array instanceof double[] doubles && doubles.length > 0) {
            doubles[data.consumeInt(0, doubles.length - 1)] = data.consumeDouble();
        } else if (array instanceof int[] ints && ints.length > 0) {
            ints[data.consumeInt(0, ints.length - 1)] = data.consumeInt();
        } else if (array instanceof long[] longs && longs.length > 0) {
            longs[data.consumeInt(0, longs.length - 1)] = data.consumeLong();
        }
        return array;
    }
}
