package jp.kenshin.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * IEC 61968-9 reading type: eighteen numbers that say what was measured, how, over which time and in which unit. The text form
 * is canonical, so that two reading types are equal exactly when their codes are the same text; that makes the code fit to be a
 * key in databases and files.
 */
public final class ReadingType {
    private static final int FIELDS = 18;
    private static final int MULTIPLIER_FIELD = 15;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,9}");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,9}");

    /** A numerator and a denominator; 0/0 where the field is not used. */
    public record Ratio(int numerator, int denominator) {}

    private final String code;
    private final int[] fields;

    private ReadingType(String code, int[] fields) {
        this.code = code;
        this.fields = fields;
    }

    /**
     * Parses the dotted form, strictly: a second spelling of the same type would be a second key. Only the power of ten may be
     * negative.
     *
     * @throws IllegalArgumentException when it is not eighteen numbers joined by dots, or one of them has a sign, a leading zero
     *     or more than 31 bits; the message names the number's place
     */
    public static ReadingType parse(String code) {
        String[] parts = code.split("\\.", -1);
        if (parts.length != FIELDS) {
            throw new IllegalArgumentException(
                    "a reading type has 18 numbers joined by dots, this has " + parts.length + ": " + code);
        }
        int[] fields = new int[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = number(parts[i], i, code);
        }
        return new ReadingType(code, fields);
    }

    private static int number(String part, int index, String code) {
        Pattern allowed = index == MULTIPLIER_FIELD ? SIGNED_NUMBER : NUMBER;
        if (allowed.matcher(part).matches()) {
            long number = Long.parseLong(part);
            if (number == (int) number) {
                return (int) number;
            }
        }
        throw new IllegalArgumentException("number " + (index + 1)
                + " of a reading type must be a plain integer without sign or leading zero, this is \"" + part + "\": "
                + code);
    }

    /** The canonical dotted form. */
    public String code() {
        return code;
    }

    /** Calendar period the value is for, such as 11 daily or 13 monthly; 0 when the measuring period says it. */
    public int macroPeriod() {
        return fields[0];
    }

    /** How many values became one, such as 2 average or 8 maximum. */
    public int aggregate() {
        return fields[1];
    }

    /** Length of the interval as a code, such as 5 for thirty minutes; see {@link #intervalSeconds()}. */
    public int measuringPeriod() {
        return fields[2];
    }

    /** How the value counts, such as 1 bulk quantity (a register) or 4 delta data (an interval). */
    public int accumulation() {
        return fields[3];
    }

    /** Direction of the flow, such as 1 forward or 19 reverse. */
    public int flowDirection() {
        return fields[4];
    }

    /** What flows, such as 1 electricity, 7 natural gas, 8 propane or 9 potable water. */
    public int commodity() {
        return fields[5];
    }

    /** The kind of quantity, such as 12 energy or 58 volume. */
    public int measurementKind() {
        return fields[6];
    }

    /** Harmonic the value is for; 0/0 for none. */
    public Ratio interharmonic() {
        return new Ratio(fields[7], fields[8]);
    }

    /** Argument of a calculation; 0/0 for none. */
    public Ratio argument() {
        return new Ratio(fields[9], fields[10]);
    }

    /** Time-of-use bucket; 0 for none. */
    public int tou() {
        return fields[11];
    }

    /** Critical-peak bucket; 0 for none. */
    public int cpp() {
        return fields[12];
    }

    /** Consumption tier; 0 for none. */
    public int consumptionTier() {
        return fields[13];
    }

    /** Phases as a bit pattern, such as 128 for A; 0 where it does not matter. */
    public int phases() {
        return fields[14];
    }

    /** Power of ten in front of the unit, such as 3 for kilo. */
    public int powerOfTenMultiplier() {
        return fields[MULTIPLIER_FIELD];
    }

    /** Unit, such as 72 watt hour or 42 cubic metre. */
    public int unit() {
        return fields[16];
    }

    /** ISO 4217 number of the currency; 0 for none. */
    public int currency() {
        return fields[17];
    }

    /** Whether a value is a count that stands at an instant. */
    public boolean isRegister() {
        return switch (accumulation()) {
            case 1, 2, 3, 9 -> true;
            default -> false;
        };
    }

    /** Whether a value is the quantity of an interval of fixed length. */
    public boolean isInterval() {
        return accumulation() == 4 && intervalSeconds() > 0;
    }

    /** Length of the measuring period in seconds; 0 when it has none or an unfixed one. */
    public int intervalSeconds() {
        return switch (measuringPeriod()) {
            case 3, 56 -> 60;
            case 10 -> 120;
            case 14 -> 180;
            case 6, 55 -> 300;
            case 1, 54 -> 600;
            case 78 -> 720;
            case 2, 53 -> 900;
            case 31, 52 -> 1_200;
            case 5, 51 -> 1_800;
            case 7, 50 -> 3_600;
            case 79 -> 7_200;
            case 83 -> 10_800;
            case 80 -> 14_400;
            case 81 -> 21_600;
            case 82 -> 43_200;
            case 4 -> Jst.SECONDS_PER_DAY;
            default -> 0;
        };
    }

    /** Unit with its prefix as it is delivered, such as {@code kWh} or {@code m3}; empty when the value has no unit. */
    public String unitSymbol() {
        return ReadingTypeWords.unitSymbol(this);
    }

    /** The type in words, in Japanese for a Japanese locale and in English otherwise, such as "electricity, energy, forward, …". */
    public String explain(Locale locale) {
        return ReadingTypeWords.explain(this, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadingType that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
