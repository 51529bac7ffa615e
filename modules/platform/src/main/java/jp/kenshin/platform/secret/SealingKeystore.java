package jp.kenshin.platform.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** A PKCS#12 keystore that holds a master key under an alias. */
public final class SealingKeystore {
    private static final int KEY_BITS = 256;

    private final Path file;
    private final char[] password;
    private final String alias;

    public SealingKeystore(Path file, String password, String alias) {
        this.file = file;
        this.password = password.toCharArray();
        this.alias = alias;
    }

    /** The master key is not to be had; the message says why, and not yet which settings to look at. */
    public static final class Unavailable extends Exception {
        private Unavailable(String message) {
            super(message);
        }

        private Unavailable(String message, Exception cause) {
            super(message, cause);
        }
    }

    /**
     * The master key.
     *
     * @param create whether to make keystore and key where there is none; for trials: in production all nodes have the same keystore
     */
    public SealingKey load(boolean create) throws Unavailable {
        try {
            if (Files.exists(file)) {
                return read();
            }
            if (create) {
                return make();
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new Unavailable(file + " cannot be read: " + e.getMessage(), e);
        }
        throw new Unavailable("there is no " + file);
    }

    private SealingKey read() throws IOException, GeneralSecurityException, Unavailable {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        if (store.getKey(alias, password) instanceof SecretKey key) {
            return new SealingKey(key);
        }
        throw new Unavailable(file + " has no secret key \"" + alias + '"');
    }

    private SealingKey make() throws GeneralSecurityException, IOException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(KEY_BITS);
        SecretKey key = generator.generateKey();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setEntry(alias, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(password));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        return new SealingKey(key);
    }
}
