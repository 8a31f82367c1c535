package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.file.AtomicFile;
import io.hardwire.model.LoadOption;
import io.hardwire.model.ModelFormatException;
import io.hardwire.model.Provenance;
import io.hardwire.safetensors.TensorWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved comes back bit by bit; what is no model of the network is refused by name, and nothing is changed then. */
class ModelFileTest {
    @TempDir
    private Path directory;

    private static FloatLayer network() {
        FloatLayer.Trainer trainer = FloatLayer.Trainer.fresh(3, 2, Activation.SIGMOID, 5);
        trainer.scaling(Scaling.standardize(data()));
        trainer.fit(data(), Training.epochs(1).l2(0.5));
        return trainer.network();
    }

    private static Dataset data() {
        return Dataset.of(new float[] {1, 2, 3, 4, 6, 9}, new float[] {0, 1, 1, 0}, 2);
    }

    private static FloatLayer empty() {
        return new FloatLayer(3, 2, Activation.SIGMOID, Loss.SQUARED_ERROR);
    }

    private static byte[] bytes(Model model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.save(out);
        return out.toByteArray();
    }

    @Test
    void whatIsSavedIsReadBitByBit() throws IOException {
        FloatLayer saved = network();
        Path file = directory.resolve("net.safetensors");
        saved.save(file);
        FloatLayer read = empty();
        read.read(file);
        assertThat(read.sameParameters(saved)).isTrue();
        Scaling scaling = read.scaling().orElseThrow();
        assertThat(scaling.inputFactors())
                .containsExactly(saved.scaling().orElseThrow().inputFactors());
        assertThat(scaling.inputOffsets())
                .containsExactly(saved.scaling().orElseThrow().inputOffsets());
        assertThat(scaling.hasOutputs()).isFalse();
        assertThat(bytes(read)).isEqualTo(bytes(saved)).isEqualTo(Files.readAllBytes(file));
        assertThat(bytes(saved.copy())).isEqualTo(bytes(saved));
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void theFileSaysWhereTheParametersComeFrom() throws IOException {
        FloatLayer read = empty();
        read.read(new ByteArrayInputStream(bytes(network())));
        Provenance provenance = Objects.requireNonNull(read.provenance());
        assertThat(provenance.seed()).isEqualTo(5);
        assertThat(provenance.version()).isEqualTo(Version.NUMBER);
        assertThat(provenance.data()).isEqualTo(String.format("%016x", data().fingerprint()));
        assertThat(provenance.training()).startsWith("epochs=1, batchSize=32, ").contains(", l2=[0.5], ");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + Version.NUMBER + "</version>");
    }

    @Test
    void aTrainingsTextHasEverySettingThatNumbersDependOn() {
        String text = Training.epochs(1).toString();
        assertThat(Arrays.stream(TrainingSettings.class.getDeclaredFields())
                        .filter(field -> !field.isSynthetic())
                        .map(field -> field.getName()))
                .allMatch(name -> List.of("listener", "threads", "stepListener", "checkpoints")
                                .contains(name)
                        || text.contains(name + "="));
    }

    @Test
    void aDoubleNetworkReadsFloatsAndAFloatNetworkReadsDoublesIfAsked() throws IOException {
        FloatLayer floats = network();
        DoubleLayer doubles = new DoubleLayer(3, 2, Activation.SIGMOID, Loss.SQUARED_ERROR);
        doubles.read(new ByteArrayInputStream(bytes(floats)));
        for (int k = 0; k < floats.parameters().length; k++) {
            assertThat(doubles.parameters()[k]).isEqualTo(floats.parameters()[k]);
        }
        byte[] wide = bytes(doubles);
        refuse(wide, "tensor \"0.weight\" is of F64; expected F32, or the option NARROW");
        FloatLayer narrowed = empty();
        narrowed.read(new ByteArrayInputStream(wide), LoadOption.NARROW);
        assertThat(narrowed.sameParameters(floats)).isTrue();
    }

    @Test
    void parametersAreTheSameIfEachBitIs() {
        FloatLayer network = network();
        FloatLayer copy = network.copy();
        assertThat(copy.sameParameters(network)).isTrue();
        float[] other = network.parameters();
        other[7] = -other[7];
        copy.setParameters(other);
        assertThat(copy.sameParameters(network)).isFalse();
        assertThat(new FloatLayer(3, 2, Activation.IDENTITY, Loss.SQUARED_ERROR).sameParameters(empty()))
                .isFalse();
    }

