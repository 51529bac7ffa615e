package jp.kenshin.platform.internal.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.SigningCertificate;
import jp.kenshin.platform.database.Sql;

/** The statements on {@code platform.audit_checkpoint} and {@code platform.audit_certificate}: append and read, nothing else. */
final class AuditCheckpoints {
    private static final String COLUMNS =
            "SELECT number, position, hash, signed_at, hash_before, certificate, signature FROM platform.audit_checkpoint";
    private static final String FIRST = " FETCH FIRST ROW ONLY";

    private AuditCheckpoints() {}

    static Optional<SignedCheckpoint> last(Connection connection) throws SQLException {
        return new Sql(connection).find(COLUMNS + " ORDER BY number DESC" + FIRST, AuditCheckpoints::checkpoint);
    }

    static Optional<SignedCheckpoint> find(Connection connection, long number) throws SQLException {
        return new Sql(connection).find(COLUMNS + " WHERE number = ?", AuditCheckpoints::checkpoint, number);
    }

    /** The last one before an entry. */
    static Optional<SignedCheckpoint> lastBefore(Connection connection, long position) throws SQLException {
        return new Sql(connection)
                .find(
                        COLUMNS + " WHERE position < ? ORDER BY position DESC, number DESC" + FIRST,
                        AuditCheckpoints::checkpoint,
                        position);
    }

    /** The first one that covers an entry. */
    static Optional<SignedCheckpoint> firstCovering(Connection connection, long position) throws SQLException {
        return new Sql(connection)
                .find(
                        COLUMNS + " WHERE position >= ? ORDER BY position, number" + FIRST,
                        AuditCheckpoints::checkpoint,
                        position);
    }

    /** Those after one of them, as far as a position. */
    static List<SignedCheckpoint> list(Connection connection, long afterNumber, long upToPosition) throws SQLException {
        return new Sql(connection)
                .list(
                        COLUMNS + " WHERE number > ? AND position <= ? ORDER BY number",
                        AuditCheckpoints::checkpoint,
                        afterNumber,
                        upToPosition);
    }

    static void append(Connection connection, SignedCheckpoint checkpoint, SigningCertificate certificate)
            throws SQLException {
        Sql sql = new Sql(connection);
        sql.update(
                """
                INSERT INTO platform.audit_checkpoint
                    (number, position, hash, signed_at, hash_before, certificate, signature)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                checkpoint.number(),
                checkpoint.head().position(),
                checkpoint.head().hash(),
                checkpoint.signedAt(),
                checkpoint.before(),
                checkpoint.certificate(),
                checkpoint.signature());
        if (!certificates(connection).containsKey(certificate.fingerprint())) {
            sql.update(
                    "INSERT INTO platform.audit_certificate (fingerprint, certificate, first_used) VALUES (?, ?, ?)",
                    certificate.fingerprint(),
                    certificate.base64(),
                    checkpoint.signedAt());
        }
    }

    /** All that have ever signed, by fingerprint, in the order of their first use. */
    static Map<String, SigningCertificate> certificates(Connection connection) throws SQLException {
        Map<String, SigningCertificate> certificates = new LinkedHashMap<>();
        new Sql(connection)
                .list(
                        "SELECT certificate FROM platform.audit_certificate ORDER BY first_used",
                        row -> SigningCertificate.parse(row.getString("certificate")))
                .forEach(each -> certificates.put(each.fingerprint(), each));
        return certificates;
    }

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SignedCheckpoint(
                row.getLong("number"),
                new Checkpoint(row.getLong("position"), row.getString("hash")),
                Sql.instant(row, "signed_at"),
                row.getString("hash_before"),
                row.getString("certificate"),
                row.getString("signature"));
    }
}
