package jp.kenshin.externalconnection.internal.ipsec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.kenshin.kernel.KenshinException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-04")
@DisplayName("A sealed secret")
class SealedSecretTest {
    private static final String PASSWORD = "changeit";

    private final Path folder;

    SealedSecretTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private SecretKey key() {
        return new SecretKeystore(folder.resolve("new/secrets.p12"), PASSWORD).load(true);
    }

    @Test
    void opens_for_its_owner_with_the_key_of_the_keystore() throws GeneralSecurityException {
        SealedSecret sealed = SealedSecret.seal(key(), "ipsec:P-0001", "秘密");

        assertEquals("秘密", sealed.open(key(), "ipsec:P-0001"));
        assertThrows(GeneralSecurityException.class, () -> sealed.open(key(), "ipsec:P-0002"));
        assertThrows(
                GeneralSecurityException.class,
                () -> sealed.open(new SecretKeySpec(new byte[32], "AES"), "ipsec:P-0001"));
    }

    @Test
    void does_not_open_when_it_was_changed_or_cut() {
        byte[] bytes = SealedSecret.seal(key(), "a", "secret").bytes();
        bytes[bytes.length - 1] ^= 1;
        assertThrows(GeneralSecurityException.class, () -> new SealedSecret(bytes).open(key(), "a"));
        assertThrows(GeneralSecurityException.class, () -> new SealedSecret(new byte[3]).open(key(), "a"));
    }

    @Test
    void is_another_each_time_and_never_in_words() {
        SealedSecret one = SealedSecret.seal(key(), "a", "secret");

        assertFalse(java.util.Arrays.equals(
                one.bytes(), SealedSecret.seal(key(), "a", "secret").bytes()));
        assertEquals("SealedSecret[34 bytes]", one.toString());
    }

    @Test
    void has_its_key_beside_others_in_one_keystore() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("shared.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry(
                "other",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")),
                new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        SecretKeystore keystore = new SecretKeystore(file, PASSWORD);
        assertTrue(assertThrows(KenshinException.class, () -> keystore.load(false))
                .toString()
                .contains("no secret key"));

        SecretKey made = keystore.load(true);

        assertEquals(made, keystore.load(false));
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        assertNotNull(store.getKey("other", PASSWORD.toCharArray()));
    }

    @Test
    void has_no_key_without_the_file_or_its_password() {
        Path file = folder.resolve("secrets.p12");
        assertThrows(KenshinException.class, () -> new SecretKeystore(file, PASSWORD).load(false));
        new SecretKeystore(file, PASSWORD).load(true);

        KenshinException wrong =
                assertThrows(KenshinException.class, () -> new SecretKeystore(file, "wrong").load(true));

        assertTrue(String.valueOf(wrong.getMessage()).contains("kenshin.external-connection.keystore-password"));
    }
}