    private static void refuse(byte[] file, String message) {
        FloatLayer network = network();
        byte[] before;
        try {
            before = bytes(network);
            assertThatThrownBy(() -> network.read(new ByteArrayInputStream(file)))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessage(message);
            assertThat(bytes(network)).isEqualTo(before);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void anotherTopologyOrActivationIsRefusedWithBothNamed() throws IOException {
        refuse(
                bytes(new FloatLayer(4, 2, Activation.SIGMOID, Loss.SQUARED_ERROR)),
                "the file holds a network 4-2 with activations [SIGMOID]; expected 3-2 with activations [SIGMOID]");
        refuse(
                bytes(new FloatLayer(3, 2, Activation.IDENTITY, Loss.SQUARED_ERROR)),
                "the file holds a network 3-2 with activations [IDENTITY]; expected 3-2 with activations [SIGMOID]");
    }

    private static byte[] tensors(Object... namesShapesArrays) throws IOException {
        TensorWriter writer = new TensorWriter();
        for (int k = 0; k < namesShapesArrays.length; k += 3) {
            List<Long> shape = Arrays.stream((int[]) namesShapesArrays[k + 1])
                    .asLongStream()
                    .boxed()
                    .toList();
            writer.tensor((String) namesShapesArrays[k], shape, namesShapesArrays[k + 2], 0);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static final int[] WEIGHT = {2, 3};
    private static final int[] BIAS = {2};

    @Test
    void layersAreFoundByTheirNumbersWhateverNamesBeginWith() throws IOException {
        FloatLayer network = empty();
        network.read(new ByteArrayInputStream(tensors(
                "net.3.bias", BIAS, new float[] {7, 8}, "net.3.weight", WEIGHT, new float[] {1, 2, 3, 4, 5, 6})));
        assertThat(network.parameters()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void tensorsThatAreNotThoseOfTheNetworkAreRefused() throws IOException {
        float[] six = new float[6];
        float[] two = new float[2];
        refuse(tensors("0.weight", WEIGHT, six), "tensor \"0.weight\" is there, but no bias with its number");
        refuse(
                tensors("weight", WEIGHT, six),
                "tensor \"weight\" is no layer's; expected names such as 0.weight and 0.bias");
        refuse(
                tensors("0.weight", new int[] {6}, six, "0.bias", BIAS, two),
                "tensor \"0.weight\" has the shape [6]; expected [units, inputs]");
        refuse(
                tensors("0.weight", WEIGHT, six, "0.bias", new int[] {1, 2}, two),
                "tensor \"0.bias\" has the shape [1, 2]; expected [2], for \"0.weight\" has the shape [2, 3]");
        refuse(
                tensors("0.weight", WEIGHT, six, "0.bias", BIAS, two, "2.weight", WEIGHT, six, "2.bias", BIAS, two),
                "tensor \"2.weight\" has the shape [2, 3]; expected [units, 2], for \"0.weight\" has the shape [2, 3]");
        refuse(
                tensors("a.0.weight", WEIGHT, six, "b.0.bias", BIAS, two),
                "tensor \"b.0.bias\" begins otherwise than \"a.\", as others do; expected one network");
        refuse(
                tensors("0.weight", WEIGHT, six, "00.weight", WEIGHT, six),
                "tensors \"0.weight\" and \"00.weight\" are of the same layer");
        refuse(
                tensors("0.weight", WEIGHT, new int[6], "0.bias", BIAS, two),
                "tensor \"0.weight\" is of I32; expected F32");
        refuse(
                tensors("0.weight", WEIGHT, new float[] {0, 0, 0, 0, Float.NaN, 0}, "0.bias", BIAS, two),
                "tensor \"0.weight\" holds NaN at 4; expected finite numbers");
        refuse(
                tensors("0.weight", WEIGHT, six, "0.bias", BIAS, two, "scaling.input.factor", BIAS, new double[2]),
                "tensor \"scaling.input.factor\" is of F64 and has the shape [2]; expected F64 and [3]");
        refuse(
                tensors(
                        "0.weight",
                        WEIGHT,
                        six,
                        "0.bias",
                        BIAS,
                        two,
                        "scaling.input.factor",
                        new int[] {3},
                        new double[] {1, 1, 1}),
                "tensor \"scaling.input.offset\" is missing");
        refuse(tensors(), "the file holds a network ; expected 3-2 with activations [SIGMOID]");
    }

    @Test
    void otherNamesAreRefusedUnlessAsked() throws IOException {
        byte[] file = withMetadata("hardwire.inputs", "[\"a\",\"b\"]");
        FloatLayer plain = empty();
        plain.read(new ByteArrayInputStream(file));
        Named named = new Named();
        assertThatThrownBy(() -> named.read(new ByteArrayInputStream(file)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("the inputs of the file are [\"a\",\"b\"]; expected [\"x\",\"y\",\"z\"]");
        named.read(new ByteArrayInputStream(file), LoadOption.ANY_NAMES);
        refuse(withMetadata("hardwire.format", "2"), "the file is of format 2 of Hardwire; this version reads 1");
    }

    private static byte[] withMetadata(String key, String value) throws IOException {
        TensorWriter writer = new TensorWriter();
        writer.metadata(key, value);
        writer.tensor("0.weight", List.of(2L, 3L), new float[6], 0);
        writer.tensor("0.bias", List.of(2L), new float[2], 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private static final class Named extends FloatLayer {
        Named() {
            super(3, 2, Activation.SIGMOID, Loss.SQUARED_ERROR);
        }

        @Override
        public io.hardwire.data.Schema schema() {
            return io.hardwire.data.Schema.of("x", "y", "z");
        }
    }

    @Test
    void everyShorterOrLongerFileIsRefused() throws IOException {
        byte[] file = bytes(network());
        for (int length = 0; length < file.length; length++) {
            byte[] part = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> empty().read(new ByteArrayInputStream(part)))
                    .isInstanceOf(ModelFormatException.class);
        }
        refuse(Arrays.copyOf(file, file.length + 1), "bytes follow the data, which its header ends at byte 80");
    }

    @Test
    void everyBitOfTheNumbersThatFlipsIsNoticed() throws IOException {
        byte[] file = bytes(network());
        int numbers =
                8 + (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        for (int bit = 8 * numbers; bit < 8 * file.length; bit++) {
            byte[] damaged = file.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> empty().read(new ByteArrayInputStream(damaged)))
                    .isInstanceOf(ModelFormatException.class);
        }
    }

    @Test
    void anotherChecksumIsNamedWithItsCause() throws IOException {
        byte[] file = bytes(network());
        file[file.length - 1] ^= 1;
        assertThatThrownBy(() -> empty().read(new ByteArrayInputStream(file)))
                .hasMessageMatching(
                        "the checksum of the numbers is [0-9a-f]+; expected [0-9a-f]+, as hardwire.checksum in the"
                                + " metadata says: the file is damaged, or whoever changed the numbers left that as it was");
    }

    @Test
    void aNetworkOfNumbersThatAreNoneIsNotWritten() throws IOException {
        Path file = directory.resolve("good.safetensors");
        FloatLayer network = network();
        network.save(file);
        byte[] good = Files.readAllBytes(file);
        float[] diverged = network.parameters();
        diverged[4] = Float.NaN;
        network.setParameters(diverged);
        assertThatThrownBy(() -> network.save(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "parameter W1[1][1] is infinite or NaN; no file is written of that, and one that is there stays");
        assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }

    @Test
    void theMessageNamesTheFile() throws IOException {
        Path file = Files.write(directory.resolve("text"), "a text".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> empty().read(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(file + ": the file ends after 6 bytes; expected the length of the header, 8 bytes");
    }

    /** As {@code getResourceAsStream} answers where there is none. */
    @Test
    @SuppressWarnings("NullAway")
    void aResourceThatIsNotThereIsNamedAsTheCause() {
        assertThatThrownBy(() -> empty().read((InputStream) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("there is no stream; is there a resource of this name?");
    }

    @Test
    void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
        Path file = directory.resolve("net.safetensors");
        network().save(file);
        byte[] before = Files.readAllBytes(file);
        AtomicFile.Body full = (OutputStream out) -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        };
        assertThatThrownBy(() -> AtomicFile.write(file, full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsAClearError() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("readonly"));
        assumeThat(folder.toFile().setWritable(false)).isTrue();
        // The root user of a Unix may write everywhere.
        assumeThat(Files.isWritable(folder)).isFalse();
        assertThatThrownBy(() -> network().save(folder.resolve("net"))).isInstanceOf(IOException.class);
    }
}
