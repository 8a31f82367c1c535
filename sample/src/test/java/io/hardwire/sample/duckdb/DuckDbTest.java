package io.hardwire.sample.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hardwire.data.Csv;
import io.hardwire.data.DataException;
import io.hardwire.data.Dataset;
import io.hardwire.data.DiskDataset;
import io.hardwire.data.Jdbc;
import io.hardwire.data.Missing;
import io.hardwire.data.RowSource;
import io.hardwire.data.Schema;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets from a database, and, since DuckDB reads them in SQL, from Parquet and JSON files. */
class DuckDbTest {
    private static final Schema IRIS = Schema.of("sepalLength", "sepalWidth", "petalLength", "petalWidth")
            .classes("Species", "SETOSA", "VERSICOLOR", "VIRGINICA");
    private static final Jdbc FLOWERS = Jdbc.table().schema(IRIS);

    @TempDir
    private Path folder;

    private Connection connection;
    private Statement statement;
    private Path table;

    @BeforeEach
    void open() throws SQLException, URISyntaxException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        table = Path.of(Objects.requireNonNull(
                        io.hardwire.sample.iris.Iris.class.getResource("/io/hardwire/sample/iris/iris.csv"))
                .toURI());
        statement.execute("CREATE TABLE iris AS SELECT * FROM read_csv('" + table + "')");
    }

    @AfterEach
    void close() throws SQLException {
        statement.close();
        connection.close();
    }

    private Dataset expected() throws IOException {
        return Csv.withHeader().schema(IRIS).read(table);
    }

    private static void assertSame(Dataset data, Dataset expected) {
        assertThat(data.doubleInputs()).containsExactly(expected.doubleInputs());
        assertThat(data.labels()).containsExactly(expected.labels());
        assertThat(data.schema()).isEqualTo(expected.schema());
    }

    @Test
    void aQueryIsReadLikeATable() throws SQLException, IOException {
        assertSame(FLOWERS.read(connection, "SELECT * FROM iris"), expected());
        assertSame(
                FLOWERS.read(
                        connection, "SELECT species, petal_width, petal_length, sepal_width, sepal_length FROM iris"),
                expected());
        Dataset long5 = FLOWERS.read(connection, "SELECT * FROM iris WHERE petal_length > 5");
        assertThat(long5.describe().inputs().get(2).min()).isGreaterThan(5);
    }

    @Test
    void parquetAndJsonAreReadThroughSql() throws SQLException, IOException {
        for (String format : new String[] {"parquet", "json"}) {
            Path file = folder.resolve("iris." + format);
            statement.execute("COPY iris TO '" + file + "' (FORMAT " + format + ")");
            assertSame(FLOWERS.read(connection, "SELECT * FROM '" + file + "'"), expected());
        }
    }

    @Test
    void rowsGoToDiskAsTheyAreRead() throws SQLException, IOException {
        Path file = folder.resolve("iris.hwd");
        try (ResultSet result = statement.executeQuery("SELECT * FROM iris");
                RowSource rows = FLOWERS.rows(result)) {
            DiskDataset.write(file, rows, written -> {});
        }
        assertThat(DiskDataset.open(file).toDataset().floatInputs())
                .containsExactly(expected().floatInputs());
    }

    private void refuse(String sql, String message) {
        assertThatThrownBy(() -> FLOWERS.read(connection, sql))
                .isInstanceOf(DataException.class)
                .hasMessage("the query" + message);
    }

    @Test
    void whatIsNoNumberOrNoClassIsRefusedWithItsRow() {
        String columns = "SELECT * FROM (VALUES (5.1, 3.5, 1.4, 0.2, 'setosa'), (%s)) AS t"
                + "(sepal_length, sepal_width, petal_length, petal_width, species)";
        refuse(
                String.format(columns, "'NaN'::DOUBLE, 3.5, 1.4, 0.2, 'setosa'"),
                ", row 2, column 1 (sepal_length): expected a finite decimal number; got \"NaN\"");
        refuse(
                String.format(columns, "5.1, 3.5, 1.4, 0.2, 'rose'"),
                ", row 2, column 5 (species): the class \"rose\" is unknown. Known: SETOSA, VERSICOLOR, VIRGINICA");
        refuse(
                "SELECT 5.1 AS sepal_length, 'wide' AS sepal_width, 1.4 AS petal_length, 0.2 AS petal_width, 'setosa' AS species",
                ", row 1, column 2 (sepal_width): expected a finite decimal number; got \"wide\"");
    }

    @Test
    void wrongValuesAreRefusedWithTheirRow() throws SQLException {
        statement.execute("UPDATE iris SET petal_width = NULL WHERE rowid = 2");
        assertThatThrownBy(() -> FLOWERS.read(connection, "SELECT * FROM iris ORDER BY rowid"))
                .isInstanceOf(DataException.class)
                .hasMessage("the query, row 3, column 4 (petal_width): expected a number; the value is empty");
        assertThat(FLOWERS.missing(Missing.dropRow())
                        .read(connection, "SELECT * FROM iris")
                        .size())
                .isEqualTo(149);
        assertThatThrownBy(() -> FLOWERS.read(connection, "SELECT sepal_length, species FROM iris"))
                .isInstanceOf(DataException.class)
                .hasMessage("the query: there is no column \"sepalWidth\". Known: sepal_length, species");
        assertThatThrownBy(() -> FLOWERS.read(connection, "SELECT * FROM iris WHERE petal_length > 100"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("the query: there is no row");
        assertThatThrownBy(() -> FLOWERS.read(connection, "SELECT * FROM roses"))
                .isInstanceOf(SQLException.class);
    }
}
