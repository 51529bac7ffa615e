package jp.kenshin.platform.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("X-4")
@DisplayName("A keystore's master key")
class SealingKeystoreTest {
    private static final byte[] SECRET = {1, 2, 3};

    @Test
    void is_made_once_where_that_is_wanted_and_opens_again_what_it_sealed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("below/keys.p12");
        SealingKey made = new SealingKeystore(file, "password", "one").load(true);
        SealingKey read = new SealingKeystore(file, "password", "one").load(false);

        assertEquals(made.fingerprint(), read.fingerprint());
        assertEquals(16, read.fingerprint().length());
        assertArrayEquals(SECRET, read.open("row:1", made.seal("row:1", SECRET)).orElseThrow());
        assertNotEquals(Arrays.toString(made.seal("row:1", SECRET)), Arrays.toString(made.seal("row:1", SECRET)));
    }

    @Test
    void opens_nothing_that_was_moved_altered_cut_or_sealed_by_another(@TempDir Path folder) throws Exception {
        SealingKey key = new SealingKeystore(folder.resolve("a.p12"), "password", "one").load(true);
        SealingKey another = new SealingKeystore(folder.resolve("b.p12"), "password", "one").load(true);
        byte[] sealed = key.seal("row:1", SECRET);

        assertEquals(Optional.empty(), key.open("row:2", sealed));
        assertEquals(Optional.empty(), another.open("row:1", sealed));
        for (int length = 0; length < sealed.length; length++) {
            assertEquals(Optional.empty(), key.open("row:1", Arrays.copyOf(sealed, length)));
        }
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertEquals(Optional.empty(), key.open("row:1", altered));
        }
    }

    @Test
    void is_not_to_be_had_without_the_file_the_password_or_the_entry(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        assertUnavailable("there is no", new SealingKeystore(file, "password", "one"));
        new SealingKeystore(file, "password", "one").load(true);

        assertUnavailable("cannot be read", new SealingKeystore(file, "wrong", "one"));
        assertUnavailable("has no secret key \"two\"", new SealingKeystore(file, "password", "two"));
        Files.writeString(file, "no keystore");
        assertUnavailable("cannot be read", new SealingKeystore(file, "password", "one"));
    }

    private static void assertUnavailable(String why, SealingKeystore keystore) {
        Exception failure = assertThrows(SealingKeystore.Unavailable.class, () -> keystore.load(false));
        assertTrue(String.valueOf(failure.getMessage()).contains(why), failure::toString);
    }
}
