package jp.kenshin.kernel;

import java.util.Arrays;
import java.util.Objects;

/**
 * IEC 61968-9 reading type: eighteen numbers that say what was measured, how, over which time and in which unit.
 * Equality is that of the eighteen numbers; the text form is canonical.
 */
public final class ReadingType {
    private static final int FIELDS = 18;
    private final int[] fields;
    private final String code;

    private ReadingType(int[] fields, String code) {
        this.fields = fields;
        this.code = code;
    }

    /**
     * Parses the dotted form.
     *
     * @throws IllegalArgumentException when it is not eighteen non-negative (multiplier: signed) integers joined by dots
     */
    public static ReadingType parse(String code) {
        String[] parts = code.split("\\.", -1);
        if (parts.length != FIELDS) {
            throw new IllegalArgumentException(
                    "a reading type has 18 numbers joined by dots, this has " + parts.length + ": " + code);
        }
        int[] fields = new int[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = Integer.parseInt(parts[i]);
        }
        return new ReadingType(fields, code);
    }

    /** The canonical dotted form. */
    public String code() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadingType that && Arrays.equals(fields, that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
