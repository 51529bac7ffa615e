package jp.kenshin.externalconnection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import jp.kenshin.kernel.PartnerId;

/**
 * A client certificate that speaks for a partner.
 *
 * @param fingerprint SHA-256 of the certificate, 64 lower-case hexadecimal digits
 * @param partner for whom it speaks
 * @param subject distinguished name in the certificate
 * @param validFrom from when, inclusive
 * @param validUntil until when, exclusive: as the certificate says, or when it was withdrawn
 * @param held whether it is on hold, because the partner's portal user is cut off
 */
public record ClientCertificate(
        String fingerprint, PartnerId partner, String subject, Instant validFrom, Instant validUntil, boolean held) {

    /** Whether it speaks for its partner at the moment. */
    public boolean isValidAt(Instant moment) {
        return !held && !moment.isBefore(validFrom) && moment.isBefore(validUntil);
    }

    /** SHA-256 of a certificate, 64 lower-case hexadecimal digits. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("not a certificate that can be encoded", e);
        }
    }
}
