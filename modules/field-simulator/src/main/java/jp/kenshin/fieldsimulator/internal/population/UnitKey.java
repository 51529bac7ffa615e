package jp.kenshin.fieldsimulator.internal.population;

import java.util.HexFormat;

/**
 * A key and its number.
 *
 * @param number 1 to 65,535
 * @param bytes 16 bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record UnitKey(int number, byte[] bytes) {
    /** Such as {@code 1:00112233445566778899AABBCCDDEEFF}. */
    public String text() {
        return number + ":" + HexFormat.of().withUpperCase().formatHex(bytes);
    }

    public static UnitKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("\"" + text + "\" is no key such as 1:0011…, number and 32 digits");
        }
        byte[] bytes = HexFormat.of().parseHex(text.substring(colon + 1));
        if (bytes.length != 16) {
            throw new IllegalArgumentException("a key has 16 bytes, not " + bytes.length);
        }
        return new UnitKey(Integer.parseInt(text.substring(0, colon)), bytes);
    }

    /** Says the number and not the key. */
    @Override
    public String toString() {
        return "UnitKey[" + number + "]";
    }
}
