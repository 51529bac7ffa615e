package jp.kenshin.externalconnection.internal.credential;

import jp.kenshin.kernel.TerminalId;

/**
 * A terminal's credential, opened.
 *
 * @param terminal whose
 * @param identity how it names itself
 * @param key pre-shared key, 16 bytes
 * @param blocked whether the terminal is cut off
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Credential(TerminalId terminal, String identity, byte[] key, boolean blocked) {
    /** Says whose, and not the key. */
    @Override
    public String toString() {
        return "Credential[" + terminal + (blocked ? ", blocked]" : "]");
    }
}
