package jp.kenshin.externalconnection.internal.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of open sessions, on the connection of one unit of work. */
final class SessionTable {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SELECT = "SELECT partner_id, slot, user_name, remote_address, opened_at, used_at FROM"
            + " external_connection.portal_session";

    private final Connection connection;

    SessionTable(Connection connection) {
        this.connection = connection;
    }

    List<PortalSession> listOf(String partnerId) throws SQLException {
        return list(SELECT + " WHERE partner_id = ? ORDER BY slot", partnerId);
    }

    List<PortalSession> listUnusedSince(Instant moment) throws SQLException {
        return list(SELECT + " WHERE used_at <= ?", time(moment));
    }

    Optional<PortalSession> find(String keyHash) throws SQLException {
        return list(SELECT + " WHERE key_hash = ?", keyHash).stream().findFirst();
    }

    List<PortalSession> listOpenedBy(String providerSessionHash) throws SQLException {
        return list(SELECT + " WHERE provider_session_hash = ?", providerSessionHash);
    }

    /** Hashes of those that were used after the moment. */
    List<String> listUsedSince(Collection<String> keyHashes, Instant moment) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT key_hash FROM external_connection.portal_session WHERE key_hash = ANY(?) AND used_at > ?")) {
            query.setArray(1, connection.createArrayOf("varchar", keyHashes.toArray()));
            query.setObject(2, time(moment));
            List<String> hashes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getString(1));
                }
            }
            return hashes;
        }
    }

    private List<PortalSession> list(String sql, Object parameter) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, parameter);
            List<PortalSession> sessions = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sessions.add(new PortalSession(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return sessions;
        }
    }

    /**
     * Takes the session's slot.
     *
     * @param providerSessionHash hash of the provider's session; null when there is none
     * @return false when another node took it in this moment; the transaction is then of no more use
     */
    boolean insert(PortalSession session, String keyHash, @Nullable String providerSessionHash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO external_connection.portal_session
                    (partner_id, slot, key_hash, user_name, remote_address, opened_at, used_at, provider_session_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, session.partnerId());
            insert.setInt(2, session.slot());
            insert.setString(3, keyHash);
            insert.setString(4, session.userName());
            insert.setString(5, session.remoteAddress());
            insert.setObject(6, time(session.openedAt()));
            insert.setObject(7, time(session.usedAt()));
            insert.setString(8, providerSessionHash);
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    void mark(PortalSession session, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE external_connection.portal_session SET used_at = ? WHERE partner_id = ? AND slot = ? AND"
                        + " opened_at = ?")) {
            update.setObject(1, time(now));
            update.setString(2, session.partnerId());
            update.setInt(3, session.slot());
            update.setObject(4, time(session.openedAt()));
            update.executeUpdate();
        }
    }

    void markThoseOfTheFuture(Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE external_connection.portal_session SET used_at = ? WHERE used_at > ?")) {
            update.setObject(1, time(now));
            update.setObject(2, time(now));
            update.executeUpdate();
        }
    }

    /** Removes the session; false when it is gone already. */
    boolean delete(PortalSession session) throws SQLException {
        return delete(session, "");
    }

    /** Removes the session unless it was used since it was looked at, by another node; false when it was, or is gone. */
    boolean deleteUnused(PortalSession session) throws SQLException {
        return delete(session, " AND used_at = ?");
    }

    private boolean delete(PortalSession session, String condition) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM external_connection.portal_session WHERE partner_id = ? AND slot = ? AND opened_at = ?"
                        + condition)) {
            delete.setString(1, session.partnerId());
            delete.setInt(2, session.slot());
            delete.setObject(3, time(session.openedAt()));
            if (!condition.isEmpty()) {
                delete.setObject(4, time(session.usedAt()));
            }
            return delete.executeUpdate() == 1;
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
