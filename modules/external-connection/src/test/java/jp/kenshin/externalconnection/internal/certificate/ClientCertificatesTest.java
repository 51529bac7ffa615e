package jp.kenshin.externalconnection.internal.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.ClientCertificate;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("J-08")
class ClientCertificatesTest {
    private static final PartnerId SAKURA = PartnerId.of("P-0001");
    private static final PartnerId YAMA = PartnerId.of("P-0003");
    private static final String OPERATOR = "operator";

    private final TestClock clock = new TestClock();
    private final List<AuditEvent> audited = new ArrayList<>();
    private final Database database;
    private final JdbcClientCertificates certificates;

    ClientCertificatesTest(Database database) {
        this.database = database;
        this.certificates = new JdbcClientCertificates(database, new Recorded(), clock);
    }

    @BeforeEach
    void forgetAll() {
        database.inTransaction(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM external_connection.client_certificate")) {
                delete.executeUpdate();
            }
        });
    }

    @Test
    void speaksForThePartnerItIsRegisteredFor() {
        ClientCertificate registered = certificates.register(OPERATOR, SAKURA, read("desk"));

        assertEquals("0bc51591073f62b04535131cd6fdf70788d92791ee775945fcc3aef0f77dd480", registered.fingerprint());
        assertEquals("CN=desk.sakura-gas,O=Sakura Gas", registered.subject());
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), registered.validFrom());
        assertEquals(Optional.of(registered), certificates.findValid(registered.fingerprint()));
        assertEquals(List.of(registered), certificates.listOf(SAKURA));
        assertEquals(List.of(), certificates.listOf(YAMA));
    }

    @Test
    void speaksForNobodyBeforeItIsRegistered() {
        assertEquals(Optional.empty(), certificates.findValid(ClientCertificate.fingerprint(read("spare"))));
    }

    @Test
    void isNotTakenFromOnePartnerByAnother() {
        ClientCertificate registered = certificates.register(OPERATOR, SAKURA, read("desk"));

        assertRefused(
                ExternalConnectionError.CERTIFICATE_TAKEN, () -> certificates.register(OPERATOR, YAMA, read("desk")));
        assertRefused(
                ExternalConnectionError.CERTIFICATE_NOT_FOUND,
                () -> certificates.withdraw(OPERATOR, YAMA, registered.fingerprint()));

        assertEquals(Optional.of(registered), certificates.findValid(registered.fingerprint()));
    }

    @Test
    void isRegisteredOnceHoweverOftenItIsSent() {
        ClientCertificate first = certificates.register(OPERATOR, SAKURA, read("desk"));

        assertEquals(first, certificates.register(OPERATOR, SAKURA, read("desk")));

        assertEquals(1, certificates.listOf(SAKURA).size());
        assertEquals(1, audited.size());
    }

    @Test
    void speaksNoLongerOnceWithdrawnAndStaysOnRecord() {
        certificates.register(OPERATOR, SAKURA, read("spare"));
        String withdrawn = certificates.register(OPERATOR, SAKURA, read("desk")).fingerprint();
        clock.advance(Duration.ofHours(1));

        certificates.withdraw(OPERATOR, SAKURA, withdrawn);

        assertEquals(Optional.empty(), certificates.findValid(withdrawn));
        assertEquals(
                List.of(clock.instant()),
                certificates.listOf(SAKURA).stream()
                        .filter(certificate -> certificate.fingerprint().equals(withdrawn))
                        .map(ClientCertificate::validUntil)
                        .toList());
        assertRefused(
                ExternalConnectionError.CERTIFICATE_NOT_FOUND,
                () -> certificates.withdraw(OPERATOR, SAKURA, withdrawn));
        assertRefused(
                ExternalConnectionError.CERTIFICATE_TAKEN, () -> certificates.register(OPERATOR, SAKURA, read("desk")));
    }

    @Test
    void speaksWithinItsOwnTimeOnly() {
        assertRefused(
                ExternalConnectionError.CERTIFICATE_EXPIRED,
                () -> certificates.register(OPERATOR, SAKURA, read("past")));
        ClientCertificate future = certificates.register(OPERATOR, SAKURA, read("future"));

        assertEquals(Optional.empty(), certificates.findValid(future.fingerprint()));
        clock.advance(Duration.between(clock.instant(), future.validFrom()));
        assertTrue(certificates.findValid(future.fingerprint()).isPresent());
        clock.advance(Duration.between(clock.instant(), future.validUntil()));
        assertEquals(Optional.empty(), certificates.findValid(future.fingerprint()));
    }

    @Test
    @Tag("J-11")
    void leavesItsRegistrationAndItsEndInTheAuditLog() {
        String fingerprint =
                certificates.register(OPERATOR, SAKURA, read("desk")).fingerprint();
        certificates.withdraw("operator2", SAKURA, fingerprint);

        assertEquals(
                List.of("operator partner.certificate.register", "operator2 partner.certificate.withdraw"),
                audited.stream()
                        .map(event -> event.actor() + " " + event.action())
                        .toList());
        assertTrue(audited.stream()
                .allMatch(event -> event.target().equals("partner:P-0001")
                        && fingerprint.equals(event.detail().get("fingerprint"))));
    }

    private static void assertRefused(ExternalConnectionError code, Executable work) {
        assertEquals(code, assertThrows(KenshinException.class, work).code());
    }

    private static X509Certificate read(String name) {
        try (InputStream pem = ClientCertificatesTest.class.getResourceAsStream(name + ".pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the events in memory. */
    private final class Recorded implements AuditLog {
        @Override
        public void record(Connection transaction, AuditEvent event) {
            audited.add(event);
        }

        @Override
        public void record(AuditEvent event) {
            audited.add(event);
        }
    }
}
