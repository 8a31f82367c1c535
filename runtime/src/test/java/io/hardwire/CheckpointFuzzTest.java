package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hardwire.data.Dataset;
import io.hardwire.fuzz.Attempt;
import io.hardwire.model.ModelFormatException;
import io.hardwire.optimizer.Momentum;
import io.hardwire.safetensors.TensorType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Whatever the bytes or the parts are, a run goes on from a checkpoint, or the checkpoint is refused and the trainer is as it was. */
class CheckpointFuzzTest {
    private static final Attempt ATTEMPT = Attempt.refusingWith(ModelFormatException.class, 512);
    static final Dataset DATA = Dataset.of(numbers(30), numbers(20), 10);
    static final Training TRAINING = Training.epochs(3)
            .batchSize(4)
            .patience(2)
            .measureAccuracy(false)
            .optimizer(Momentum.learningRate(0.1).momentum(0.9));
    private static final String CHECKSUM = "\"hardwire.checksum\":\"";

    /** The checksum is made right first, or nothing behind it would be tried. */
    @FuzzTest(maxDuration = "10m")
    @DictionaryEntries({
        "\"hardwire.checkpoint\":\"1\"",
        CHECKSUM,
        "\"parameters\"",
        "\"optimizer.0\"",
        "\"run.best\"",
        "\"history.losses\"",
        "scaling.input.factor",
        "\"dtype\":\"F32\"",
        "\"F64\"",
        "\"I32\"",
        "\"I64\"",
        "\"shape\":[",
        "\"data_offsets\":["
    })
    void aFileIsGoneOnFromOrRefused(byte[] bytes) throws IOException {
        byte[] repaired = withChecksum(bytes);
        Path file = Files.createTempFile("fuzz", ".checkpoint");
        try {
            Files.write(file, repaired);
            FloatLayer.Trainer trainer = trainer();
            float[] before = trainer.network().parameters();
            TrainingRun[] run = new TrainingRun[1];
            if (ATTEMPT.on(repaired.length, () -> run[0] = trainer.resume(file, DATA, TRAINING))) {
                finish(run[0]);
            } else {
                assertThat(trainer.network().parameters()).containsExactly(before);
                assertThat(trainer.network().scaling()).isEmpty();
                assertThat(trainer.shuffles().state())
                        .isEqualTo(trainer().shuffles().state());
            }
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] withChecksum(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            return bytes;
        }
        long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (header < 0 || header > bytes.length - Long.BYTES) {
            return bytes;
        }
        int data = Long.BYTES + (int) header;
        // A byte is a character here, whatever it is.
        String text = new String(bytes, Long.BYTES, (int) header, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(CHECKSUM) + CHECKSUM.length();
        int end = text.indexOf('"', start);
        if (start < CHECKSUM.length() || end < 0) {
            return bytes;
        }
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, data, bytes.length - data);
        byte[] repaired = (text.substring(0, start) + Long.toHexString(checksum.getValue()) + text.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(Long.BYTES + repaired.length + bytes.length - data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(repaired.length)
                .put(repaired)
                .put(bytes, data, bytes.length - data)
                .array();
    }

    /** Parts that were changed, taken away or made anew. */
    @FuzzTest(maxDuration = "10m")
    void aStateIsGoneOnFromOrRefused(FuzzedDataProvider data) {
        TrainingRun saved = trainer().start(DATA, TRAINING);
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
        TrainingRun run = trainer().start(DATA, TRAINING);
        StateRestorer restorer = new StateRestorer(parts);
        try {
            run.visit(restorer);
            restorer.requireNothingLeft();
        } catch (StateException expected) {
            return;
        }
        finish(run);
    }

    private static void finish(TrainingRun run) {
        try {
            run.finish();
        } catch (DivergenceException expected) {
            // That is what parameters get that are no numbers.
        }
    }

    private static float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = (float) k / count;
        }
        return numbers;
    }

    static FloatLayer.Trainer trainer() {
        return FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 7);
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
