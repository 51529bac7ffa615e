package jp.kenshin.externalconnection.internal.ipsec;

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
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** The PKCS#12 keystore with the key that secrets are sealed with, under the alias {@value #ALIAS}. */
record SecretKeystore(Path file, String password) {
    static final String ALIAS = "external-connection-secrets";

    private static final String TYPE = "PKCS12";
    private static final int KEY_BITS = 256;

    /**
     * The key.
     *
     * @param create whether to make keystore and key where they are missing; for trials: in production all nodes have the same keystore
     */
    SecretKey load(boolean create) {
        try {
            boolean exists = Files.exists(file);
            if (!exists && !create) {
                throw unavailable("there is no " + file, null);
            }
            KeyStore store = exists ? read() : empty();
            if (store.getKey(ALIAS, password.toCharArray()) instanceof SecretKey key) {
                return key;
            }
            if (!create) {
                throw unavailable(file + " has no secret key \"" + ALIAS + '"', null);
            }
            return make(store);
        } catch (IOException | GeneralSecurityException e) {
            throw unavailable(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        return store;
    }

    /** Other keys in the file stay; the new file takes the place of the old one when it is complete. */
    private SecretKey make(KeyStore store) throws IOException, GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(KEY_BITS);
        SecretKey key = generator.generateKey();
        store.setEntry(
                ALIAS, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(password.toCharArray()));
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "keystore", ".p12");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password.toCharArray());
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    static KenshinException unavailable(String what, @Nullable Exception cause) {
        String message = "The key for secrets of external connections is not to be had: " + what + ". Set "
                + IpsecConfig.KEYSTORE + " and " + IpsecConfig.KEYSTORE_PASSWORD + ".";
        KenshinException failure =
                new KenshinException(ExternalConnectionError.CONNECTION_SECRETS_UNAVAILABLE, message);
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    @Override
    public String toString() {
        return "SecretKeystore[" + file + "]";
    }
}
