package io.hardwire.processor.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated for two interfaces, to the letter. A change of the generator shows here as what its users will read; if
 * that is better, {@code -Dhardwire.recreate} makes it the new expectation.
 */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    private static final Map<String, String> INTERFACES = Map.of("iris.Iris", """
                    package iris;

                    import io.hardwire.Network;

                    @Network(layers = {4, 8, 3})
                    public interface Iris {
                        Species classify(float sepalLength, float sepalWidth, float petalLength, float petalWidth);

                        enum Species { SETOSA, VERSICOLOR, VIRGINICA }
                    }
                    """, "loops.Loops", """
                    package loops;

                    import io.hardwire.Activation;
                    import io.hardwire.Loss;
                    import io.hardwire.Network;
                    import io.hardwire.Unroll;

                    @Network(
                            layers = {3, 5, 2},
                            hidden = Activation.TANH,
                            output = Activation.SOFTMAX,
                            loss = Loss.CROSS_ENTROPY,
                            unroll = Unroll.LOOPS)
                    public interface Loops {
                        void probabilities(float[] in, float[] out);
                    }
                    """);

    private static final Compiled COMPILED = Javac.compile("golden", INTERFACES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iris/IrisNetwork.java",
                "iris/IrisTrainer.java",
                "iris/IrisKernels.java",
                "iris/IrisLaneKernels.java",
                "iris/IrisVectorKernels.java",
                "loops/LoopsNetwork.java",
                "loops/LoopsTrainer.java",
                "loops/LoopsKernels.java",
                "loops/LoopsLaneKernels.java",
                "loops/LoopsVectorKernels.java"
            })
    void theSourceReadsAsItsReadersKnowIt(String name) throws IOException {
        Path golden = GOLDEN.resolve(name);
        Map<String, String> files = COMPILED.sourceFiles();
        String source = Objects.requireNonNull(files.get(golden.getFileName().toString()));
        if (System.getProperty("hardwire.recreate") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, source);
        }
        assertThat(source).isEqualTo(Files.readString(golden));
        assertThat(files).hasSize(10);
    }

    @Test
    void theSameInterfaceIsTheSameSourceAtEveryBuild() {
        assertThat(Javac.compile("golden-again", INTERFACES).sourceFiles()).isEqualTo(COMPILED.sourceFiles());
    }
}
