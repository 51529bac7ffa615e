package jp.kenshin.externalconnection.internal.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority for partners' computers with its key at hand, and the certificates it issues, valid from the beginning for a year. */
final class TestAuthority {
    static final String PASSWORD = "password-of-this-test-run";
    private static final Duration YEAR = Duration.ofDays(365);

    private final KeyPair keys = keys();
    private final X500Principal name = new X500Principal("CN=Kenshin partners");
    private final Instant beginning;
    private final X509Certificate certificate;
    private long issued = 1;

    TestAuthority(Instant beginning) {
        this.beginning = beginning;
        this.certificate = issue(name, keys, true);
    }

    X509Certificate certificate() {
        return certificate;
    }

    X509Certificate issue(String computer) {
        return issue(new X500Principal("CN=" + computer), keys(), false);
    }

    private X509Certificate issue(X500Principal subject, KeyPair subjectKeys, boolean authority) {
        try {
            X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(issued++),
                    Date.from(beginning),
                    Date.from(beginning.plus(YEAR)),
                    subject,
                    subjectKeys.getPublic());
            extend(certificate, subjectKeys, authority);
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extend(X509v3CertificateBuilder certificate, KeyPair subjectKeys, boolean authority)
            throws GeneralSecurityException, CertIOException {
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        certificate.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(subjectKeys.getPublic()));
        if (authority) {
            certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        }
    }

    /** Writes certificate and key under the name {@code authority}. */
    Path keystore(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("authority", keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
