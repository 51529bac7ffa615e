package jp.kenshin.externalconnection.internal.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.ClientCertificate;
import jp.kenshin.externalconnection.ClientCertificates;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/** Registrations in the database, so that each node knows of one, and of its end, at once. */
@Singleton
public class JdbcClientCertificates implements ClientCertificates {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcClientCertificates(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ClientCertificate register(String actor, PartnerId partner, X509Certificate certificate) {
        Instant now = now();
        ClientCertificate registration = new ClientCertificate(
                ClientCertificate.fingerprint(certificate),
                partner,
                IssuedName.text(certificate.getSubjectX500Principal()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                false);
        if (!now.isBefore(registration.validUntil())) {
            throw new KenshinException(
                    ExternalConnectionError.CERTIFICATE_EXPIRED,
                    "the certificate ended on " + registration.validUntil() + "; ask the partner for its new one");
        }
        IssuedName name = IssuedName.of(certificate);
        Database.Work<Boolean> adding = connection -> add(connection, actor, registration, name, now);
        return database.inTransaction(adding)
                ? find(registration.fingerprint()).orElseThrow()
                : again(registration, name);
    }

    private boolean add(
            Connection connection, String actor, ClientCertificate registration, IssuedName name, Instant now)
            throws SQLException {
        if (!new CertificateTable(connection).insert(registration, name, actor, now)) {
            connection.rollback();
            return false;
        }
        audit.record(connection, event(actor, "partner.certificate.register", registration));
        return true;
    }

    /** What is registered already, when it is the same. */
    private ClientCertificate again(ClientCertificate registration, IssuedName name) {
        ClientCertificate same = find(registration.fingerprint())
                .filter(found -> found.partner().equals(registration.partner())
                        && found.validUntil().equals(registration.validUntil()))
                .orElseThrow(
                        () -> new KenshinException(
                                ExternalConnectionError.CERTIFICATE_TAKEN,
                                "the certificate " + registration.fingerprint()
                                        + " is registered for another partner, or was withdrawn; a withdrawn one stays withdrawn"));
        database.inTransaction(connection -> {
            new CertificateTable(connection).complete(same.fingerprint(), name);
        });
        return same;
    }

    private Optional<ClientCertificate> find(String fingerprint) {
        return database.read(connection -> new CertificateTable(connection).find(fingerprint));
    }

    @Override
    public void withdraw(String actor, PartnerId partner, String fingerprint) {
        Instant now = now();
        boolean done = database.inTransaction(connection -> {
            CertificateTable table = new CertificateTable(connection);
            Optional<ClientCertificate> certificate = table.find(fingerprint);
            if (certificate.isEmpty() || !table.end(partner, fingerprint, now)) {
                return false;
            }
            audit.record(connection, event(actor, "partner.certificate.withdraw", certificate.get()));
            return true;
        });
        if (!done) {
            throw new KenshinException(
                    ExternalConnectionError.CERTIFICATE_NOT_FOUND,
                    "partner " + partner + " has no valid certificate " + fingerprint);
        }
    }

    private static AuditEvent event(String actor, String action, ClientCertificate certificate) {
        return new AuditEvent(
                actor,
                action,
                "partner:" + certificate.partner(),
                AuditEvent.Outcome.DONE,
                Map.of("fingerprint", certificate.fingerprint(), "subject", certificate.subject()));
    }

    @Override
    public List<ClientCertificate> listOf(PartnerId partner) {
        return database.read(connection -> new CertificateTable(connection).listOf(partner));
    }

    @Override
    public Optional<ClientCertificate> findValid(String fingerprint) {
        Instant now = now();
        return find(fingerprint).filter(certificate -> certificate.isValidAt(now));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
