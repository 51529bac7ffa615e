package jp.kenshin.externalconnection.internal.credential;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.platform.database.Sql;

/** The rows of authenticators, on the connection of one unit of work. */
final class AuthenticatorTable {
    private final Sql sql;

    AuthenticatorTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /**
     * A row; the secret is still sealed.
     *
     * @param disconnectPort empty where it is the configured one
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Row(
            String address,
            String name,
            byte[] sealed,
            String master,
            Optional<Integer> disconnectPort,
            Instant registeredAt) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("address"),
                row.getString("name"),
                row.getBytes("sealed"),
                row.getString("master"),
                Optional.ofNullable(row.getObject("disconnect_port", Integer.class)),
                Sql.instant(row, "registered_at"));
    }

    List<Row> list() throws SQLException {
        return sql.list(
                """
                SELECT address, name, sealed, master, disconnect_port, registered_at
                FROM external_connection.authenticator ORDER BY name, address
                """,
                AuthenticatorTable::row);
    }

    /** Writes the authenticator in place of what is there for its address. */
    void put(Row row, String actor) throws SQLException {
        Object[] values = {
            row.name(), row.sealed(), row.master(), row.disconnectPort(), actor, row.registeredAt(), row.address()
        };
        if (sql.update(
                        """
                        UPDATE external_connection.authenticator
                        SET name = ?, sealed = ?, master = ?, disconnect_port = ?, registered_by = ?, registered_at = ?
                        WHERE address = ?
                        """,
                        values)
                == 0) {
            sql.update(
                    """
                    INSERT INTO external_connection.authenticator
                        (name, sealed, master, disconnect_port, registered_by, registered_at, address)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    values);
        }
    }

    boolean delete(String address) throws SQLException {
        return sql.update("DELETE FROM external_connection.authenticator WHERE address = ?", address) == 1;
    }
}
