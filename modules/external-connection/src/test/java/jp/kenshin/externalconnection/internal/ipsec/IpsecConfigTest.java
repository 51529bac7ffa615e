package jp.kenshin.externalconnection.internal.ipsec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.internal.ipsec.vici.ViciAddress;
import jp.kenshin.platform.config.MapConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-04")
@DisplayName("The configuration of IPsec")
class IpsecConfigTest {
    private static IpsecConfig config(Map<String, String> values) {
        return new IpsecConfig(new MapConfig(values));
    }

    @Test
    void has_no_gateway_and_no_keystore_by_default() {
        IpsecConfig config = config(Map.of());

        assertEquals(List.of(), config.gateways());
        assertEquals(Duration.ofSeconds(5), config.timeout());
        assertEquals(Optional.empty(), config.keystore());
        assertFalse(config.keystoreCreate());
    }

    @Test
    void takes_what_it_is_given_under_these_keys() {
        IpsecConfig config = config(Map.of(
                "kenshin.ipsec.vici", "unix:///run/charon.vici,tcp://127.0.0.1:4502",
                "kenshin.ipsec.timeout", "PT2S",
                "kenshin.external-connection.keystore", "/etc/kenshin/secrets.p12",
                "kenshin.external-connection.keystore-password", "changeit",
                "kenshin.external-connection.keystore-create", "true"));

        assertEquals(
                List.of("unix:///run/charon.vici", "tcp://127.0.0.1:4502"),
                config.gateways().stream().map(ViciAddress::text).toList());
        assertEquals(Duration.ofSeconds(2), config.timeout());
        assertEquals(Optional.of(Path.of("/etc/kenshin/secrets.p12")), config.keystore());
        assertEquals("changeit", config.keystorePassword());
        assertTrue(config.keystoreCreate());
    }

    @Test
    void refuses_what_makes_no_sense_and_names_the_key() {
        assertRefused("kenshin.ipsec.vici", "charon.vici");
        assertRefused("kenshin.ipsec.vici", "tcp://192.0.2.1:4502");
        assertRefused("kenshin.ipsec.timeout", "5");
        assertRefused("kenshin.ipsec.timeout", "PT0S");
        assertRefused("kenshin.ipsec.timeout", "PT11S");
    }

    private static void assertRefused(String key, String value) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> config(Map.of(key, value)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(key), refusal::toString);
    }
}
