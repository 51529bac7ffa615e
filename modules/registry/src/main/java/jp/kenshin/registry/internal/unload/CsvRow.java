package jp.kenshin.registry.internal.unload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import jp.kenshin.kernel.Jst;
import org.jspecify.annotations.Nullable;

/** A row of a result as a line of a file, written as the import reads it: RFC 4180, Japanese time, yes and no. */
final class CsvRow {
    private final ResultSet row;
    private final int columns;
    private final boolean[] times;
    private final StringBuilder line = new StringBuilder(256);

    CsvRow(ResultSet row) throws SQLException {
        this.row = row;
        this.columns = row.getMetaData().getColumnCount();
        this.times = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            int type = row.getMetaData().getColumnType(i + 1);
            times[i] = type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
        }
    }

    /** The present row; overwritten by the next one. */
    CharSequence line() throws SQLException {
        line.setLength(0);
        for (int i = 0; i < columns; i++) {
            if (i > 0) {
                line.append(',');
            }
            append(i);
        }
        return line.append("\r\n");
    }

    private void append(int column) throws SQLException {
        if (times[column]) {
            @Nullable OffsetDateTime time = row.getObject(column + 1, OffsetDateTime.class);
            if (time != null) {
                Jst.append(line, time.toEpochSecond());
            }
            return;
        }
        @Nullable Object value = row.getObject(column + 1);
        if (value instanceof Boolean said) {
            line.append(said ? "yes" : "no");
        } else if (value != null) {
            appendText(value.toString());
        }
    }

    private void appendText(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
