package jp.kenshin.externalconnection.internal.eappsk;

import java.util.Arrays;

/**
 * What a conversation has agreed on (RFC 4764 section 3.2). Known to peer and server only; the server hands the MSK to the authenticator.
 *
 * @param tek 16 bytes; protects the channel within the conversation
 * @param msk 64 bytes; master session key for what follows (RFC 3748 section 7.10)
 * @param emsk 64 bytes; never leaves peer and server
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SessionKeys(byte[] tek, byte[] msk, byte[] emsk) {
    static final int LENGTH = 16 + 64 + 64;

    private static final int TEK = 16;
    private static final int MSK = 64;

    static SessionKeys of(byte[] keys) {
        return new SessionKeys(
                Arrays.copyOf(keys, TEK),
                Arrays.copyOfRange(keys, TEK, TEK + MSK),
                Arrays.copyOfRange(keys, TEK + MSK, LENGTH));
    }

    /** Says what it is and not the keys. */
    @Override
    public String toString() {
        return "SessionKeys";
    }
}
