package jp.kenshin.platform.internal.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.kenshin.auditchain.SigningCertificate;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditError;
import org.jspecify.annotations.Nullable;

/** The PKCS#12 keystore that holds the key that signs the log, under the alias {@value #ALIAS}. */
final class AuditKeystore {
    static final String ALIAS = "kenshin-audit";

    private static final int TEN_YEARS = 3_650;
    private static final int SHORTEST_PASSWORD = 6;
    private static final long PATIENCE_SECONDS = 60;
    private static final String PASSWORD_VARIABLE = "KENSHIN_AUDIT_NEW_PASSWORD";

    private final Path file;
    private final String password;

    AuditKeystore(Path file, String password) {
        this.file = file;
        this.password = password;
    }

    /**
     * The key and its certificate.
     *
     * @param create whether to make keystore and key where there is none; for trials: in production all nodes have the same keystore, and
     *     whoever makes it keeps a copy of its certificate elsewhere
     */
    AuditKey load(boolean create) {
        try {
            if (create && !Files.exists(file)) {
                make();
            }
            return Files.exists(file) ? read() : fail("there is no " + file, null);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return fail(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private AuditKey read() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store.getKey(ALIAS, password.toCharArray()) instanceof PrivateKey key
                        && store.getCertificate(ALIAS) instanceof X509Certificate certificate
                ? new AuditKey(key, SigningCertificate.of(certificate))
                : fail(file + " has no private key \"" + ALIAS + '"', null);
    }

    /** By the platform's own keytool, with the command that the documents give: Java has no other public way to a certificate. */
    private void make() throws IOException {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("its password needs " + SHORTEST_PASSWORD + " characters");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        ProcessBuilder keytool = new ProcessBuilder(command()).redirectErrorStream(true);
        keytool.environment().put(PASSWORD_VARIABLE, password);
        Process process = keytool.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!ended(process) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("keytool could not make it: " + said.strip());
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                SigningCertificate.ALGORITHM,
                "-dname",
                "CN=Kenshin audit log",
                "-validity",
                Integer.toString(TEN_YEARS),
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE);
    }

    private static boolean ended(Process process) throws IOException {
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static AuditKey fail(String what, @Nullable Exception cause) {
        KenshinException failure = new KenshinException(
                AuditError.AUDIT_KEY_UNAVAILABLE,
                "The key that signs the audit log is not to be had: " + what
                        + ". Set kenshin.audit.keystore and kenshin.audit.keystore-password.");
        if (cause != null) {
            failure.initCause(cause);
        }
        throw failure;
    }
}
