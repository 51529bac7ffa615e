package jp.kenshin.echonet.meter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;

/**
 * The 48 half-hourly values of one day, midnight first: 0xE2 and 0xE4 of electricity meters, 0xE4 of smart gas meters, with the day
 * before them (194 bytes); 0xE2 of gas and water meters without (192 bytes).
 *
 * @param day how many days ago, 0 to 99; empty when none was chosen yet (0x00FF) or the property has no day
 * @param values 48 values as the meter counts, 00:00 to 23:30; empty where it has none
 */
public record DayHistory(OptionalInt day, List<OptionalLong> values) {
    /** Half-hours of a day. */
    public static final int SLOTS = 48;

    /** How far back a meter remembers, in days. */
    public static final int OLDEST_DAY = 99;

    private static final int NO_DAY = 0x00FF;
    private static final int MINUTES = 30;

    public DayHistory {
        values = List.copyOf(values);
        if (values.size() != SLOTS) {
            throw new IllegalArgumentException(values.size() + " values where 48 are due");
        }
    }

    /** Data that begins with the day. */
    public static DayHistory decode(Edt edt, long most) throws MalformedValue {
        Cumulative.requireLength(edt, Short.BYTES + SLOTS * Integer.BYTES);
        int day = edt.u16(0);
        if (day > OLDEST_DAY && day != NO_DAY) {
            throw new MalformedValue("history of " + day + " days ago");
        }
        return new DayHistory(
                day == NO_DAY ? OptionalInt.empty() : OptionalInt.of(day), values(edt, Short.BYTES, most));
    }

    /** Data that is values only. */
    public static DayHistory decodeDayless(Edt edt, long most) throws MalformedValue {
        Cumulative.requireLength(edt, SLOTS * Integer.BYTES);
        return new DayHistory(OptionalInt.empty(), values(edt, 0, most));
    }

    private static List<OptionalLong> values(Edt edt, int index, long most) throws MalformedValue {
        List<OptionalLong> values = new ArrayList<>(SLOTS);
        for (int slot = 0; slot < SLOTS; slot++) {
            values.add(Cumulative.at(edt, index + slot * Integer.BYTES, most));
        }
        return values;
    }

    /** Data that begins with the day. */
    public Edt encode() {
        byte[] bytes = new byte[Short.BYTES + SLOTS * Integer.BYTES];
        int number = day.orElse(NO_DAY);
        bytes[0] = (byte) (number >>> 8);
        bytes[1] = (byte) number;
        for (int slot = 0; slot < SLOTS; slot++) {
            LocalTimes.putCount(
                    bytes, Short.BYTES + slot * Integer.BYTES, values.get(slot).orElse(Cumulative.NO_DATA));
        }
        return Edt.of(bytes);
    }

    /** When the register stood at a slot's value. */
    public static LocalDateTime time(LocalDate date, int slot) {
        return date.atStartOfDay().plusMinutes((long) slot * MINUTES);
    }
}
