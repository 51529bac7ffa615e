package jp.kenshin.externalconnection.internal.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.platform.database.Sql;

/** The files' rows and pieces, on the connection of one unit of work. */
final class EvidenceTable {
    private static final int LONGEST_WORDS = 1_000;
    private static final String SELECT =
            """
            SELECT id, incident_id, file_name, size_bytes, sha256, attached_by, attached_at, scan, scan_words
            FROM external_connection.evidence WHERE storage = 'STORED'
            """;

    private final Connection connection;
    private final Sql sql;

    EvidenceTable(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /** Empty when the case has as many files as it may. */
    OptionalLong begin(String incident, FileName name, String actor, Instant now, int mostFiles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO external_connection.evidence
                    (incident_id, file_name, size_bytes, sha256, storage, attached_by, attached_at, scan, scan_attempts, next_scan_at)
                SELECT ?, ?, 0, '', 'RECEIVING', ?, ?, 'UNSCANNED', 0, ?
                WHERE (SELECT COUNT(*) FROM external_connection.evidence WHERE incident_id = ? AND attached_by = ?) < ?
                """,
                new String[] {"id"})) {
            insert.setString(1, incident);
            insert.setString(2, name.value());
            insert.setString(3, actor);
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            insert.setString(6, incident);
            insert.setString(7, actor);
            insert.setInt(8, mostFiles);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                return key.next() ? OptionalLong.of(key.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    void addPiece(long number, int ordinal, byte[] piece) throws SQLException {
        sql.update(
                "INSERT INTO external_connection.evidence_chunk (evidence_id, ordinal, content) VALUES (?, ?, ?)",
                number,
                ordinal,
                piece);
    }

    Optional<byte[]> findPiece(long number, int ordinal) throws SQLException {
        return sql.find(
                "SELECT content FROM external_connection.evidence_chunk WHERE evidence_id = ? AND ordinal = ?",
                row -> row.getBytes(1),
                number,
                ordinal);
    }

    /** False when it was tidied away meanwhile. */
    boolean complete(long number, long size, String sha256, Instant now) throws SQLException {
        return sql.update(
                        """
                        UPDATE external_connection.evidence SET storage = 'STORED', size_bytes = ?, sha256 = ?, attached_at = ?
                        WHERE id = ? AND storage = 'RECEIVING'
                        """,
                        size,
                        sha256,
                        now,
                        number)
                == 1;
    }

    void discard(long number) throws SQLException {
        sql.update("DELETE FROM external_connection.evidence WHERE id = ? AND storage = 'RECEIVING'", number);
    }

    int discardBegunBefore(Instant moment) throws SQLException {
        return sql.update(
                "DELETE FROM external_connection.evidence WHERE storage = 'RECEIVING' AND attached_at < ?", moment);
    }

    List<EvidenceFile> listOf(String incident) throws SQLException {
        return sql.list(SELECT + " AND incident_id = ? ORDER BY id", EvidenceTable::read, incident);
    }

    Optional<EvidenceFile> find(String incident, long number) throws SQLException {
        return sql.find(SELECT + " AND incident_id = ? AND id = ?", EvidenceTable::read, incident, number);
    }

    /** What waits longer than the longest pause was put off by a clock that has been set back since. */
    List<EvidenceFile> listToScan(Instant now, Duration longestPause, int limit) throws SQLException {
        return sql.list(
                SELECT
                        + " AND scan = 'UNSCANNED' AND (next_scan_at <= ? OR next_scan_at > ?)"
                        + " ORDER BY next_scan_at, id FETCH FIRST ? ROWS ONLY",
                EvidenceTable::read,
                now,
                now.plus(longestPause),
                limit);
    }

    int scanAttempts(long number) throws SQLException {
        return sql.find(
                        "SELECT scan_attempts FROM external_connection.evidence WHERE id = ?",
                        row -> row.getInt(1),
                        number)
                .orElse(0);
    }

    void markScanned(long number, EvidenceFile.Scan scan, String words, Instant now) throws SQLException {
        sql.update(
                """
                UPDATE external_connection.evidence
                SET scan = ?, scan_words = ?, scanned_at = ?, scan_attempts = scan_attempts + 1 WHERE id = ?
                """,
                scan,
                cut(words),
                now,
                number);
    }

    void markUnscanned(long number, String trouble, Instant next) throws SQLException {
        sql.update(
                """
                UPDATE external_connection.evidence
                SET scan_words = ?, next_scan_at = ?, scan_attempts = scan_attempts + 1 WHERE id = ?
                """,
                cut(trouble),
                next,
                number);
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }

    private static EvidenceFile read(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getLong("id"),
                row.getString("incident_id"),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("attached_by"),
                Sql.instant(row, "attached_at"),
                EvidenceFile.Scan.valueOf(row.getString("scan")),
                Optional.ofNullable(row.getString("scan_words")));
    }
}
