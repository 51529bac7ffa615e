package jp.kenshin.collection.internal.unit;

import javax.crypto.SecretKey;

/**
 * A key of a unit, opened.
 *
 * @param id its number
 * @param state where it stands in its life
 * @param key AES-128
 */
public record UnitKey(int id, State state, SecretKey key) {
    /** The life of a key: sent to the unit, used by it, replaced. */
    public enum State {
        /** Sent to the unit, which has not yet used it; both this and the current one count. */
        PENDING,
        /** Used in both directions. */
        CURRENT,
        /** Replaced; still counts while frames sealed with it may be on their way. */
        PREVIOUS
    }

    /** Says the number and not the key. */
    @Override
    public String toString() {
        return "UnitKey[" + id + ", " + state + "]";
    }
}
