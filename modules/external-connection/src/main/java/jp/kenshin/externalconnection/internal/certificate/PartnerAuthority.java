package jp.kenshin.externalconnection.internal.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The authority that issues partners' client certificates, and signs the list of those that are not to be trusted. Its key is read anew for
 * each signature and kept no longer.
 */
final class PartnerAuthority {
    private final X509Certificate certificate;
    private final PrivateKey key;

    private PartnerAuthority(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** @throws KenshinException {@link ExternalConnectionError#ENFORCEMENT_FAILED} when the keystore does not give it; says what to do */
    static PartnerAuthority load(RevocationSettings settings) {
        try (InputStream in = Files.newInputStream(settings.keystore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, settings.password());
            if (store.getKey(settings.alias(), settings.password()) instanceof PrivateKey key
                    && store.getCertificate(settings.alias()) instanceof X509Certificate certificate) {
                return new PartnerAuthority(certificate, key);
            }
            throw failed(
                    settings.keystore() + " has no key " + settings.alias() + ": check " + RevocationSettings.ALIAS,
                    null);
        } catch (IOException | GeneralSecurityException e) {
            throw failed(
                    "the authority's key in " + settings.keystore() + " cannot be read: check "
                            + RevocationSettings.KEYSTORE + " and " + RevocationSettings.PASSWORD,
                    e);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Signs a list; DER. */
    byte[] sign(long number, Instant now, Instant nextUpdate, Collection<Revocation> revocations) {
        try {
            X509v2CRLBuilder list = new JcaX509v2CRLBuilder(certificate, Date.from(now));
            list.setNextUpdate(Date.from(nextUpdate));
            for (Revocation revocation : revocations) {
                list.addCRLEntry(
                        revocation.serialNumber(),
                        Date.from(revocation.since()),
                        revocation.reason().code());
            }
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            return list.build(new JcaContentSignerBuilder(algorithm()).build(key))
                    .getEncoded();
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw failed("the revocation list cannot be signed with the authority's key", e);
        }
    }

    private String algorithm() {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
    }

    private static KenshinException failed(String message, @Nullable Exception cause) {
        return cause == null
                ? new KenshinException(ExternalConnectionError.ENFORCEMENT_FAILED, message)
                : new KenshinException(ExternalConnectionError.ENFORCEMENT_FAILED, message, cause);
    }
}
