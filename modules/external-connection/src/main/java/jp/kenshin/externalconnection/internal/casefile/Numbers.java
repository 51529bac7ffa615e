package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import jp.kenshin.platform.database.Sql;

/** Numbers that are read out over the phone: a letter and seven digits. */
final class Numbers {
    private Numbers() {}

    /** The next one; whoever else wants one waits until this unit of work ends. */
    static String next(Connection connection, String prefix) throws SQLException {
        Sql sql = new Sql(connection);
        sql.update("UPDATE external_connection.case_number SET last = last + 1 WHERE prefix = ?", prefix);
        long number = sql.find(
                        "SELECT last FROM external_connection.case_number WHERE prefix = ?",
                        row -> row.getLong(1),
                        prefix)
                .orElseThrow();
        return String.format(Locale.ROOT, "%s%07d", prefix, number);
    }
}
