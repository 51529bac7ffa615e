package jp.kenshin.auditchain;

/** Who holds the private key: the server. */
public interface Signer {
    /** The public side of the key. */
    SigningCertificate certificate();

    /** A signature in Base64 that {@link SigningCertificate#confirms} takes. */
    String sign(byte[] message);
}
