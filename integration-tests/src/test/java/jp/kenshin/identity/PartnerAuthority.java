package jp.kenshin.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The utility's authority for partners' computers: issues client certificates, and a truststore that holds the authority alone. */
public final class PartnerAuthority {
    public static final String PASSWORD = "password-of-this-test-run";
    private static final String AUTHORITY = "authority";

    private final Path keys;

    /** @param folder where its keys are kept */
    public PartnerAuthority(Path folder) throws IOException {
        this.keys = folder.resolve("authority.p12");
        keytool("-alias", AUTHORITY, "-dname", "CN=Kenshin partners", "-ext", "bc:c", "-ext", "ku=keyCertSign,cRLSign");
    }

    /** Its certificate and key, and those of all whom it has issued one, under {@link #PASSWORD}. */
    public Path keystore() {
        return keys;
    }

    /** Makes a key and the authority's certificate for it. */
    Issued issue(String name) throws IOException, GeneralSecurityException {
        keytool("-alias", name, "-dname", "CN=" + name, "-signer", AUTHORITY, "-ext", "eku=clientAuth");
        return issued(name);
    }

    /** The same for a server of that host name. */
    Issued issueServer(String host) throws IOException, GeneralSecurityException {
        keytool("-alias", host, "-dname", "CN=" + host, "-signer", AUTHORITY, "-ext", "san=dns:" + host);
        return issued(host);
    }

    private Issued issued(String name) throws IOException, GeneralSecurityException {
        KeyStore all = load();
        Key key = all.getKey(name, PASSWORD.toCharArray());
        Certificate[] chain = all.getCertificateChain(name);
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(name, key, PASSWORD.toCharArray(), chain);
        ByteArrayOutputStream pfx = new ByteArrayOutputStream();
        own.store(pfx, PASSWORD.toCharArray());
        return new Issued(pfx.toByteArray(), pem(chain[0]));
    }

    /** Writes the truststore of the partners' listener. */
    Path trustStore(Path file) throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(AUTHORITY, load().getCertificate(AUTHORITY));
        try (OutputStream out = Files.newOutputStream(file)) {
            trust.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("keytool failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * A computer's key and certificate.
     *
     * @param pfx PKCS#12 with both, under {@link #PASSWORD}
     * @param pem the certificate
     */
    public record Issued(byte[] pfx, String pem) {}
}
