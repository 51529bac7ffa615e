package jp.kenshin.echonet.meter;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import jp.kenshin.echonet.Edt;

/** Dates and times as devices write them: year in two bytes, every other field in one. */
public final class LocalTimes {
    /** Year, month, day, hour, minute. */
    public static final int MINUTES_LENGTH = 6;

    /** Year, month, day, hour, minute, second. */
    public static final int SECONDS_LENGTH = 7;

    private LocalTimes() {}

    /** Year to minute at an index of the data. */
    public static LocalDateTime minutes(Edt edt, int index) throws MalformedValue {
        return of(edt, index, 0);
    }

    /** Year to second at an index of the data. */
    public static LocalDateTime seconds(Edt edt, int index) throws MalformedValue {
        return of(edt, index, edt.u8(index + MINUTES_LENGTH));
    }

    private static LocalDateTime of(Edt edt, int index, int second) throws MalformedValue {
        try {
            return LocalDateTime.of(
                    edt.u16(index), edt.u8(index + 2), edt.u8(index + 3), edt.u8(index + 4), edt.u8(index + 5), second);
        } catch (DateTimeException impossible) {
            throw new MalformedValue("no date and time: "
                    + edt.slice(index, Math.min(SECONDS_LENGTH, edt.length() - index))
                            .hex());
        }
    }

    /** Writes year to minute. */
    public static void putMinutes(byte[] bytes, int index, LocalDateTime time) {
        bytes[index] = (byte) (time.getYear() >>> 8);
        bytes[index + 1] = (byte) time.getYear();
        bytes[index + 2] = (byte) time.getMonthValue();
        bytes[index + 3] = (byte) time.getDayOfMonth();
        bytes[index + 4] = (byte) time.getHour();
        bytes[index + 5] = (byte) time.getMinute();
    }

    /** Writes year to second. */
    public static void putSeconds(byte[] bytes, int index, LocalDateTime time) {
        putMinutes(bytes, index, time);
        bytes[index + MINUTES_LENGTH] = (byte) time.getSecond();
    }

    static void putCount(byte[] bytes, int index, long value) {
        bytes[index] = (byte) (value >>> 24);
        bytes[index + 1] = (byte) (value >>> 16);
        bytes[index + 2] = (byte) (value >>> 8);
        bytes[index + 3] = (byte) value;
    }
}
