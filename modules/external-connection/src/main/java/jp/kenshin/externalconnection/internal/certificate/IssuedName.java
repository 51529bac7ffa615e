package jp.kenshin.externalconnection.internal.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.security.auth.x500.X500Principal;

/**
 * What a revocation list calls a certificate (RFC 5280 section 5.3), and how long it must.
 *
 * @param issuer distinguished name of who issued it, at most 1000 characters
 * @param serialNumber in hexadecimal
 * @param notAfter when it ends by itself
 */
record IssuedName(String issuer, String serialNumber, Instant notAfter) {
    private static final int LONGEST = 1_000;
    private static final int HEXADECIMAL = 16;

    static IssuedName of(X509Certificate certificate) {
        return new IssuedName(
                text(certificate.getIssuerX500Principal()),
                certificate.getSerialNumber().toString(HEXADECIMAL),
                certificate.getNotAfter().toInstant());
    }

    /** A distinguished name as the database keeps it. */
    static String text(X500Principal principal) {
        String name = principal.getName();
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
