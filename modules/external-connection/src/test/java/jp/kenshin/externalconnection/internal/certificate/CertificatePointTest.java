package jp.kenshin.externalconnection.internal.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateRevokedException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.ClientCertificate;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Client certificates of a partner that is cut off")
@OnEachDatabase
@Tag("S-17")
class CertificatePointTest {
    private static final PartnerId SAKURA = PartnerId.of("P-0001");
    private static final CutoffScope SAKURA_USER = CutoffScope.portalUser(SAKURA);
    private static final PartnerId YAMA = PartnerId.of("P-0003");
    private static final Duration VALIDITY = Duration.ofHours(4);

    private final TestClock clock = new TestClock();
    private final TestAuthority authority = new TestAuthority(clock.instant());
    private final X509Certificate desk = authority.issue("desk.sakura-gas");
    private final X509Certificate other = authority.issue("desk.yama-lpg");
    private final Database database;
    private final JdbcClientCertificates certificates;

    private Path file;
    private Path keystore;
    private CertificatePoint point;
    private PublishedList list;

    CertificatePointTest(Database database) {
        this.database = database;
        this.certificates = new JdbcClientCertificates(database, new Unheard(), clock);
    }

    @BeforeEach
    void begin(@TempDir Path folder) {
        for (String table : List.of("client_certificate", "certificate_hold", "revocation_list")) {
            change("DELETE FROM external_connection." + table);
        }
        file = folder.resolve("partners.crl");
        keystore = authority.keystore(folder.resolve("authority.p12"));
        take(settings(Optional.of(keystore.toString()), TestAuthority.PASSWORD, Optional.of(file.toString())));
        certificates.register("operator", SAKURA, desk);
        certificates.register("operator", YAMA, other);
    }

    private void take(RevocationSettings settings) {
        list = new PublishedList(database, settings, clock);
        point = new CertificatePoint(database, settings, list, clock);
    }

    private static RevocationSettings settings(Optional<String> keystore, String password, Optional<String> file) {
        return new RevocationSettings("required", keystore, Optional.of(password), "authority", file, VALIDITY);
    }

