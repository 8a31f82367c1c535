package io.hardwire.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is bound to the names of a network, and every table that is wrong is refused with its reason and place. */
class CsvSchemaTest {
    enum Species {
        SETOSA,
        VERSICOLOR,
        VIRGINICA
    }

    enum Colour {
        RED,
        DARK_GREEN
    }

    private static final Schema FLOWER = Schema.of("sepalLength", "petalWidth").classes(Species.values());
    private static final Schema HOUSE = Schema.of(
                    Input.number("rooms"), Input.flag("garden"), Input.category("colour", Colour.values()))
            .outputs("price", "rent");

    private static Dataset read(Csv csv, String text) {
        try {
            return csv.read(new StringReader(text), "t.csv");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Dataset flowers(String text) {
        return read(Csv.withHeader().schema(FLOWER), text);
    }

    private static void refuseFlowers(String text, String message) {
        assertThatThrownBy(() -> flowers(text))
                .isInstanceOf(DataException.class)
                .hasMessage("t.csv" + message);
    }

    private static void refuse(Csv csv, String text, String message) {
        assertThatThrownBy(() -> read(csv, text))
                .isInstanceOf(DataException.class)
                .hasMessage("t.csv" + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sepalLength",
                "sepal_length",
                "Sepal Length",
                "sepal-length (cm)",
                "SEPALLENGTH",
                "sepal length [cm] "
            })
    void columnsAreBoundByNameInAnyOrder(String name) {
        Dataset data = flowers("species,note,Petal.Width," + name
                + "\nvirginica,x,0.2,5.1\nIris?,".replace("Iris?", "setosa") + "y,0.3,5.2\n");

        assertThat(data.doubleInputs()).containsExactly(5.1, 0.2, 5.2, 0.3);
        assertThat(data.labels()).containsExactly(2, 0);
        assertThat(data.schema()).isEqualTo(FLOWER);
        assertThat(data.classNames()).containsExactly("SETOSA", "VERSICOLOR", "VIRGINICA");
    }

    @Test
    void theNearestNameWins() {
        Schema schema = Schema.of("a", "A").outputs("y");
        assertThat(read(Csv.withHeader().schema(schema), "A,y,a\n1,2,3\n").doubleInputs())
                .containsExactly(3, 1);
        assertThat(read(Csv.withHeader().schema(Schema.of("price").outputs("y")), "price (net),y,Price\n1,2,3\n")
                        .doubleInputs())
                .containsExactly(3);
    }

    @Test
    void columnsWithoutNamesGoByPosition() {
        Csv csv = Csv.withoutHeader().schema(FLOWER);
        Dataset data = read(csv, "5.1,0.2,setosa\n5.2,0.3,Virginica\n");

        assertThat(data.doubleInputs()).containsExactly(5.1, 0.2, 5.2, 0.3);
        assertThat(data.labels()).containsExactly(0, 2);
        refuse(csv, "5.1,setosa\n", ": there is no column 3; line 1 has 2 columns");
        refuse(csv, "5.1,0.2,setosa,1\n", ": inputs come from 3 columns; the network has 2: sepalLength, petalWidth");
        assertThat(read(Csv.withoutHeader().schema(Schema.unnamed().outputs("u", "v")), "1,2,3\n")
                        .doubleTargets())
                .containsExactly(2, 3);
    }

    @Test
    void whatTheUserChoosesGoesBeforeNames() {
        Csv csv = Csv.withHeader().schema(FLOWER).inputs("x", "y").label("kind").classes("s", "c", "v");
        Dataset data = read(csv, "kind,y,x\nc,2,1\nv,4,3\n");

        assertThat(data.doubleInputs()).containsExactly(1, 2, 3, 4);
        assertThat(data.labels()).containsExactly(1, 2);
        assertThat(data.schema()).isEqualTo(FLOWER);
        assertThatThrownBy(() -> read(csv.classes("a", "b"), "kind,y,x\nc,2,1\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("classes names 2 classes; the network has 3");
        refuse(
                csv.inputs("x"),
                "kind,x\nc,1\n",
                ": inputs come from 1 column; the network has 2: sepalLength, petalWidth");
    }

    @Test
    void categoriesAndFlagsTakeTheirPlaces() {
        Dataset data = read(
                Csv.withHeader().schema(HOUSE),
                "price,rent,colour,garden,rooms\n1,2,dark green,Yes,3\n4,5,RED,false,6\n");

        assertThat(data.doubleInputs()).containsExactly(3, 1, 0, 1, 6, 0, 1, 0);
        assertThat(data.doubleTargets()).containsExactly(1, 2, 4, 5);
        refuse(
                Csv.withHeader().schema(HOUSE),
                "price,rent,colour,garden,rooms\n1,2,read,yes,3\n",
                ", line 2, column 3 (colour): the value \"read\" of the category colour is unknown."
                        + " Did you mean \"RED\"? Known: RED, DARK_GREEN");
        refuse(
                Csv.withHeader().schema(HOUSE),
                "price,rent,colour,garden,rooms\n1,2,red,maybe,3\n",
                ", line 2, column 4 (garden): expected true or false (or yes, no, 1, 0); got \"maybe\"");
        refuse(
                Csv.withHeader().schema(HOUSE).missing(Missing.fillWith(0)),
                "price,rent,colour,garden,rooms\n1,2,,yes,3\n",
                ", line 2, column 3 (colour): expected a value of the category colour; the value is empty");
    }

    @Test
    void refusesTablesWithoutTheColumns() {
        refuseFlowers(
                "sepalLenght,petalWidth,species\n1,2,setosa\n",
                ": there is no column \"sepalLength\". Did you mean \"sepalLenght\"?"
                        + " Known: sepalLenght, petalWidth, species");
        refuseFlowers(
                "Sepal Lenght (cm),petalWidth,species\n1,2,setosa\n",
                ": there is no column \"sepalLength\". Did you mean \"Sepal Lenght (cm)\"?"
                        + " Known: Sepal Lenght (cm), petalWidth, species");
        refuseFlowers(",sepalWidth,\n1,2,setosa\n", ": there is no column \"Species\". Known: sepalWidth");
        refuseFlowers(",,\n1,2,setosa\n", ": there is no column \"Species\". Known: none");
        refuseFlowers(
                "sepalLength,petalWidth,kind\n1,2,setosa\n",
                ": there is no column \"Species\". Known: sepalLength, petalWidth, kind");
        refuseFlowers(
                "sepal length (cm),sepal length (mm),petalWidth,species\n1,2,3,setosa\n",
                ": the columns 1 and 2 are both called as \"sepalLength\" is; choose one by number");
        assertThatThrownBy(() -> read(Csv.withHeader().schema(Schema.of("x")), "x\n1\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nobody said what is to be learnt; call label or targets first");
    }

    @Test
    void refusesTablesWithoutRowsOrWithRaggedOnes() {
        refuseFlowers("", ": the file is empty; expected a header");
        refuseFlowers("\uFEFF", ": the file is empty; expected a header");
        refuseFlowers("sepalLength,petalWidth,species\n", ": there is no row after the header");
        refuseFlowers(
                "sepalLength,petalWidth,species\n1,2,setosa\n\n1,2\n",
                ", line 4: expected 3 columns, as in the header; got 2");
        refuseFlowers(
                "sepalLength,petalWidth,species\n1,2,setosa,9\n",
                ", line 2: expected 3 columns, as in the header; got 4");
    }

    @Test
    void refusesWrongValuesInTheirLinesAndColumns() {
        String header = "\uFEFFsepalLength,petalWidth,species\n";
        refuseFlowers(
                header + "1,2,setosa\nNaN,2,setosa\n",
                ", line 3, column 1 (sepalLength): expected a finite decimal number; got \"NaN\"");
        refuseFlowers(
                header + "1,wide,setosa\n",
                ", line 2, column 2 (petalWidth): expected a finite decimal number; got \"wide\"");
        refuseFlowers(header + "1,,setosa\n", ", line 2, column 2 (petalWidth): expected a number; the value is empty");
        refuseFlowers(
                header + "1,2,\n", ", line 2, column 3 (species): expected the name of a class; the value is empty");
        refuseFlowers(
                header + "1,2,setsoa\n",
                ", line 2, column 3 (species): the class \"setsoa\" is unknown."
                        + " Did you mean \"SETOSA\"? Known: SETOSA, VERSICOLOR, VIRGINICA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedThroughQuotedLineBreaks(String end) {
        String text = String.join(
                end,
                "note,sepalLength,species,petalWidth",
                "\"two",
                "lines\",1,setosa,2",
                "plain,1,setosa,2",
                "\"three",
                "",
                "lines\",1,setosa,oops",
                "");
        refuseFlowers(text, ", line 7, column 4 (petalWidth): expected a finite decimal number; got \"oops\"");
    }

    @Test
    void missingValuesAreDealtWithAsTold() {
        String text = "sepalLength,petalWidth,species\n1,NA,setosa\n,2,virginica\n3,4,setosa\n5,6,?\n";
        Csv csv = Csv.withHeader().schema(FLOWER);
        refuse(
                csv.missing(Missing.refuse(), "NA"),
                text,
                ", line 2, column 2 (petalWidth): expected a number; the value is missing (\"NA\")");
        assertThat(read(csv.missing(Missing.dropRow(), "NA", "?"), text).doubleInputs())
                .containsExactly(3, 4);
        refuse(
                csv.missing(Missing.fillWithMean(), "NA", "?"),
                text,
                ", line 5, column 3 (species): expected the name of a class; the value is missing (\"?\")");
        String labelled = text.replace("?", "setosa");
        assertThat(read(csv.missing(Missing.fillWithMean(), "NA"), labelled).doubleInputs())
                .containsExactly(1, 4, 3, 2, 3, 4, 5, 6);
        assertThat(read(csv.missing(Missing.fillWith(-1), "NA"), labelled).doubleInputs())
                .containsExactly(1, -1, -1, 2, 3, 4, 5, 6);
        refuse(
                csv.missing(Missing.dropRow()),
                "sepalLength,petalWidth,species\n,2,setosa\n",
                ": there is no row without a missing value; 1 was left out");
        refuse(
                csv.missing(Missing.fillWithMean()),
                "sepalLength,petalWidth,species\n,2,setosa\n",
                ": the input sepalLength has no value to take the mean of");
        assertThatThrownBy(() -> Missing.fillWith(Double.NaN))
                .hasMessage("missing values are filled with NaN; expected a finite number");
    }

    /** Found by fuzzing: names of a header that occur twice, or are empty, are no names of a data set. */
    @Test
    void columnsOfTheSameNameGoByNumber() {
        assertThat(read(Csv.withHeader().label("k"), "a,b,a,k\n1,2,3,x\n4,5,6,y\n")
                        .schema())
                .isEqualTo(Schema.of("column 1", "column 2", "column 3").classes("k", "x", "y"));
        assertThat(read(Csv.withHeader().targets(1, 3), "z,,\n1,2,3\n").schema())
                .isEqualTo(Schema.of("column 2").outputs("column 1", "column 3"));
    }

    @Test
    void aTableNamesADataSet() {
        assertThat(read(Csv.withHeader().label("kind"), "a,b,kind\n1,2,x\n3,4,y\n")
                        .schema())
                .isEqualTo(Schema.of("a", "b").classes("kind", "x", "y"));
        assertThat(read(Csv.withHeader().targets("b"), "a,b\n1,2\n").schema())
                .isEqualTo(Schema.of("a").outputs("b"));
    }

    @Test
    void rowsGoFromATableToDiskOneByOne(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(
                folder.resolve("t.csv"), "species,sepalLength,petalWidth\nvirginica,1,2\nsetosa,,4\nsetosa,3,5\n");
        Path file = folder.resolve("t.hwd");
        Csv csv = Csv.withHeader().schema(FLOWER).missing(Missing.dropRow());
        try (RowSource rows = csv.rows(text)) {
            DiskDataset.write(file, rows, written -> {});
        }
        Dataset fromDisk = DiskDataset.open(file).toDataset();

        assertThat(fromDisk.floatInputs()).containsExactly(1, 2, 3, 5);
        assertThat(fromDisk.labels()).containsExactly(2, 0);
        assertThat(fromDisk.schema()).isEqualTo(csv.read(text).schema());
        Files.writeString(text, "species,sepalLength,petalWidth\n");
        try (RowSource none = csv.rows(text)) {
            assertThatThrownBy(() -> DiskDataset.write(file, none, written -> {}))
                    .isInstanceOf(DataException.class)
                    .hasMessage(text + ": there is no row after the header");
        }
        assertThat(DiskDataset.open(file).size()).isEqualTo(2);
        assertThatThrownBy(() -> csv.missing(Missing.fillWithMean()).rows(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the mean is known when all rows are read; fill with a value, or drop rows");
        assertThatThrownBy(() -> Csv.withHeader().label("species").rows(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the classes are known when all rows are read; call classes or schema first");
    }
}
