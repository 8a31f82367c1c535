package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    private static final String FLOWERS = """
            length,width,species
            5.1,3.5,setosa
            7.0,3.2,versicolor
            4.9,3.0,setosa
            6.3,3.3,virginica
            """;

    private static final Csv SPECIES = Csv.withHeader().label("species");

    private static Dataset read(Csv csv, String text) {
        try {
            return csv.read(new StringReader(text), "flowers.csv");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refuse(Csv csv, String text, String message) {
        assertThatThrownBy(() -> read(csv, text))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void everyColumnButTheLabelIsAnInput() {
        Dataset data = read(SPECIES, FLOWERS);
        assertThat(data.size()).isEqualTo(4);
        assertThat(data.doubleInputs()).containsExactly(5.1, 3.5, 7, 3.2, 4.9, 3, 6.3, 3.3);
    }

    @Test
    void classesComeInTheOrderInWhichTheyAppear() {
        Dataset data = read(SPECIES, FLOWERS);
        assertThat(data.classNames()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(data.labels()).containsExactly(0, 1, 0, 2);
    }

    @Test
    void classesAreSortedOrGivenIfAskedFor() {
        String text = "x,y\n1,b\n2,c\n3,a\n";
        Dataset sorted = read(Csv.withHeader().label("y").sortClasses(), text);
        assertThat(sorted.classNames()).containsExactly("a", "b", "c");
        assertThat(sorted.labels()).containsExactly(1, 2, 0);
        Dataset given = read(Csv.withHeader().label("y").classes("d", "c", "b", "a"), text);
        assertThat(given.classNames()).containsExactly("d", "c", "b", "a");
        assertThat(given.labels()).containsExactly(2, 1, 3);
        assertThat(given.outputs()).isEqualTo(4);
    }

    @Test
    void columnsAreChosenByNameInAnyOrder() {
        Dataset data = read(Csv.withHeader().inputs("width").targets("length"), FLOWERS);
        assertThat(data.doubleInputs()).containsExactly(3.5, 3.2, 3, 3.3);
        assertThat(data.doubleTargets()).containsExactly(5.1, 7, 4.9, 6.3);
        assertThat(data.classNames()).isEmpty();
    }

    @Test
    void columnsAreChosenByNumberWithoutAHeader() {
        String text = "1;2;3\n4;5;6\n";
        Dataset data = read(Csv.withoutHeader().separator(';').inputs(3).targets(2, 1), text);
        assertThat(data.doubleInputs()).containsExactly(3, 6);
        assertThat(data.doubleTargets()).containsExactly(2, 1, 5, 4);
        assertThat(read(Csv.withoutHeader().label(3).separator(';'), text).classNames())
                .containsExactly("3", "6");
    }

    @Test
    void quotesSpacesEmptyLinesAndAMissingLastLineBreakAreRead() {
        Dataset data = read(SPECIES, "length , width,species\r\n\r\n \"5.1\", -3.5e-1 ,\"iris, wild\"\r\n\r\n+7,3,b");
        assertThat(data.doubleInputs()).containsExactly(5.1, -0.35, 7, 3);
        assertThat(data.classNames()).containsExactly("iris, wild", "b");
    }

    @Test
    void textMayStartWithAByteOrderMark() {
        assertThat(read(SPECIES, "\uFEFF\"species\",length\r\na,1\r\nb,2\r\n").doubleInputs())
                .containsExactly(1, 2);
    }

    @Test
    void labelsOfOneClassAreRefused() {
        assertThatThrownBy(() -> read(SPECIES, "species,length\na,1\na,2\n"))
                .isInstanceOf(DataException.class)
                .hasMessageEndingWith(": expected labels of at least two classes; got only [a]");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("latin.csv");
        Files.write(file, "species,length\nm\u00e4dchenauge,1\nb,2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SPECIES.read(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": expected text in UTF-8; got bytes that are not");
        assertThatThrownBy(() -> SPECIES.read(file.toUri().toURL()))
                .isInstanceOf(DataException.class)
                .hasMessage("latin.csv: expected text in UTF-8; got bytes that are not");
    }

    /** Text that remembers whether it was closed, and may refuse to be. */
    private static final class Closeable extends StringReader {
        private final boolean refuses;
        private boolean closed;

        Closeable(String text, boolean refuses) {
            super(text);
            this.refuses = refuses;
        }

        @Override
        public void close() {
            closed = true;
            if (refuses) {
                throw new IllegalStateException("it does not close");
            }
        }
    }

    @Test
    void textIsClosedWhetherItIsReadOrRefused() throws IOException {
        Closeable good = new Closeable(FLOWERS, false);
        SPECIES.read(good, "flowers.csv");
        assertThat(good.closed).isTrue();
        for (String bad : new String[] {"", "a,b\n1,2\n", "length,width,species\n1,2\n"}) {
            Closeable text = new Closeable(bad, false);
            assertThatThrownBy(() -> SPECIES.read(text, "flowers.csv")).isInstanceOf(DataException.class);
            assertThat(text.closed).as(bad).isTrue();
        }
        Closeable unread = new Closeable(FLOWERS, false);
        assertThatThrownBy(() -> Csv.withHeader().read(unread, "flowers.csv"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(unread.closed).isTrue();
    }

    @Test
    void aSecondFailureDoesNotHideTheFirst() {
        Closeable text = new Closeable("", true);
        assertThatThrownBy(() -> SPECIES.read(text, "flowers.csv"))
                .isInstanceOf(DataException.class)
                .hasSuppressedException(new IllegalStateException("it does not close"));
    }

    /** Files of rows that are refused before there is a source that could be closed. */
    @Test
    void refusedFilesAreLeftClosed(@TempDir Path directory) throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.csv"), "");
        Path latin = Files.write(directory.resolve("latin.csv"), new byte[] {(byte) 0xe4, '\n'});
        Path others = Files.writeString(directory.resolve("others.csv"), "a,b\n1,2\n");
        Csv csv = SPECIES.classes("setosa", "versicolor");
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        assumeThat(system).isInstanceOf(UnixOperatingSystemMXBean.class);
        long before = ((UnixOperatingSystemMXBean) system).getOpenFileDescriptorCount();
        for (Path file : new Path[] {empty, latin, others}) {
            for (int k = 0; k < 40; k++) {
                assertThatThrownBy(() -> csv.rows(file)).isInstanceOf(DataException.class);
            }
        }
        assertThat(((UnixOperatingSystemMXBean) system).getOpenFileDescriptorCount())
                .isLessThan(before + 60);
    }

    @Test
    void filesAndResourcesAreReadAlike(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("flowers.csv"), "\uFEFF" + FLOWERS);
        assertThat(SPECIES.inputs("length").read(file).doubleInputs()).containsExactly(5.1, 7, 4.9, 6.3);
        assertThat(SPECIES.read(file.toUri().toURL()).labels()).containsExactly(0, 1, 0, 2);
        Files.writeString(file, "length,species\nlong,setosa\n");
        assertThatThrownBy(() -> SPECIES.read(file))
                .hasMessage(file + ", line 2, column 1 (length): expected a finite decimal number; got \"long\"");
        assertThatThrownBy(() -> SPECIES.read(file.toUri().toURL()))
                .hasMessage("flowers.csv, line 2, column 1 (length): expected a finite decimal number; got \"long\"");
        assertThatThrownBy(() -> SPECIES.read(directory.resolve("none.csv"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesNumbersThatAreNone() {
        for (String bad : new String[] {"NaN", "Infinity", "-Infinity", "1e999", "0x1p3", "1f", "1d", "abc", "1,5"}) {
            String cell = bad.contains(",") ? '"' + bad + '"' : bad;
            refuse(
                    SPECIES,
                    "length,width,species\n1,2,a\n1," + cell + ",a\n",
                    "flowers.csv, line 3, column 2 (width): expected a finite decimal number; got \"" + bad + "\"");
        }
        for (String bad : new String[] {"1.2.3", "-", "1e", "--1"}) {
            refuse(
                    Csv.withoutHeader().label(2),
                    bad + ",a\n",
                    "flowers.csv, line 1, column 1: expected a finite decimal number; got \"" + bad + "\"");
        }
        refuse(
                SPECIES,
                "length,width,species\n1,,a\n",
                "flowers.csv, line 2, column 2 (width): expected a number; the value is empty");
    }

    @Test
    void refusesRaggedRows() {
        refuse(
                SPECIES,
                "length,width,species\n1,2,a\n1,a\n",
                "flowers.csv, line 3: expected 3 columns, as in the header; got 2");
        refuse(
                Csv.withoutHeader().label(2),
                "1,a\n1,a,b\n",
                "flowers.csv, line 2: expected 2 columns, as in the first row; got 3");
    }

    @Test
    void refusesFilesWithoutRows() {
        refuse(SPECIES, "", "flowers.csv: the file is empty; expected a header");
        refuse(Csv.withoutHeader().label(1), "\n\n", "flowers.csv: the file is empty; expected a row");
        refuse(SPECIES, "length,width,species\n", "flowers.csv: there is no row after the header");
    }

    @Test
    void refusesUnknownLabelsAndSuggestsTheNearest() {
        Csv three = SPECIES.classes("setosa", "versicolor", "virginica");
        refuse(
                three,
                "length,width,species\n1,2,setosa\n1,2,Versicolour\n",
                "flowers.csv, line 3, column 3 (species): the class \"Versicolour\" is unknown."
                        + " Did you mean \"versicolor\"? Known: setosa, versicolor, virginica");
        refuse(
                three,
                "length,width,species\n1,2,rose\n",
                "flowers.csv, line 2, column 3 (species): the class \"rose\" is unknown."
                        + " Known: setosa, versicolor, virginica");
        refuse(
                three,
                "length,width,species\n1,2, \n",
                "flowers.csv, line 2, column 3 (species): expected the name of a class; the value is empty");
    }

    @Test
    void refusesColumnsThatAreNot() {
        refuse(
                Csv.withHeader().label("specie"),
                FLOWERS,
                "flowers.csv: there is no column \"specie\". Did you mean \"species\"? Known: length, width, species");
        refuse(
                Csv.withHeader().label("y"),
                "a,Y,z\n1,2,3\n",
                "flowers.csv: there is no column \"y\". Did you mean \"Y\"? Known: a, Y, z");
        refuse(Csv.withHeader().label("c"), "a,b\n1,2\n", "flowers.csv: there is no column \"c\". Known: a, b");
        refuse(Csv.withHeader().label(4), FLOWERS, "flowers.csv: there is no column 4; line 1 has 3 columns");
        refuse(
                Csv.withoutHeader().label("species"),
                FLOWERS,
                "flowers.csv: there is no column \"species\", for the file has no header; choose it by number");
        refuse(
                Csv.withHeader().label("x"),
                "x,y,x\n1,2,3\n",
                "flowers.csv: the columns 1 and 3 are both named \"x\"; choose one by number");
        refuse(
                Csv.withHeader().inputs("length", "species").label("species"),
                FLOWERS,
                "flowers.csv: column 3 (species) is chosen twice; a column is one input or one target");
        refuse(
                Csv.withHeader().label("x"),
                "x\na\n",
                "flowers.csv: no column is left for the inputs; line 1 has 1 column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.withHeader().inputs(0))
                .withMessage("column 0; columns count from 1");
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> read(Csv.withHeader(), FLOWERS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nobody said what is to be learnt; call label or targets first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPECIES.classes("a", "a"))
                .withMessage("the class \"a\" occurs twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPECIES.classes())
                .withMessage("there is no class; expected at least one");
    }

    @Test
    void saysWhereTextIsNoCsv() {
        assertThatThrownBy(() -> read(SPECIES, "length,width,species\n1,2,\"a\n"))
                .isInstanceOf(DataException.class)
                .hasMessage("flowers.csv: Unclosed quoted field at end of input (record starting at line 2)");
        assertThatThrownBy(() -> read(SPECIES, "length,width,species\n1,2,\"a\n\nb\"\n1,2,\"a\"b\n"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("flowers.csv: Unexpected character after closing quote: 'b'")
                .hasMessageEndingWith("(record starting at line 5)");
    }

    @Test
    void suspectsAnotherSeparatorWhereThereIsOneColumn() {
        refuse(
                SPECIES,
                "length;width;species\n1;2;a\n",
                "flowers.csv: there is no column \"species\". Known: length;width;species."
                        + " All of it is one column: are values separated otherwise?");
    }

    @Test
    void messagesAreShortAndOnOneLineWhateverTheTextIs() {
        refuse(
                SPECIES,
                "length,width,species\n\"1\n\t2\",2,a\n",
                "flowers.csv, line 2, column 1 (length): expected a finite decimal number; got \"1\\n\\t2\"");
        refuse(
                SPECIES.classes("a", "b"),
                "length,width,species\n1,2," + "x".repeat(1_000_000) + "\n",
                "flowers.csv, line 2, column 3 (species): the class \"" + "x".repeat(60)
                        + "...\" (1000000 characters) is unknown. Known: a, b");
        refuse(
                Csv.withHeader().label("k"),
                "a,,k\n1,,x\n",
                "flowers.csv, line 2, column 2: expected a number; the value is empty");
    }

    /** A column of numbers that is taken for one of classes would want a target for each of them. */
    @Test
    void refusesMoreClassesThanTheTextHasRoomFor() {
        StringBuilder many = new StringBuilder("length,width,species\n");
        for (int row = 0; row < 5000; row++) {
            many.append("1,2,").append(row).append('\n');
        }
        refuse(
                SPECIES,
                many.toString(),
                "flowers.csv: there are 5000 classes in 5000 rows; are these numbers to be learnt?"
                        + " Then use targets, or say with classes that there are so many");
    }
}
