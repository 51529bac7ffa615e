package jp.kenshin.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import jp.kenshin.harness.Client;
import jp.kenshin.identity.RealmAdministration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every way by which the partner and its terminal come in, tried or asked itself, whatever the product's pages say. */
final class WaysIn {
    private final Utility utility;
    private final RealmAdministration keycloak;
    private final Client anybody;

    WaysIn(Utility utility) {
        this.utility = utility;
        this.keycloak = utility.realm.administration();
        this.anybody = new Client(utility.server);
    }

    /** Connects by each. */
    void requireOpen() {
        assertAll(
                () -> assertTrue(keycloak.isUserEnabled(Utility.PARTNER_USER), "Keycloak: user"),
                () -> assertTrue(keycloak.isClientEnabled(Utility.PARTNER_USER), "Keycloak: client"),
                () -> assertEquals(
                        200,
                        meters(utility.realm.machineToken(Utility.PARTNER_USER)).statusCode()),
                () -> assertTrue(utility.ipsec.partnerBegins(), "IPsec: begins"),
                () -> assertTrue(utility.ipsec.hasTunnel(), "IPsec: tunnel"),
                () -> assertTrue(utility.ipsec.isReached(), "IPsec: traffic"),
                () -> assertTrue(terminalIsLetIn(), utility.terminal::said),
                () -> assertFalse(isRevoked(), "revocation list"),
                () -> assertFalse(utility.sslVpn.isBlocked(Utility.PARTNER_USER), "SSL-VPN"));
    }

    /**
     * Tries each in vain.
     *
     * @param token an access token of the partner's MDMS from before the cutoff, which lives a few minutes longer
     */
    void requireClosed(String token) {
        assertAll(
                () -> assertFalse(keycloak.isUserEnabled(Utility.PARTNER_USER), "Keycloak: user"),
                () -> assertEquals(0, keycloak.sessions(Utility.PARTNER_USER), "Keycloak: sessions"),
                () -> assertFalse(keycloak.isClientEnabled(Utility.PARTNER_USER), "Keycloak: client"),
                () -> assertFalse(utility.realm.admitsMachine(Utility.PARTNER_USER), "Keycloak: tokens"),
                () -> assertRefused(meters(token)),
                () -> assertStateIsTold(token),
                () -> assertFalse(utility.ipsec.hasTunnel(), "IPsec: tunnel"),
                () -> assertFalse(utility.ipsec.isReached(), "IPsec: traffic"),
                () -> assertFalse(utility.ipsec.partnerBegins(), "IPsec: begins"),
                () -> assertEquals(1, utility.authenticator.ended(), "sessions that the authenticator was told to end"),
                () -> assertFalse(terminalIsLetIn(), utility.terminal::said),
                () -> assertTrue(isRevoked(), "revocation list"),
                () -> assertTrue(utility.sslVpn.isBlocked(Utility.PARTNER_USER), "SSL-VPN"));
    }

    private HttpResponse<String> meters(String token) {
        return anybody.withToken(token).getPartner("/nw/v1/meters?limit=1");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("CONNECTION_CUT_OFF"), answer.body());
    }

    private void assertStateIsTold(String token) {
        HttpResponse<String> answer = anybody.withToken(token).getPartner("/nw/v1/connection");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"CUT_OFF\""), answer.body());
    }

    private boolean terminalIsLetIn() {
        return utility.terminal.isLetIn(Utility.TERMINAL_IDENTITY, Utility.TERMINAL_KEY);
    }

    /** What a gateway makes of the list that lies ready for it. */
    private boolean isRevoked() throws IOException, GeneralSecurityException {
        CertificateFactory x509 = CertificateFactory.getInstance("X.509");
        String pem = utility.computers.yamaLpg().pem();
        try (InputStream list = Files.newInputStream(utility.revocationList())) {
            X509Certificate computer = (X509Certificate)
                    x509.generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            return ((X509CRL) x509.generateCRL(list)).isRevoked(computer);
        }
    }
}
