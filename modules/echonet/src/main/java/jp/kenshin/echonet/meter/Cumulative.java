package jp.kenshin.echonet.meter;

import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;

/** Cumulative values: unsigned, four bytes, as the meter counts; what they mean in kWh or m3 say its unit and coefficient. */
public final class Cumulative {
    /** What stands where the meter has no value. */
    public static final long NO_DATA = 0xFFFF_FFFEL;

    /** Eight digits: most that an electric energy meter counts. */
    public static final long EIGHT_DIGITS = 99_999_999L;

    /** Nine digits: most that a gas or water meter counts. */
    public static final long NINE_DIGITS = 999_999_999L;

    private Cumulative() {}

    /**
     * The value at an index of the data; empty where the meter has none.
     *
     * @param most largest value that the property allows
     */
    public static OptionalLong at(Edt edt, int index, long most) throws MalformedValue {
        long value = edt.u32(index);
        if (value == NO_DATA) {
            return OptionalLong.empty();
        }
        if (value > most) {
            throw new MalformedValue("cumulative value " + value + " is more than " + most);
        }
        return OptionalLong.of(value);
    }

    /** Data that is one value and nothing else. */
    public static OptionalLong of(Edt edt, long most) throws MalformedValue {
        requireLength(edt, Integer.BYTES);
        return at(edt, 0, most);
    }

    static void requireLength(Edt edt, int length) throws MalformedValue {
        if (edt.length() != length) {
            throw new MalformedValue(edt.length() + " bytes where " + length + " are due");
        }
    }
}