    @Test
    void do_not_speak_for_it_until_it_is_reconnected() {
        point.enforce(SAKURA_USER);

        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));
        assertFalse(speaks(desk));
        assertTrue(speaks(other));
        assertTrue(certificates.listOf(SAKURA).stream().allMatch(ClientCertificate::held));

        point.release(SAKURA_USER);

        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));
        assertTrue(speaks(desk));
    }

    @Test
    void are_held_also_when_they_are_registered_meanwhile() {
        point.enforce(SAKURA_USER);
        X509Certificate late = authority.issue("late.sakura-gas");

        assertTrue(certificates.register("operator", SAKURA, late).held());
        assertFalse(speaks(late));
        assertFails("does not name", () -> point.probe(SAKURA_USER));

        list.renew();
        list.leaveFile();
        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));
    }

    @Test
    void are_refused_by_whoever_checks_the_published_list() throws Exception {
        point.enforce(SAKURA_USER);
        clock.advance(Duration.ofSeconds(1));

        CertPathValidatorException refused =
                assertThrows(CertPathValidatorException.class, () -> validate(desk, published()));
        CertificateRevokedException why =
                assertInstanceOf(CertificateRevokedException.class, refused.getCause(), refused::toString);
        assertEquals(CRLReason.CERTIFICATE_HOLD, why.getRevocationReason());
        validate(other, published());

        point.release(SAKURA_USER);

        validate(desk, published());
    }

    @Test
    void stay_on_the_list_once_they_are_withdrawn() throws Exception {
        certificates.withdraw("operator", SAKURA, ClientCertificate.fingerprint(desk));
        point.enforce(SAKURA_USER);
        point.release(SAKURA_USER);

        assertEquals(
                CRLReason.PRIVILEGE_WITHDRAWN,
                published().getRevokedCertificate(desk).getRevocationReason());
    }

    @Test
    void are_cut_off_twice_and_reconnected_twice_with_the_same_result() throws Exception {
        point.enforce(SAKURA_USER);
        byte[] first = Files.readAllBytes(file);
        point.enforce(SAKURA_USER);

        assertArrayEquals(first, Files.readAllBytes(file));
        point.release(SAKURA_USER);
        point.release(SAKURA_USER);
        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));
    }

    @Test
    void are_not_held_to_be_cut_off_while_the_published_list_is_an_older_one_or_nobody_signed_it() throws Exception {
        list.renew();
        list.leaveFile();
        byte[] before = Files.readAllBytes(file);
        point.enforce(SAKURA_USER);
        byte[] now = Files.readAllBytes(file);

        Files.write(file, before);
        assertFails("does not name", () -> point.probe(SAKURA_USER));
        byte[] forged = now.clone();
        forged[forged.length - 1] ^= 1;
        Files.write(file, forged);
        assertFails("no revocation list", () -> point.probe(SAKURA_USER));

        list.leaveFile();
        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));
    }

    @Test
    void are_on_a_list_that_is_signed_anew_before_it_runs_out() throws Exception {
        point.enforce(SAKURA_USER);
        X509CRL first = published();
        clock.advance(VALIDITY.dividedBy(2));

        list.renew();
        list.leaveFile();

        assertTrue(published().getNextUpdate().after(first.getNextUpdate()));
        assertEquals(1, database.<Integer>read(connection -> new Sql(connection)
                .find("SELECT COUNT(*) FROM external_connection.revocation_list", row -> row.getInt(1))
                .orElseThrow()));
        clock.advance(VALIDITY);
        assertFails("no revocation list that holds now", () -> point.probe(SAKURA_USER));
    }

    @Test
    void are_on_a_list_of_now_also_when_the_clock_was_set_back() throws Exception {
        list.renew();
        clock.advance(Duration.ofHours(-3));
        point.enforce(SAKURA_USER);
        point.enforce(SAKURA_USER);
        clock.advance(Duration.ofHours(-3));
        list.renew();
        list.leaveFile();

        assertEquals(clock.instant(), published().getThisUpdate().toInstant());
        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));
    }

    @Test
    void are_held_here_even_while_the_list_cannot_be_signed() {
        take(settings(Optional.of(keystore.toString()), "wrong", Optional.of(file.toString())));

        String said = assertFails("kenshin.client-certificates.authority.password", () -> point.enforce(SAKURA_USER));

        assertFalse(said.contains("wrong"), said);
        assertFalse(speaks(desk));
    }

    @Test
    void that_were_registered_before_lists_were_kept_must_be_registered_once_more() {
        change(
                "UPDATE external_connection.client_certificate SET issuer = NULL, serial_number = NULL, not_after = NULL");
        point.enforce(SAKURA_USER);
        assertFails("register it once more", () -> point.probe(SAKURA_USER));

        certificates.register("operator", SAKURA, desk);
        point.enforce(SAKURA_USER);

        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));
    }

    @Test
    void are_held_without_a_list_where_the_authority_is_elsewhere() {
        take(settings(Optional.empty(), "", Optional.empty()));

        point.enforce(SAKURA_USER);

        assertTrue(point.isConfigured());
        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));
        assertEquals(Optional.empty(), list.newest());
    }

    @Test
    void are_no_point_where_nobody_asks_for_certificates() {
        RevocationSettings off = new RevocationSettings(
                "off", Optional.empty(), Optional.empty(), "authority", Optional.empty(), VALIDITY);
        take(off);
        assertFalse(point.isConfigured());
        assertThrows(
                IllegalArgumentException.class, () -> settings(Optional.empty(), "", Optional.of(file.toString())));
    }

    private boolean speaks(X509Certificate certificate) {
        return certificates
                .findValid(ClientCertificate.fingerprint(certificate))
                .isPresent();
    }

    private X509CRL published() throws IOException, GeneralSecurityException {
        return (X509CRL)
                CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private void validate(X509Certificate certificate, X509CRL revoked) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
        parameters.setDate(Date.from(clock.instant()));
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(revoked))));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }

    private void change(String sql) {
        database.inTransaction(connection -> {
            new Sql(connection).update(sql);
        });
    }

    private static String assertFails(String word, Executable work) {
        KenshinException failure = assertThrows(KenshinException.class, work);
        assertEquals(ExternalConnectionError.ENFORCEMENT_FAILED, failure.code());
        String said = String.valueOf(failure.getMessage());
        assertTrue(said.contains(word), said);
        return said;
    }

    /** Keeps nothing. */
    private static final class Unheard implements AuditLog {
        @Override
        public void record(Connection transaction, AuditEvent event) {
            // Not looked at here.
        }

        @Override
        public void record(AuditEvent event) {
            // Not looked at here.
        }
    }
}
