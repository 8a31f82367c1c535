package io.hardwire.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * How to read a data set from a database: which columns of a query's result are inputs, and what is to be learnt. Columns have the
 * names that the query gives them; a NULL is a missing value; a message says the row, which counts from 1. Immutable; each method
 * returns a changed copy. Needs the module {@code java.sql}, which a modular program has to require.
 *
 * <pre>{@code
 * Dataset houses = Jdbc.table().schema(HouseNetwork.SCHEMA).read(database, "SELECT * FROM houses WHERE year < 2020");
 * }</pre>
 *
 * <p>Rows are in the order in which the query gives them; where a split or a seed is to mean the same rows at every run, the query needs
 * an ORDER BY.
 */
public final class Jdbc extends TableFormat<Jdbc> {
    /** For drivers that read rows as they are asked for: so many at a time. */
    private static final int ROWS_AT_ONCE = 4096;

    private Jdbc(Layout layout) {
        super(layout);
    }

    /** The result of a query. */
    public static Jdbc table() {
        return new Jdbc(Layout.of(true));
    }

    /**
     * Runs a query and reads its result.
     *
     * @throws SQLException if the database refuses
     * @throws DataException if there is no row, a column that is needed is not there, or a value is wrong
     * @throws IllegalStateException if nobody said what is to be learnt
     */
    public Dataset read(DataSource database, String sql) throws SQLException {
        layout.requireTargets();
        try (Connection connection = database.getConnection()) {
            return read(connection, sql);
        }
    }

    /**
     * Runs a query and reads its result. The connection is left open.
     *
     * @throws SQLException if the database refuses
     * @throws DataException as for {@link #read(DataSource, String)}
     * @throws IllegalStateException if nobody said what is to be learnt
     */
    public Dataset read(Connection connection, String sql) throws SQLException {
        layout.requireTargets();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = statement.executeQuery()) {
                return read(result);
            }
        }
    }

    /**
     * Reads a result to its end, from its next row on, and leaves it open.
     *
     * @throws SQLException if the database refuses
     * @throws DataException as for {@link #read(DataSource, String)}
     * @throws IllegalStateException if nobody said what is to be learnt
     */
    public Dataset read(ResultSet result) throws SQLException {
        layout.requireTargets();
        try {
            return dataset(new JdbcRows(result));
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        }
    }

    /**
     * The rows of a result, read as they are asked for: to be written to a {@link DiskDataset}. The classes are to be known before: by
     * {@link #classes} or {@link #schema}. Closing them closes the result.
     *
     * @throws SQLException if the database refuses; later on, an {@link IOException} has it as its cause
     * @throws DataException if a column that is needed is not there; each row, and that there is one, is checked when it is read
     * @throws IllegalStateException if nobody said what is to be learnt, the classes are not known, or missing values are to be filled
     *     with a mean
     */
    public RowSource rows(ResultSet result) throws SQLException {
        requireRowByRow();
        return source(new JdbcRows(result));
    }

    @Override
    Jdbc with(Layout changed) {
        return new Jdbc(changed);
    }
}
