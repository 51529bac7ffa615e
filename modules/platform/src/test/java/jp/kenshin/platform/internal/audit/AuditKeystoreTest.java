package jp.kenshin.platform.internal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditError;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The keystore of the audit log")
@Tag("X-4")
class AuditKeystoreTest {
    private static final String PASSWORD = "for-tests-only";

    @Test
    void is_made_once_where_that_is_wanted_and_read_from_then_on(@TempDir Path folder) {
        AuditKey made = new AuditKeystore(folder.resolve("new/audit.p12"), PASSWORD).load(true);
        AuditKey read = new AuditKeystore(folder.resolve("new/audit.p12"), PASSWORD).load(false);

        byte[] message = "検針".getBytes(StandardCharsets.UTF_8);
        assertEquals(made.certificate().fingerprint(), read.certificate().fingerprint());
        assertTrue(made.certificate().confirms(message, read.sign(message)));
        assertFalse(made.certificate().confirms(new byte[0], read.sign(message)));
    }

    @Test
    void must_be_there_in_production(@TempDir Path folder) {
        assertRefused(new AuditConfig(folder.resolve("none.p12").toString(), PASSWORD, false), "there is no");
        assertRefused(new AuditConfig("", "", true), "Set kenshin.audit.keystore");
    }

    @Test
    void must_open_with_the_password_and_hold_the_key(@TempDir Path folder) throws IOException {
        Path keystore = folder.resolve("audit.p12");
        new AuditKeystore(keystore, PASSWORD).load(true);

        assertRefused(new AuditConfig(keystore.toString(), "wrong-password", false), "cannot be used");
        Files.writeString(keystore, "no keystore");
        assertRefused(new AuditConfig(keystore.toString(), PASSWORD, true), "cannot be used");
        assertRefused(new AuditConfig(folder.resolve("other.p12").toString(), "short", true), "6 characters");
    }

    private static void assertRefused(AuditConfig config, String why) {
        KenshinException refused =
                assertThrows(KenshinException.class, () -> new AuditKeys(config, new TestClock()).run());
        assertEquals(AuditError.AUDIT_KEY_UNAVAILABLE, refused.code());
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(why), message);
        assertFalse(message.contains(PASSWORD), message);
    }
}
