package jp.kenshin.platform.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayName("A keystore with a master key")
@Tag("X-4")
class SealingKeystoreTest {
    private static final String PASSWORD = "changeit";
    private static final byte[] SECRET = "秘密".getBytes(StandardCharsets.UTF_8);

    private final Path file;

    SealingKeystoreTest(@TempDir Path folder) {
        this.file = folder.resolve("new/secrets.p12");
    }

    private SealingKey key(String alias) throws SealingKeystore.Unavailable {
        return new SealingKeystore(file, PASSWORD, alias).load(true);
    }

    @Test
    void gives_the_same_key_again_whose_seals_open_at_their_own_place_only() throws SealingKeystore.Unavailable {
        byte[] sealed = key("master").seal("ipsec:P-0001", SECRET);

        assertArrayEquals(SECRET, key("master").open("ipsec:P-0001", sealed).orElseThrow());
        assertEquals(Optional.empty(), key("master").open("ipsec:P-0002", sealed));
        sealed[sealed.length - 1] ^= 1;
        assertEquals(Optional.empty(), key("master").open("ipsec:P-0001", sealed));
        assertEquals(Optional.empty(), key("master").open("ipsec:P-0001", new byte[3]));
    }

    @Test
    void gets_a_missing_key_beside_those_it_has()
            throws IOException, GeneralSecurityException, SealingKeystore.Unavailable {
        Files.createDirectories(file.getParent());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry(
                "other",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")),
                new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        SealingKeystore keystore = new SealingKeystore(file, PASSWORD, "master");
        assertThrows(SealingKeystore.Unavailable.class, () -> keystore.load(false));

        String made = keystore.load(true).fingerprint();

        assertEquals(made, keystore.load(false).fingerprint());
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        assertNotNull(store.getKey("other", PASSWORD.toCharArray()));
    }

    @Test
    void has_no_key_without_the_file_or_its_password() throws SealingKeystore.Unavailable {
        assertThrows(
                SealingKeystore.Unavailable.class, () -> new SealingKeystore(file, PASSWORD, "master").load(false));
        assertFalse(Files.exists(file));
        key("master");

        assertThrows(SealingKeystore.Unavailable.class, () -> new SealingKeystore(file, "wrong", "master").load(true));
    }
}
