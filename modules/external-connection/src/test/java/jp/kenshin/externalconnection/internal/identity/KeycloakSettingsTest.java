package jp.kenshin.externalconnection.internal.identity;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Keycloak as a point of cutoffs")
@Tag("S-04")
class KeycloakSettingsTest {
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    @Test
    void is_none_without_an_address() {
        assertFalse(settings(Optional.empty(), Optional.empty(), FIVE_SECONDS).isPresent());
        assertFalse(settings(Optional.of(" "), Optional.empty(), FIVE_SECONDS).isPresent());
    }

    @Test
    void is_reached_below_its_address() {
        KeycloakSettings settings =
                settings(Optional.of("https://id.example/base/"), Optional.of("secret"), FIVE_SECONDS);
        assertTrue(settings.isPresent());
        assertEquals("https://id.example/base", settings.url().toString());
    }

    @Test
    void refuses_to_start_with_a_value_it_cannot_use_and_names_the_key() {
        assertRefused(
                KeycloakSettings.CLIENT_SECRET, Optional.of("https://id.example"), Optional.empty(), FIVE_SECONDS);
        assertRefused(KeycloakSettings.URL, Optional.of("id.example"), Optional.of("secret"), FIVE_SECONDS);
        assertRefused(KeycloakSettings.TIMEOUT, Optional.empty(), Optional.empty(), Duration.ZERO);
        assertRefused(KeycloakSettings.TIMEOUT, Optional.empty(), Optional.empty(), Duration.ofMinutes(2));
    }

    private static void assertRefused(String key, Optional<String> url, Optional<String> secret, Duration timeout) {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> settings(url, secret, timeout))
                .getMessage());
        assertTrue(said.contains(key), said);
    }

    private static KeycloakSettings settings(Optional<String> url, Optional<String> secret, Duration timeout) {
        return new KeycloakSettings(url, "kenshin", "kenshin-cutoff", secret, timeout);
    }
}
