package jp.kenshin.externalconnection.internal.authentication;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Sql;

/** The rows of terminals' sessions, one for each terminal at each authenticator, on the connection of one unit of work. */
final class TerminalSessionTable {
    private static final String SELECT =
            """
            SELECT terminal_id, authenticator, class, identity, accounting_id, station, nas_identifier, began_at, ends_at
            FROM external_connection.terminal_session
            """;

    private final Sql sql;

    TerminalSessionTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    private static TerminalSession row(ResultSet row) throws SQLException {
        return new TerminalSession(
                TerminalId.of(row.getString("terminal_id")),
                row.getString("authenticator"),
                row.getString("class"),
                row.getString("identity"),
                Optional.ofNullable(row.getString("accounting_id")),
                Optional.ofNullable(row.getString("station")),
                Optional.ofNullable(row.getString("nas_identifier")),
                Sql.instant(row, "began_at"),
                Sql.instant(row, "ends_at"));
    }

    List<TerminalSession> listLive(TerminalId terminal, Instant now) throws SQLException {
        return sql.list(
                SELECT + "WHERE terminal_id = ? AND ends_at > ? ORDER BY authenticator",
                TerminalSessionTable::row,
                terminal.value(),
                now);
    }

    /** Takes a session down in place of the one the terminal had there; what is not known of it is kept from before. */
    void put(TerminalSession session) throws SQLException {
        Object[] values = {
            session.sessionClass(),
            session.identity(),
            session.accountingId(),
            session.station(),
            session.nasIdentifier(),
            session.beganAt(),
            session.endsAt(),
            session.terminal().value(),
            session.authenticator()
        };
        if (sql.update(
                        """
                        UPDATE external_connection.terminal_session
                        SET class = ?, identity = ?, accounting_id = COALESCE(?, accounting_id),
                            station = COALESCE(?, station), nas_identifier = COALESCE(?, nas_identifier), began_at = ?, ends_at = ?
                        WHERE terminal_id = ? AND authenticator = ?
                        """,
                        values)
                == 0) {
            sql.update(
                    """
                    INSERT INTO external_connection.terminal_session (class, identity, accounting_id, station,
                        nas_identifier, began_at, ends_at, terminal_id, authenticator)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    values);
        }
    }

    /** The authenticator has named the session; false when there is none with this class. */
    boolean name(String authenticator, String sessionClass, String accountingId) throws SQLException {
        return sql.update(
                        """
                        UPDATE external_connection.terminal_session SET accounting_id = ?
                        WHERE authenticator = ? AND class = ?
                        """,
                        accountingId,
                        authenticator,
                        sessionClass)
                > 0;
    }

    /** The session of this class is over; what the authenticator called by this name is not called so any more. */
    void end(String authenticator, String sessionClass, String accountingId) throws SQLException {
        sql.update(
                "DELETE FROM external_connection.terminal_session WHERE authenticator = ? AND class = ?",
                authenticator,
                sessionClass);
        sql.update(
                """
                UPDATE external_connection.terminal_session SET accounting_id = NULL
                WHERE authenticator = ? AND accounting_id = ?
                """,
                authenticator,
                accountingId);
    }

    /** The session of this name is over. */
    void end(String authenticator, String accountingId) throws SQLException {
        sql.update(
                "DELETE FROM external_connection.terminal_session WHERE authenticator = ? AND accounting_id = ?",
                authenticator,
                accountingId);
    }

    /** All sessions of an authenticator are over. */
    void endAll(String authenticator) throws SQLException {
        sql.update("DELETE FROM external_connection.terminal_session WHERE authenticator = ?", authenticator);
    }

    /** This very session is over; another that began meanwhile stays. */
    void end(TerminalSession session) throws SQLException {
        sql.update(
                """
                DELETE FROM external_connection.terminal_session
                WHERE terminal_id = ? AND authenticator = ? AND class = ?
                """,
                session.terminal().value(),
                session.authenticator(),
                session.sessionClass());
    }

    /** Forgets what has ended by itself. */
    void endBefore(Instant now) throws SQLException {
        sql.update("DELETE FROM external_connection.terminal_session WHERE ends_at <= ?", now);
    }
}
