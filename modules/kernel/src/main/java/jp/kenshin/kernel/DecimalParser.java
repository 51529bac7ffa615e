package jp.kenshin.kernel;

/**
 * Reads decimal text into a number and its decimals, exactly and without making objects; one instance per reader, used over and
 * over. Accepts what XML Schema calls a decimal: an optional sign, digits, an optional point with digits. Refuses exponents,
 * blanks, grouping, {@code NaN} and the like. Zeros that carry no value (in front, or at the end of the fraction) do not count
 * as digits: {@code 007.50} is the number 75 with one decimal.
 */
public final class DecimalParser {
    /** What the text turned out to be. */
    public enum Outcome {
        /** A number; {@link #unscaled()} and {@link #decimals()} hold it. */
        NUMBER,
        /** No decimal number. */
        MALFORMED,
        /** A decimal number with more than 18 significant digits or decimals. */
        TOO_LONG
    }

    private static final int MAX_DIGITS = 18;
    private static final long LIMIT = ScaledDecimal.powerOfTen(MAX_DIGITS);

    private long unscaled;
    private int decimals;
    private int digits;
    private int places;
    private boolean point;
    private boolean tooLong;

    /** The number without its point, after {@link Outcome#NUMBER}. */
    public long unscaled() {
        return unscaled;
    }

    /** Decimals of the number, after {@link Outcome#NUMBER}. */
    public int decimals() {
        return decimals;
    }

    public Outcome parse(CharSequence text) {
        return parse(text, 0, text.length());
    }

    /**
     * Parses a part of a text.
     *
     * @param from first character
     * @param to first character that is no longer part
     */
    public Outcome parse(CharSequence text, int from, int to) {
        reset();
        char first = from < to ? text.charAt(from) : ' ';
        boolean signed = first == '-' || first == '+';
        for (int at = signed ? from + 1 : from; at < to; at++) {
            if (!accept(text.charAt(at))) {
                return Outcome.MALFORMED;
            }
        }
        return finish(first == '-');
    }

    private void reset() {
        unscaled = 0;
        decimals = 0;
        digits = 0;
        places = 0;
        point = false;
        tooLong = false;
    }

    private boolean accept(char c) {
        if (c == '.' && !point) {
            point = true;
            return true;
        }
        int digit = c - '0';
        if (digit < 0 || digit > 9) {
            return false;
        }
        digits++;
        if (!point) {
            append(1, digit);
        } else {
            places++;
            if (digit != 0) {
                append(places - decimals, digit);
                decimals = places;
            }
        }
        return true;
    }

    /** Appends a digit, after the zeros before it that were held back because they might have been the last. */
    private void append(int shift, int digit) {
        if (tooLong || places > MAX_DIGITS || unscaled >= LIMIT / ScaledDecimal.powerOfTen(shift)) {
            tooLong = true;
        } else {
            unscaled = unscaled * ScaledDecimal.powerOfTen(shift) + digit;
        }
    }

    private Outcome finish(boolean negative) {
        if (digits == 0) {
            return Outcome.MALFORMED;
        }
        if (tooLong) {
            return Outcome.TOO_LONG;
        }
        unscaled = negative ? -unscaled : unscaled;
        return Outcome.NUMBER;
    }
}
