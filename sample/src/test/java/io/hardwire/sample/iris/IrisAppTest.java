package io.hardwire.sample.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.hardwire.sample.app.GeneratedSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the program answers, and with which exit code. */
class IrisAppTest {
    private static final String HEADER = "sepal_length,sepal_width,petal_length,petal_width,species";

    private record Answer(int exitCode, String out, String err) {}

    @TempDir
    private Path folder = Path.of("");

    private static Answer run(Object... args) {
        String[] words = new String[args.length];
        for (int k = 0; k < args.length; k++) {
            words[k] = args[k].toString();
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = IrisApp.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = command.execute(words);
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static void assertRefused(Answer answer, String message) {
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.err.lines()).containsExactly("iris: " + message);
    }

    @Test
    void aRunReportsEverythingAndExitsWith0() {
        Path out = folder.resolve("made").resolve("for-it");
        Answer answer = run("--seed", 7, "--epochs", 300, "--out", out);

        assertThat(answer.err).isEmpty();
        assertThat(answer.exitCode).isZero();
        assertThat(answer.out)
                .startsWith("Iris 4-8-3: 150 flowers, seed 7, at most 300 epochs")
                .containsPattern("epoch +30 of 300 +loss 0\\.\\d{4} +validation accuracy [01]\\.\\d{3}")
                .containsPattern("epochs used +\\d+")
                .containsPattern("training accuracy +[01]\\.\\d{3} of 84")
                .containsPattern("validation accuracy +[01]\\.\\d{3} of 21")
                .containsPattern("test accuracy +[01]\\.\\d{3} of 45")
                .containsPattern("setosa +15 +0 +0")
                .containsPattern("[\\d,]+ samples per second")
                .containsPattern("one prediction +\\d+ ns")
                .containsPattern("allocated +0 bytes in 1,000 warm epochs")
                .contains("petal 1.4 x 0.2 cm: SETOSA")
                .contains("petal 4.2 x 1.3 cm: VERSICOLOR")
                .contains("petal 5.8 x 2.2 cm: VIRGINICA")
                .contains(out.resolve("loss.png").toString())
                .contains(out.resolve("decision-regions.png").toString());
        assertThat(out).isDirectoryContaining("glob:**loss.png").isDirectoryContaining("glob:**decision-regions.png");
    }

    @Test
    void theGeneratedSourceIsWhereItSays() {
        assertThat(GeneratedSource.of(IrisKernels.class))
                .isNotEqualTo(Path.of(""))
                .endsWith(Path.of("generated-sources/annotations/io/hardwire/sample/iris/IrisKernels.java"))
                .exists();
    }

    @Test
    void helpNamesEveryOption() {
        Answer answer = run("--help");
        assertThat(answer.exitCode).isZero();
        assertThat(answer.out)
                .contains("Usage: iris", "--seed", "--epochs", "--data", "--out", "--no-progress", "--version");
        assertThat(answer.err).isEmpty();
    }

    @Test
    void versionNamesProgramAndJvm() {
        Answer answer = run("--version");
        assertThat(answer.exitCode).isZero();
        assertThat(answer.out).startsWith("Hardwire iris ").contains("Java " + Runtime.version());
    }

    @Test
    void aWrongOptionIsNamedAndExitsWith2() {
        Answer answer = run("--sed", 7);
        assertThat(answer.exitCode).isEqualTo(2);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err)
                .startsWith("iris: Unknown options: '--sed'")
                .contains("--seed")
                .contains("Try 'iris --help'");
        assertThat(answer.err.lines()).hasSizeLessThan(5);
    }

    @Test
    void aValueThatIsNoNumberExitsWith2() {
        Answer answer = run("--epochs", "many");
        assertThat(answer.exitCode).isEqualTo(2);
        assertThat(answer.err).contains("'--epochs'", "'many' is not an int", "Try 'iris --help'");
    }

    @Test
    void noEpochsExitsWith2() {
        Answer answer = run("--epochs", 0);
        assertThat(answer.exitCode).isEqualTo(2);
        assertThat(answer.err).startsWith("iris: --epochs is 0; it must be at least 1");
    }

    @Test
    void aMissingFileExitsWith1() {
        Path missing = folder.resolve("missing.csv");
        assertRefused(run("--data", missing), missing + ": there is no such file");
    }

    @Test
    void aFolderInPlaceOfTheFileExitsWith1() {
        assertRefused(run("--data", folder), folder + ": this is a folder; expected a file");
    }

    @Test
    void aValueThatIsNoNumberInTheFileIsNamedByLineAndColumn() throws IOException {
        Path broken = file("broken.csv", HEADER, "5.1,3.5,1.4,0.2,setosa", "5.1,3.5,long,0.2,setosa");
        assertRefused(
                run("--data", broken),
                broken + ", line 3, column 3 (petal_length): expected a finite decimal number; got \"long\"");
    }

    @Test
    void anUnknownSpeciesIsNamedByLineAndColumn() throws IOException {
        Path broken = file("broken.csv", HEADER, "5.1,3.5,1.4,0.2,virginia");
        assertRefused(
                run("--data", broken),
                broken + ", line 2, column 5 (species): the class \"virginia\" is unknown."
                        + " Did you mean \"virginica\"? Known: setosa, versicolor, virginica");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Answer answer = run("--data", file("few.csv", "sepal_length,species", "5.1,setosa"));
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.err.lines()).singleElement().asString().contains("there is no column \"sepal_width\"");
    }

    @Test
    void tooFewFlowersToSplitExitWith1() throws IOException {
        Answer answer = run("--data", file("one.csv", HEADER, "5.1,3.5,1.4,0.2,setosa"));
        assertThat(answer.exitCode).isEqualTo(1);
        assertThat(answer.err.lines()).hasSize(1);
    }

    @Test
    void aFileInPlaceOfTheOutputFolderExitsWith1() throws IOException {
        Path occupied = file("occupied", "");
        assertRefused(run("--epochs", 1, "--out", occupied), occupied + ": this is a file; expected a folder");
    }

    @Test
    void withoutProgressNoEpochIsPrinted() {
        Answer answer = run("--epochs", 20, "--no-progress", "--out", folder);
        assertThat(answer.exitCode).isZero();
        assertThat(answer.out).doesNotContain(" of 20 ");
    }
}
