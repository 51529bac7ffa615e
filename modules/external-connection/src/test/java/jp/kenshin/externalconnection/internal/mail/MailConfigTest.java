package jp.kenshin.externalconnection.internal.mail;

import java.util.Map;
import jp.kenshin.platform.config.MapConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The settings of mail")
@Tag("S-07")
class MailConfigTest {
    @Test
    void without_a_host_mail_is_off() {
        MailConfig config = new MailConfig(new MapConfig(Map.of()));

        assertFalse(config.isOn());
        assertTrue(config.starttls());
        assertEquals(587, config.port());
    }

    @Test
    void a_host_needs_a_sender_and_a_user_a_password() {
        assertRefused("kenshin.mail.from", Map.of("kenshin.mail.host", "mail.utility.example"));
        assertRefused(
                "kenshin.mail.password",
                Map.of(
                        "kenshin.mail.host", "mail.utility.example",
                        "kenshin.mail.from", "kenshin@utility.example",
                        "kenshin.mail.user", "kenshin"));
        assertRefused("kenshin.mail.port", Map.of("kenshin.mail.port", "0"));
    }

    private static void assertRefused(String key, Map<String, String> settings) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> new MailConfig(new MapConfig(settings)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(key), refusal::toString);
    }
}
