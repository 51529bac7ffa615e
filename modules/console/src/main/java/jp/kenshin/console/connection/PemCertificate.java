package jp.kenshin.console.connection;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.kernel.KenshinException;

/** The one certificate of a PEM file. */
final class PemCertificate {
    private static final String BEGIN = "-----BEGIN ";
    private static final String CERTIFICATE = BEGIN + "CERTIFICATE-----";

    private PemCertificate() {}

    /** @throws KenshinException {@link ConsoleError#INVALID_CERTIFICATE} when the text is anything else; says what */
    static X509Certificate read(String pem) {
        if (!pem.contains(CERTIFICATE) || pem.indexOf(BEGIN) != pem.lastIndexOf(BEGIN)) {
            throw invalid("send one certificate as PEM, from " + CERTIFICATE
                    + " on, without its issuers and without any private key");
        }
        byte[] text = pem.substring(pem.indexOf(CERTIFICATE)).getBytes(StandardCharsets.US_ASCII);
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text));
        } catch (CertificateException e) {
            throw invalid("the certificate cannot be read: " + e.getMessage());
        }
    }

    private static KenshinException invalid(String message) {
        return new KenshinException(ConsoleError.INVALID_CERTIFICATE, message);
    }
}
