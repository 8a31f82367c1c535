package io.hardwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What exists for both precisions differs in the precision only. */
class TwinsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FloatNetwork",
                "FloatTrainer",
                "FloatKernels",
                "FloatColumns",
                "FloatPackedParameters",
                "FloatRoundsOfBlocks",
                "FloatRoundsOfOne",
                "FloatBlocks",
                "FloatKernelsInUse",
                "FloatSampleChecks",
                "FloatDropout",
                "FloatDerivatives",
                "FloatShards",
                "FloatScaling",
                "FloatScaledBatch",
                "FloatFolding",
                "FloatRegularizer",
                "FloatWindow",
                "FloatDescent",
                "optimizer/FloatUpdater",
                "optimizer/FloatSgd",
                "optimizer/FloatMomentum",
                "optimizer/FloatNesterov",
                "optimizer/FloatAdaGrad",
                "optimizer/FloatRmsProp",
                "optimizer/FloatAdam",
                "optimizer/FloatRprop",
                "optimizer/FloatIrpropPlus",
                "optimizer/FloatLbfgs",
                "optimizer/FloatPairs",
                "optimizer/FloatMinimizer"
            })
    void theTwinIsTheSameTextWithAnotherPrecision(String file) throws IOException {
        assertThat(inDouble(read(file))).isEqualTo(inDouble(read(file.replace("Float", "Double"))));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("src/main/java/io/hardwire", file + ".java"));
    }

    private static String inDouble(String source) {
        return source.replace("Float", "Double")
                .replace("float", "double")
                .replace("(double) ", "")
                .replace("1f / ", "1.0 / ")
                .replace("ulp(1f)", "ulp(1d)")
                .replaceAll("\\s+", " ")
                .replaceAll("\\( ", "(");
    }
}
