package io.hardwire.data;

import de.siegmar.fastcsv.reader.CsvRecord;

/** A record of a CSV file. A quoted value may hold line breaks, so the values of a record may stand in different lines. */
record CsvCells(CsvRecord record) implements Cells {
    @Override
    public int width() {
        return record.getFieldCount();
    }

    @Override
    public String text(int column) {
        return record.getField(column).strip();
    }

    @Override
    public String place(int column) {
        long line = record.getStartingLineNumber();
        for (int before = 0; before < column; before++) {
            line += lineBreaks(record.getField(before));
        }
        return "line " + line;
    }

    /** CR LF is one. */
    private static int lineBreaks(String text) {
        int breaks = 0;
        for (int k = 0; k < text.length(); k++) {
            boolean ends = text.charAt(k) == '\n'
                    || (text.charAt(k) == '\r' && (k + 1 == text.length() || text.charAt(k + 1) != '\n'));
            breaks += ends ? 1 : 0;
        }
        return breaks;
    }
}
