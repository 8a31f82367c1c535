package io.hardwire.sample.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.Model;
import io.hardwire.Training;
import io.hardwire.data.Csv;
import io.hardwire.data.Dataset;
import io.hardwire.data.Scaling;
import io.hardwire.data.Schema;
import io.hardwire.model.LoadOption;
import io.hardwire.model.ModelFormatException;
import io.hardwire.model.Provenance;
import io.hardwire.optimizer.Adam;
import io.hardwire.sample.iris.Iris;
import io.hardwire.sample.iris.Species;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program does with generated networks: learns from raw numbers with one call for the scaling, saves, loads, folds, and asks in raw numbers. */
class GeneratedModelsTest {
    @TempDir
    private Path folder;

    private static Dataset read(Schema schema, Csv csv) throws IOException {
        URL table = Objects.requireNonNull(Iris.class.getResource("/io/hardwire/sample/iris/iris.csv"));
        return csv.schema(schema).read(table);
    }

    private static Dataset flowers() throws IOException {
        return read(FlowerNetwork.SCHEMA, Csv.withHeader());
    }

    private static Dataset widths() throws IOException {
        return read(WidthNetwork.SCHEMA, Csv.withHeader().targets("petal_width"));
    }

    private static FlowerNetwork flower() throws IOException {
        FlowerTrainer trainer = new FlowerTrainer(1);
        trainer.scaling(Scaling.standardize(flowers()));
        trainer.fit(flowers(), Training.epochs(100).batchSize(16).optimizer(Adam.learningRate(0.02)));
        return trainer.network();
    }

    private static WidthNetwork width() throws IOException {
        WidthTrainer trainer = new WidthTrainer(1);
        trainer.scaling(Scaling.standardize(widths()).minMaxTargets(widths(), -1, 1));
        trainer.fit(widths(), Training.epochs(100).batchSize(16).optimizer(Adam.learningRate(0.01)));
        return trainer.network();
    }

    private static PreciseWidthNetwork preciseWidth() throws IOException {
        PreciseWidthTrainer trainer = new PreciseWidthTrainer(1);
        trainer.scaling(Scaling.standardize(widths()).minMaxTargets(widths(), -1, 1));
        trainer.fit(widths(), Training.epochs(100).batchSize(16).optimizer(Adam.learningRate(0.01)));
        return trainer.network();
    }

    private static double meanError(Model model, Dataset data) {
        double[] outputs = model.predict(data);
        double sum = 0;
        for (int row = 0; row < data.size(); row++) {
            sum += Math.abs(outputs[row] - data.target(row, 0));
        }
        return sum / data.size();
    }

    @Test
    void aNetworkIsLoadedFromItsFileAndKnowsItsScaling() throws IOException {
        FlowerNetwork trained = flower();
        Path file = folder.resolve("flower.safetensors");
        trained.save(file);
        FlowerNetwork loaded = FlowerNetwork.load(file);

        assertThat(loaded.accuracy(flowers())).isGreaterThan(0.95);
        assertThat(loaded.classify(5.1f, 3.5f, 1.4f, 0.2f)).isEqualTo(Species.SETOSA);
        assertThat(loaded.classify(6.3f, 3.3f, 6f, 2.5f)).isEqualTo(Species.VIRGINICA);
        assertThat(loaded.sameParameters(trained)).isTrue();
        assertThat(loaded.scaling()).isEqualTo(trained.scaling());
        assertThat(loaded.predict(flowers())).containsExactly(trained.predict(flowers()));
        assertThat(loaded.copy().predict(flowers())).containsExactly(trained.predict(flowers()));
        Provenance provenance = Objects.requireNonNull(loaded.provenance());
        assertThat(provenance.seed()).isEqualTo(1);
        assertThat(provenance.data()).isEqualTo(String.format("%016x", flowers().fingerprint()));
        assertThat(provenance.training()).contains("Adam[learningRate=0.02");
    }

    @Test
    void aNetworkIsLoadedFromTheClassPath() throws IOException {
        FlowerNetwork trained = flower();
        trained.save(folder.resolve("flower.safetensors"));
        try (URLClassLoader classes =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                InputStream resource = Objects.requireNonNull(classes.getResourceAsStream("flower.safetensors"))) {
            assertThat(FlowerNetwork.load(resource).sameParameters(trained)).isTrue();
        }
    }

    @Test
    void aNetworkOfAnotherKindIsRefused() throws IOException {
        Path file = folder.resolve("flower.safetensors");
        flower().save(file);
        assertThatThrownBy(() -> WidthNetwork.load(file))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(file + ": the file holds a network 4-8-3 with activations [SIGMOID, SIGMOID];"
                        + " expected 3-16-8-1 with activations [TANH, TANH, IDENTITY]");
    }

    @Test
    void doublesReadFloatsAndFloatsReadDoublesIfAsked() throws IOException {
        FlowerNetwork trained = flower();
        Path floats = folder.resolve("floats");
        trained.save(floats);
        PreciseFlowerNetwork precise = PreciseFlowerNetwork.load(floats);
        assertThat(precise.classify(5.1, 3.5, 1.4, 0.2)).isEqualTo(Species.SETOSA);

        Path doubles = folder.resolve("doubles");
        precise.save(doubles);
        assertThatThrownBy(() -> FlowerNetwork.load(doubles))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage(doubles + ": tensor \"0.weight\" is of F64; expected F32, or the option NARROW");
        assertThat(FlowerNetwork.load(doubles, LoadOption.NARROW).sameParameters(trained))
                .isTrue();
    }

    @Test
    void aScaledRegressionAndItsFoldedTwinSayTheSameInRawUnits() throws IOException {
        WidthNetwork scaled = width();
        WidthNetwork folded = scaled.folded();
        assertThat(meanError(scaled, widths())).isLessThan(0.2);
        assertThat(folded.scaling()).isEmpty();
        assertSame(folded.predict(widths()), scaled.predict(widths()), 1e-5);
        assertThat(folded.petal(5.1f, 3.5f, 1.4f)).isBetween(0f, 0.5f);

        PreciseWidthNetwork precise = preciseWidth();
        assertThat(meanError(precise, widths())).isLessThan(0.2);
        assertSame(precise.folded().predict(widths()), precise.predict(widths()), 1e-13);
        assertThat(precise.petal(5.1, 3.5, 1.4)).isBetween(0.0, 0.5);
    }

    @Test
    void scaledAndFoldedNetworksComeBackFromTheirFilesBitByBit() throws IOException {
        WidthNetwork scaled = width();
        scaled.save(folder.resolve("scaled"));
        scaled.folded().save(folder.resolve("folded"));
        assertThat(WidthNetwork.load(folder.resolve("scaled")).predict(widths()))
                .containsExactly(scaled.predict(widths()));
        assertThat(WidthNetwork.load(folder.resolve("folded")).predict(widths()))
                .containsExactly(scaled.folded().predict(widths()));

        PreciseWidthNetwork precise = preciseWidth();
        precise.save(folder.resolve("scaled"));
        precise.folded().save(folder.resolve("folded"));
        assertThat(PreciseWidthNetwork.load(folder.resolve("scaled")).predict(widths()))
                .containsExactly(precise.predict(widths()));
        assertThat(PreciseWidthNetwork.load(folder.resolve("folded")).predict(widths()))
                .containsExactly(precise.folded().predict(widths()));
    }

    private static void assertSame(double[] one, double[] other, double bound) {
        for (int k = 0; k < one.length; k++) {
            assertThat(Math.abs(one[k] - other[k])).as("row %d", k).isLessThan(bound);
        }
    }
}
