package jp.kenshin.platform.internal.audit;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import jp.kenshin.auditchain.Signer;
import jp.kenshin.auditchain.SigningCertificate;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditError;

/** The key that signs the log, which never leaves this object. */
final class AuditKey implements Signer {
    private final PrivateKey key;
    private final SigningCertificate certificate;

    AuditKey(PrivateKey key, SigningCertificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    @Override
    public SigningCertificate certificate() {
        return certificate;
    }

    @Override
    public String sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(SigningCertificate.ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new KenshinException(AuditError.AUDIT_KEY_UNAVAILABLE, "The key of the audit log cannot sign.", e);
        }
    }
}
