package jp.kenshin.console.connection;

import jp.kenshin.console.ConsoleError;
import jp.kenshin.kernel.KenshinException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayName("A PEM file")
@Tag("J-08")
class PemCertificateTest {
    private static final String CERTIFICATE =
            """
            -----BEGIN CERTIFICATE-----
            MIIBdTCCARugAwIBAgIIZOkuqB6b8aMwCgYIKoZIzj0EAwIwLzETMBEGA1UEChMK
            U2FrdXJhIEdhczEYMBYGA1UEAxMPZGVzay5zYWt1cmEtZ2FzMB4XDTI2MDEwMTAw
            MDAwMFoXDTM1MTIzMDAwMDAwMFowLzETMBEGA1UEChMKU2FrdXJhIEdhczEYMBYG
            A1UEAxMPZGVzay5zYWt1cmEtZ2FzMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
            9dye3Li1H2Is8rwWPAl80AbLecko6x2SCh+Ji+55O7UthL11Tg9sTwEaOqSM/noL
            qBWe1Eql9tlbQTVV5PSU/KMhMB8wHQYDVR0OBBYEFAkD11WS00/sDGdL0Zs8DKci
            q4fcMAoGCCqGSM49BAMCA0gAMEUCIDqnnzyHdZB35WQ96XuHLHhwzAoRDi0NMSsW
            d6yFOMDNAiEA7yMdQ7GbWmIgEnDvhjtByvtPFtipfC5E96uu8LeT6gA=
            -----END CERTIFICATE-----
            """;

    @Test
    void gives_its_certificate_whatever_tools_write_above_it() {
        for (String pem : new String[] {CERTIFICATE, "subject=CN = desk\nissuer=検針\n" + CERTIFICATE}) {
            assertEquals(
                    "CN=desk.sakura-gas,O=Sakura Gas",
                    PemCertificate.read(pem).getSubjectX500Principal().getName());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "-----BEGIN CERTIFICATE-----\nbm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE REQUEST-----\nbm8=\n-----END CERTIFICATE REQUEST-----\n"
            })
    void without_a_certificate_is_refused(String pem) {
        assertRefused(pem);
    }

    @Test
    void with_more_than_one_certificate_or_with_a_private_key_is_refused() {
        assertRefused(CERTIFICATE + CERTIFICATE);
        assertRefused(CERTIFICATE + "-----BEGIN PRIVATE KEY-----\nbm8=\n-----END PRIVATE KEY-----\n");
    }

    private static void assertRefused(String pem) {
        KenshinException refusal = assertThrows(KenshinException.class, () -> PemCertificate.read(pem));
        assertEquals(ConsoleError.INVALID_CERTIFICATE, refusal.code());
    }
}
