package jp.kenshin.collection.internal.unit;

import javax.crypto.SecretKey;
import jp.kenshin.collection.FieldUnits.KeyState;

/**
 * A key of a unit, opened.
 *
 * @param id its number
 * @param state where it stands in its life
 * @param key AES-128
 */
public record UnitKey(int id, KeyState state, SecretKey key) {

    /** Says the number and not the key. */
    @Override
    public String toString() {
        return "UnitKey[" + id + ", " + state + "]";
    }
}
