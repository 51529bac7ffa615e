package jp.kenshin.externalconnection.internal;

import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("J-08")
class ExternalConnectionConfigTest {
    @Test
    void hasTheseKeysAndDefaults() {
        Map<String, String> defaults = new TreeMap<>();
        for (Parameter parameter : ExternalConnectionConfig.class.getConstructors()[0].getParameters()) {
            ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
            defaults.put(property.name(), property.defaultValue());
        }

        assertEquals(
                Map.of(
                        "kenshin.external-connection.portal-sessions-per-partner", "5",
                        "kenshin.external-connection.portal-idle-minutes", "15",
                        "kenshin.external-connection.probe-seconds", "30",
                        "kenshin.external-connection.confirm-within-seconds", "60",
                        "kenshin.external-connection.call-within-minutes", "10"),
                defaults);
    }

    @Test
    void takesWhatItIsGiven() {
        ExternalConnectionConfig config = new ExternalConnectionConfig(7, 30, 30, 60, 10);

        assertEquals(7, config.sessionsPerPartner());
        assertEquals(Duration.ofMinutes(30), config.idleTimeout());
    }

    @Test
    void refusesWhatMakesNoSenseAndNamesTheKey() {
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> new ExternalConnectionConfig(0, 15, 30, 60, 10));

        assertTrue(String.valueOf(refusal.getMessage()).contains("portal-sessions-per-partner"), refusal::toString);
        assertThrows(IllegalArgumentException.class, () -> new ExternalConnectionConfig(5, 0, 30, 60, 10));
    }
}
