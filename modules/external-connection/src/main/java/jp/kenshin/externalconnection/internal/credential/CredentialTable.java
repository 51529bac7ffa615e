package jp.kenshin.externalconnection.internal.credential;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.TerminalCredential;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Sql;

/** The rows of credentials and of blocked terminals, on the connection of one unit of work. */
final class CredentialTable {
    private static final String SELECT =
            """
            SELECT c.terminal_id, c.identity, c.sealed, c.registered_at, b.terminal_id AS blocked
            FROM external_connection.terminal_credential c
            LEFT JOIN external_connection.terminal_block b ON b.terminal_id = c.terminal_id
            """;

    private final Sql sql;

    CredentialTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** A row; the key is still sealed. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Row(TerminalId terminal, String identity, byte[] sealed, Instant registeredAt, boolean blocked) {
        TerminalCredential view() {
            return new TerminalCredential(terminal, identity, !blocked, registeredAt);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                TerminalId.of(row.getString("terminal_id")),
                row.getString("identity"),
                row.getBytes("sealed"),
                Sql.instant(row, "registered_at"),
                row.getString("blocked") != null);
    }

    Optional<Row> find(TerminalId terminal) throws SQLException {
        return sql.find(SELECT + "WHERE c.terminal_id = ?", CredentialTable::row, terminal.value());
    }

    Optional<Row> findByIdentity(String identity) throws SQLException {
        return sql.find(SELECT + "WHERE c.identity = ?", CredentialTable::row, identity);
    }

    List<Row> list(String after, int limit) throws SQLException {
        return sql.list(
                SELECT + "WHERE c.terminal_id > ? ORDER BY c.terminal_id LIMIT ?", CredentialTable::row, after, limit);
    }

    /** Makes all others who are about to decide on this terminal wait until the transaction ends; false when it has no credential. */
    boolean lock(TerminalId terminal) throws SQLException {
        return sql.find(
                        "SELECT terminal_id FROM external_connection.terminal_credential WHERE terminal_id = ? FOR UPDATE",
                        row -> row.getString(1),
                        terminal.value())
                .isPresent();
    }

    /** Writes the credential in place of what is there. */
    void put(TerminalId terminal, String identity, byte[] sealed, String master, String actor, Instant now)
            throws SQLException {
        Object[] values = {identity, sealed, master, actor, now, terminal.value()};
        if (sql.update(
                        """
                        UPDATE external_connection.terminal_credential
                        SET identity = ?, sealed = ?, master = ?, registered_by = ?, registered_at = ?
                        WHERE terminal_id = ?
                        """,
                        values)
                == 0) {
            sql.update(
                    """
                    INSERT INTO external_connection.terminal_credential
                        (identity, sealed, master, registered_by, registered_at, terminal_id)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    values);
        }
    }

    boolean delete(TerminalId terminal) throws SQLException {
        return sql.update("DELETE FROM external_connection.terminal_credential WHERE terminal_id = ?", terminal.value())
                == 1;
    }

    boolean isBlocked(TerminalId terminal) throws SQLException {
        return sql.find(
                        "SELECT terminal_id FROM external_connection.terminal_block WHERE terminal_id = ?",
                        row -> row.getString(1),
                        terminal.value())
                .isPresent();
    }

    /** False when it is blocked already. */
    boolean block(TerminalId terminal, Instant now) throws SQLException {
        return !isBlocked(terminal)
                && sql.update(
                                "INSERT INTO external_connection.terminal_block (terminal_id, since) VALUES (?, ?)",
                                terminal.value(),
                                now)
                        == 1;
    }

    /** False when it was not blocked. */
    boolean unblock(TerminalId terminal) throws SQLException {
        return sql.update("DELETE FROM external_connection.terminal_block WHERE terminal_id = ?", terminal.value())
                == 1;
    }
}
