package jp.kenshin.auditchain;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/**
 * A certificate that says which key signs the log. Nobody issues it: who trusts it has been given a copy by hand. Its period of validity
 * says when the key should be replaced, and nothing about signatures of then.
 */
public final class SigningCertificate {
    /** ECDSA on P-256 with SHA-256; signatures are DER, as OpenSSL writes and reads them. */
    public static final String ALGORITHM = "SHA256withECDSA";

    private static final int FIELD_BITS = 256;

    private final X509Certificate certificate;
    private final String base64;
    private final String fingerprint;

    private SigningCertificate(X509Certificate certificate, byte[] der) {
        this.certificate = certificate;
        this.base64 = Base64.getEncoder().encodeToString(der);
        this.fingerprint = Canonical.hex(Canonical.sha256().digest(der));
    }

    /**
     * Takes a certificate of an elliptic key on P-256.
     *
     * @throws IllegalArgumentException when its key is of another kind
     */
    public static SigningCertificate of(X509Certificate certificate) {
        if (!(certificate.getPublicKey() instanceof ECPublicKey key)
                || key.getParams().getCurve().getField().getFieldSize() != FIELD_BITS) {
            throw new IllegalArgumentException("the log is signed with elliptic keys on P-256, not with one of "
                    + certificate.getPublicKey().getAlgorithm());
        }
        try {
            return new SigningCertificate(certificate, certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    /**
     * Reads what {@link #base64} gave.
     *
     * @throws IllegalArgumentException when it is no such certificate
     */
    public static SigningCertificate parse(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    /** SHA-256 of the certificate in lower-case hexadecimal, as {@code openssl x509 -fingerprint -sha256} shows with colons. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The certificate itself, DER in Base64: PEM without its frame and line breaks. */
    public String base64() {
        return base64;
    }

    public X509Certificate x509() {
        return certificate;
    }

    /** Whether the key of this certificate made the signature. */
    public boolean confirms(byte[] message, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(certificate.getPublicKey());
            check.update(message);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
