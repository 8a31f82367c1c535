package io.hardwire.data;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a query's result; one object shows them all. */
final class JdbcRows implements TableRows, Cells {
    private static final String NAME = "the query";

    private final ResultSet result;
    private final Header header;
    private final String[] texts;
    private long row;

    JdbcRows(ResultSet result) throws SQLException {
        this.result = result;
        ResultSetMetaData columns = result.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        this.header = new Header(NAME, List.copyOf(names), names.size(), "its result");
        this.texts = new String[names.size()];
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Cells next() throws IOException {
        try {
            if (!result.next()) {
                return null;
            }
            for (int k = 0; k < texts.length; k++) {
                String text = result.getString(k + 1);
                texts[k] = text == null ? "" : text.strip();
            }
            row++;
            return this;
        } catch (SQLException e) {
            throw new IOException(NAME + ", row " + (row + 1) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public int width() {
        return texts.length;
    }

    @Override
    public String text(int column) {
        return texts[column];
    }

    @Override
    public String place(int column) {
        return "row " + row;
    }

    @Override
    public void close() throws IOException {
        try {
            result.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
