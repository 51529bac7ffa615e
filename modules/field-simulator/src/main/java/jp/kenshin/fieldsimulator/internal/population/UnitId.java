package jp.kenshin.fieldsimulator.internal.population;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Name of a field unit, such as {@code E-0000201}, and the numbers that are made from it in the demonstration (docs/field.md). */
public record UnitId(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Z]-\\d{7}");
    private static final byte[] MASTER = "kenshin-demonstration".getBytes(StandardCharsets.US_ASCII);
    private static final int IDENTIFICATION_LENGTH = 17;
    private static final int KEY_LENGTH = 16;

    public UnitId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no unit id such as T-0000201");
        }
    }

    static String format(char letter, int number) {
        return String.format(Locale.ROOT, "%c-%07d", letter, number);
    }

    static UnitId of(char letter, int number) {
        return new UnitId(format(letter, number));
    }

    int number() {
        return Integer.parseInt(text.substring(2));
    }

    /** Identification number (0x83): 17 bytes. */
    public byte[] identification() {
        return ByteBuffer.allocate(IDENTIFICATION_LENGTH)
                .put(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF})
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** Address (EUI-64). */
    long address() {
        return 0x02000000_00000000L | (long) text.charAt(0) << 24 | number();
    }

    /** Key number 1. */
    byte[] firstKey() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(MASTER, "HmacSHA256"));
            byte[] digest = mac.doFinal(
                    ByteBuffer.allocate(Long.BYTES).putLong(address()).array());
            return Arrays.copyOf(digest, KEY_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
