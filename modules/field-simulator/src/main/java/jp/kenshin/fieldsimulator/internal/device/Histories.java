package jp.kenshin.fieldsimulator.internal.device;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.DayHistory;
import jp.kenshin.echonet.meter.HourlyHistory;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.fieldsimulator.internal.load.Register;

/** The histories of the standard, made from what a meter has kept. */
final class Histories {
    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;

    private Histories() {}

    /** The 48 half-hours of the selected day. */
    static DayHistory ofDay(Meter meter, Register register, Instant now) {
        if (meter.day().isEmpty()) {
            return new DayHistory(OptionalInt.empty(), none(DayHistory.SLOTS));
        }
        int day = meter.day().getAsInt();
        int shown = meter.faults().answersWrongDay() ? (day + 1) % (DayHistory.OLDEST_DAY + 1) : day;
        LocalDateTime midnight = today(meter, now).minusDays(shown).atStartOfDay();
        return new DayHistory(
                OptionalInt.of(shown), registers(meter, register, midnight, HALF_HOUR, DayHistory.SLOTS, now));
    }

    /** The last 48 half-hours, oldest first, as meters show them whose history has no day. */
    static List<OptionalLong> lastDay(Meter meter, Instant now) {
        LocalDateTime newest = meter.recall().latest(HALF_HOUR, now);
        LocalDateTime oldest = newest.minusMinutes((DayHistory.SLOTS - 1L) * HALF_HOUR);
        return registers(meter, meter.registers().forward(), oldest, HALF_HOUR, DayHistory.SLOTS, now);
    }

    /** The 24 hours that begin then: register at the beginning, and a quantity for each hour whose both ends are known. */
    static HourlyHistory hourly(Meter meter, LocalDateTime begin, Instant now) {
        List<OptionalLong> values =
                registers(meter, meter.registers().forward(), begin, HOUR, HourlyHistory.SLOTS + 1, now);
        List<OptionalLong> quantities = IntStream.range(0, HourlyHistory.SLOTS)
                .mapToObj(hour -> difference(meter, values.get(hour), values.get(hour + 1)))
                .toList();
        return new HourlyHistory(begin, quantities, values.get(0), HOUR);
    }

    private static OptionalLong difference(Meter meter, OptionalLong before, OptionalLong after) {
        if (before.isEmpty() || after.isEmpty()) {
            return OptionalLong.empty();
        }
        long modulus = (long) Math.pow(10, meter.spec().kind().digits());
        return OptionalLong.of(Math.floorMod(after.getAsLong() - before.getAsLong(), modulus));
    }

    private static List<OptionalLong> registers(
            Meter meter, Register register, LocalDateTime first, int step, int count, Instant now) {
        return IntStream.range(0, count)
                .mapToObj(i -> meter.recall().at(register, first.plusMinutes((long) i * step), step, now))
                .toList();
    }

    private static List<OptionalLong> none(int count) {
        return IntStream.range(0, count).mapToObj(i -> OptionalLong.empty()).toList();
    }

    static LocalDate today(Meter meter, Instant now) {
        return meter.recall().clock().show(now).toLocalDate();
    }

    /** The day to show: 0 to 99. */
    static boolean selectDay(Meter meter, Edt value, Instant now) throws MalformedValue {
        if (value.length() != 1 || value.u8(0) > DayHistory.OLDEST_DAY) {
            throw new MalformedValue("no day: " + value.hex());
        }
        meter.selectDay(value.u8(0));
        return true;
    }
}
