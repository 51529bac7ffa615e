package jp.kenshin.auditchain;

import java.time.Instant;

/**
 * A checkpoint with the server's signature. Checkpoints form a chain of their own, so that none can be taken out unseen.
 *
 * @param number 1 for the first checkpoint ever, without gaps
 * @param head the log as it ended then
 * @param signedAt when, to the microsecond
 * @param before {@link #hash} of the checkpoint before it; 64 zeros for the first
 * @param certificate fingerprint of the certificate whose key signed it
 * @param signature over {@link #canonical}, in Base64
 */
public record SignedCheckpoint(
        long number, Checkpoint head, Instant signedAt, String before, String certificate, String signature) {
    private static final String VERSION = "kenshin.audit.checkpoint.1";

    /** Signs the log as it ends now. */
    public static SignedCheckpoint sign(long number, Checkpoint head, Instant signedAt, String before, Signer signer) {
        SignedCheckpoint unsigned = new SignedCheckpoint(
                number, head, signedAt, before, signer.certificate().fingerprint(), "");
        return new SignedCheckpoint(
                number, head, signedAt, before, unsigned.certificate, signer.sign(unsigned.canonical()));
    }

    /** What is signed: all fields but the signature. */
    byte[] canonical() {
        return fields().bytes();
    }

    /** What the next checkpoint carries on. */
    public String hash() {
        return fields().hash();
    }

    private Canonical fields() {
        return new Canonical()
                .field(VERSION)
                .field(before)
                .field(number)
                .field(head.position())
                .field(head.hash())
                .field(signedAt)
                .field(certificate);
    }
}
