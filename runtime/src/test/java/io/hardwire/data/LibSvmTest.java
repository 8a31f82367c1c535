package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibSvmTest {
    private static final String TEXT = """
            # made by hand
            +1 1:0.5 3:-2 # a comment
            -1 qid:7 2:1e1

            1\t3:4
            -1
            """;

    private static Dataset read(LibSvm format, String text) {
        try {
            return format.read(new StringReader(text), "f");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refuse(LibSvm format, String text, String message) {
        assertThatThrownBy(() -> read(format, text))
                .isInstanceOf(DataException.class)
                .hasMessage("f" + message);
    }

    @Test
    void rowsBecomeDense() {
        Dataset data = read(LibSvm.classification(), TEXT);

        assertThat(data.inputs()).isEqualTo(3);
        assertThat(data.doubleInputs()).containsExactly(0.5, 0, -2, 0, 10, 0, 0, 0, 4, 0, 0, 0);
        assertThat(data.classNames()).containsExactly("-1", "1");
        assertThat(data.labels()).containsExactly(1, 0, 1, 0);
    }

    @Test
    void whatIsGivenGoesBeforeWhatAppears() {
        Dataset data = read(LibSvm.classification().inputs(4).classes(1, -1, 0.5), TEXT);

        assertThat(data.inputs()).isEqualTo(4);
        assertThat(data.classNames()).containsExactly("1", "-1", "0.5");
        assertThat(data.labels()).containsExactly(0, 1, 0, 1);
        refuse(LibSvm.classification().classes(1, 2), TEXT, ", line 3: the class -1 is unknown. Known: 1, 2");
        refuse(LibSvm.classification().inputs(2), TEXT, ", line 2: the index is 3; there are 2 inputs");
    }

    @Test
    void labelsMayBeNumbers() {
        Dataset data = read(LibSvm.regression(), "2.5 1:1\n-3 1:2\n");

        assertThat(data.doubleTargets()).containsExactly(2.5, -3);
        assertThat(data.classNames()).isEmpty();
    }

    @Test
    void refusesLinesThatAreWrong() {
        refuse(
                LibSvm.regression(),
                "1 1:1\nx 1:1\n",
                ", line 2: expected a finite decimal number as a label; got \"x\"");
        refuse(LibSvm.regression(), "1 1:nan\n", ", line 1: expected a finite decimal number as a value; got \"nan\"");
        refuse(LibSvm.regression(), "1 1:\n", ", line 1: expected a finite decimal number as a value; got \"\"");
        refuse(LibSvm.regression(), "1 a:1\n", ", line 1: expected index:value; got \"a:1\"");
        refuse(LibSvm.regression(), "1 2\n", ", line 1: expected index:value; got \"2\"");
        refuse(LibSvm.regression(), "1 0:1\n", ", line 1: the index is 0; indices count from 1");
        refuse(
                LibSvm.regression(),
                "1 2:1 2:1\n",
                ", line 1: the index 2 follows 2; expected ascending indices from 1");
        refuse(LibSvm.regression(), "1 99999999999:1\n", ", line 1: expected index:value; got \"99999999999:1\"");
    }

    @Test
    void refusesTextsWithoutRowsOrInputsOrClasses(@TempDir Path folder) throws IOException {
        refuse(LibSvm.regression(), "# nothing\n", ": there is no row");
        refuse(LibSvm.regression(), "1\n2\n", ": no row has a value; say with inputs how many inputs there are");
        refuse(LibSvm.classification(), "1 1:1\n1 1:2\n", ": expected labels of at least two classes; got only [1]");
        Path file = Files.write(folder.resolve("latin"), "1 1:1 # \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> LibSvm.regression().read(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": expected text in UTF-8; got bytes that are not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LibSvm.regression().inputs(0))
                .withMessage("inputs is 0; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LibSvm.classification().classes(1, 1))
                .withMessage("the classes are [1.0, 1.0]; expected at least two, each once");
    }

    /** A line of ten characters cannot ask for gigabytes. */
    @Test
    void refusesToBecomeFarLargerThanTheText() {
        refuse(
                LibSvm.regression(),
                "1 2000000000:1\n",
                ": 1 row of 2000000000 inputs would take 2000000000 numbers for 15 characters;"
                        + " say with inputs that there are so many");
        StringBuilder many = new StringBuilder();
        for (int k = 0; k < 5000; k++) {
            many.append(k).append(".5 1:1\n");
        }
        refuse(
                LibSvm.classification(),
                many.toString(),
                ": there are 5000 classes in 5000 rows; are these numbers to be learnt?"
                        + " Then use regression, or say with classes that there are so many");
    }
}
