package jp.kenshin.platform.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
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
     * @param create whether to make keystore and key where they are missing; for trials: in production all nodes have the same keystore
     */
    public SealingKey load(boolean create) throws Unavailable {
        try {
            boolean exists = Files.exists(file);
            if (!exists && !create) {
                throw new Unavailable("there is no " + file);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (exists) {
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, password);
                }
            } else {
                store.load(null, password);
            }
            if (store.getKey(alias, password) instanceof SecretKey key) {
                return new SealingKey(key);
            }
            if (!create) {
                throw new Unavailable(file + " has no secret key \"" + alias + '"');
            }
            return make(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new Unavailable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Other keys in the file stay; the new file takes the place of the old one when it is complete. */
    private SealingKey make(KeyStore store) throws GeneralSecurityException, IOException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(KEY_BITS);
        SecretKey key = generator.generateKey();
        store.setEntry(alias, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(password));
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "keystore", ".p12");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new SealingKey(key);
    }
}
