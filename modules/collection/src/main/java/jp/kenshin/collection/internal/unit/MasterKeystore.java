package jp.kenshin.collection.internal.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** The PKCS#12 keystore that holds the master key, under the alias {@value #ALIAS}. */
final class MasterKeystore {
    static final String ALIAS = "kenshin-field-master";

    private static final int KEY_BITS = 256;

    private final Path file;
    private final char[] password;

    MasterKeystore(Path file, String password) {
        this.file = file;
        this.password = password.toCharArray();
    }

    /**
     * The master key.
     *
     * @param create whether to make keystore and key where there is none; for trials: in production all nodes have the same keystore
     */
    MasterKey load(boolean create) {
        try {
            if (!Files.exists(file)) {
                return create ? make() : fail("there is no " + file, null);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
            return store.getKey(ALIAS, password) instanceof SecretKey key
                    ? new MasterKey(key)
                    : fail(file + " has no secret key \"" + ALIAS + '"', null);
        } catch (IOException | GeneralSecurityException e) {
            return fail(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private MasterKey make() throws GeneralSecurityException, IOException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(KEY_BITS);
        SecretKey key = generator.generateKey();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(password));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        return new MasterKey(key);
    }

    private static MasterKey fail(String what, @Nullable Exception cause) {
        KenshinException failure = new KenshinException(
                CollectionError.MASTER_KEY_UNAVAILABLE,
                "The master key of the field units is not to be had: " + what
                        + ". Set kenshin.field.keystore and kenshin.field.keystore-password.");
        if (cause != null) {
            failure.initCause(cause);
        }
        throw failure;
    }
}
