package jp.kenshin.externalconnection.internal.certificate;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/** The rows of holds and of the list, on the connection of one unit of work. */
final class RevocationTable {
    private static final int HEXADECIMAL = 16;

    private final Sql sql;

    RevocationTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    boolean isHeld(PartnerId partner) throws SQLException {
        return sql.find(
                        "SELECT partner_id FROM external_connection.certificate_hold WHERE partner_id = ?",
                        row -> row.getString(1),
                        partner.value())
                .isPresent();
    }

    void hold(PartnerId partner, Instant now) throws SQLException {
        sql.update(
                "INSERT INTO external_connection.certificate_hold (partner_id, since) VALUES (?, ?)",
                partner.value(),
                now);
    }

    void release(PartnerId partner) throws SQLException {
        sql.update("DELETE FROM external_connection.certificate_hold WHERE partner_id = ?", partner.value());
    }

    /** A certificate of a partner that is in its time; the name is unknown of those that were registered long ago. */
    record Named(String fingerprint, Optional<String> issuer, Optional<BigInteger> serialNumber) {}

    List<Named> listValid(PartnerId partner, Instant now) throws SQLException {
        return sql.list(
                "SELECT fingerprint, issuer, serial_number FROM external_connection.client_certificate"
                        + " WHERE partner_id = ? AND valid_until > ?",
                row -> new Named(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        Optional.ofNullable(row.getString(3)).map(RevocationTable::serialNumber)),
                partner.value(),
                now);
    }

    /** What of an issuer's certificates is not to be trusted: withdrawn ones, and those of partners on hold. */
    List<Revocation> listRevoked(String issuer, Instant now, Duration grace) throws SQLException {
        return sql.list(
                """
                SELECT certificate.serial_number, certificate.valid_until, certificate.not_after, hold.since
                FROM external_connection.client_certificate AS certificate
                LEFT JOIN external_connection.certificate_hold AS hold ON hold.partner_id = certificate.partner_id
                WHERE certificate.issuer = ? AND certificate.not_after > ?
                    AND (certificate.valid_until < certificate.not_after OR hold.since IS NOT NULL)
                ORDER BY certificate.serial_number
                """,
                RevocationTable::revocation,
                issuer,
                now.minus(grace));
    }

    /** Withdrawn stays withdrawn, also while its partner is on hold. */
    private static Revocation revocation(ResultSet row) throws SQLException {
        BigInteger serialNumber = serialNumber(row.getString("serial_number"));
        Instant end = Sql.instant(row, "valid_until");
        return end.isBefore(Sql.instant(row, "not_after"))
                ? new Revocation(serialNumber, end, Revocation.Reason.PRIVILEGE_WITHDRAWN)
                : new Revocation(serialNumber, Sql.instant(row, "since"), Revocation.Reason.CERTIFICATE_HOLD);
    }

    private static BigInteger serialNumber(String text) {
        return new BigInteger(text, HEXADECIMAL);
    }

    /** A list as it was signed. */
    record Signed(long number, Instant issuedAt, Instant nextUpdate, byte[] encoded) {}

    Optional<Signed> newest() throws SQLException {
        return sql.find(
                "SELECT list_number, issued_at, next_update, encoded FROM external_connection.revocation_list"
                        + " ORDER BY list_number DESC",
                row -> new Signed(
                        row.getLong(1),
                        Sql.instant(row, "issued_at"),
                        Sql.instant(row, "next_update"),
                        row.getBytes(4)));
    }

    /** Puts the list in the place of the one before; fails when another node has put that number. */
    void replace(Signed list) throws SQLException {
        sql.update(
                "INSERT INTO external_connection.revocation_list (list_number, issued_at, next_update, encoded)"
                        + " VALUES (?, ?, ?, ?)",
                list.number(),
                list.issuedAt(),
                list.nextUpdate(),
                list.encoded());
        sql.update("DELETE FROM external_connection.revocation_list WHERE list_number < ?", list.number());
    }
}
