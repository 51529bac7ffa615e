package jp.kenshin.externalconnection.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.platform.config.MapConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-12")
@DisplayName("The settings of terminal authentication")
class RadiusConfigTest {
    @Test
    void leave_it_off_and_have_the_usual_ports() {
        RadiusConfig config = new RadiusConfig(new MapConfig(Map.of()));

        assertFalse(config.enabled());
        assertEquals(1_812, config.authPort());
        assertEquals(1_813, config.acctPort());
        assertEquals(3_799, config.coaPort());
        assertEquals(2_000, config.queue());
        assertEquals(4, config.workers());
        assertEquals(Duration.ofDays(1), config.session());
        assertEquals("kenshin", config.serverIdentity());
        assertEquals(Optional.empty(), config.keystore());
        assertFalse(config.keystoreCreate());
    }

    @Test
    void are_refused_by_their_name_when_they_make_no_sense() {
        for (Map<String, String> wrong : java.util.List.of(
                Map.of("kenshin.radius.auth-port", "65536"),
                Map.of("kenshin.radius.workers", "0"),
                Map.of("kenshin.radius.session-minutes", "4"),
                Map.of("kenshin.radius.server-identity", ""))) {
            Exception refusal =
                    assertThrows(IllegalArgumentException.class, () -> new RadiusConfig(new MapConfig(wrong)));
            String key = wrong.keySet().iterator().next();
            assertTrue(String.valueOf(refusal.getMessage()).startsWith(key), refusal::toString);
        }
    }
}
