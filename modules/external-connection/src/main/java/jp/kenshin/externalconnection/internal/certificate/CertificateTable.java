package jp.kenshin.externalconnection.internal.certificate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.ClientCertificate;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/** The rows of registered certificates, on the connection of one unit of work. */
final class CertificateTable {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SELECT =
            "SELECT fingerprint, partner_id, subject, valid_from, valid_until, EXISTS (SELECT 1"
                    + " FROM external_connection.certificate_hold AS hold WHERE hold.partner_id = certificate.partner_id)"
                    + " FROM external_connection.client_certificate AS certificate";

    private final Connection connection;

    CertificateTable(Connection connection) {
        this.connection = connection;
    }

    Optional<ClientCertificate> find(String fingerprint) throws SQLException {
        return list(SELECT + " WHERE fingerprint = ?", fingerprint).stream().findFirst();
    }

    List<ClientCertificate> listOf(PartnerId partner) throws SQLException {
        return list(SELECT + " WHERE partner_id = ? ORDER BY registered_at DESC, fingerprint", partner.value());
    }

    private List<ClientCertificate> list(String sql, String parameter) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            List<ClientCertificate> certificates = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    certificates.add(new ClientCertificate(
                            row.getString(1),
                            PartnerId.of(row.getString(2)),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getBoolean(6)));
                }
            }
            return certificates;
        }
    }

    /** False when the certificate is there already; the transaction is then of no more use. */
    boolean insert(ClientCertificate certificate, IssuedName name, String actor, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO external_connection.client_certificate
                    (fingerprint, partner_id, subject, valid_from, valid_until, registered_by, registered_at, issuer,
                     serial_number, not_after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, certificate.fingerprint());
            insert.setString(2, certificate.partner().value());
            insert.setString(3, certificate.subject());
            insert.setObject(4, time(certificate.validFrom()));
            insert.setObject(5, time(certificate.validUntil()));
            insert.setString(6, actor);
            insert.setObject(7, time(now));
            insert.setString(8, name.issuer());
            insert.setString(9, name.serialNumber());
            insert.setObject(10, time(name.notAfter()));
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Completes a registration of before that does not know the name. */
    void complete(String fingerprint, IssuedName name) throws SQLException {
        new Sql(connection)
                .update(
                        "UPDATE external_connection.client_certificate SET issuer = ?, serial_number = ?, not_after = ?"
                                + " WHERE fingerprint = ? AND serial_number IS NULL",
                        name.issuer(),
                        name.serialNumber(),
                        name.notAfter(),
                        fingerprint);
    }

    /** False when the partner has no such certificate that is still valid. */
    boolean end(PartnerId partner, String fingerprint, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                UPDATE external_connection.client_certificate SET valid_until = ?
                WHERE fingerprint = ? AND partner_id = ? AND valid_until > ?
                """)) {
            update.setObject(1, time(now));
            update.setString(2, fingerprint);
            update.setString(3, partner.value());
            update.setObject(4, time(now));
            return update.executeUpdate() == 1;
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
