package jp.kenshin.echonet.words;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.DayHistory;
import jp.kenshin.echonet.meter.HourlyHistory;
import jp.kenshin.echonet.meter.LocalTimes;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.MeterScale;
import jp.kenshin.echonet.meter.MinuteValue;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.meter.TwoWayHistory;
import org.jspecify.annotations.Nullable;

/** How properties of meters are read: counts and their histories, units, instantaneous values. */
final class MeterMeanings {
    private static final int NO_DATA_S16 = 0x7FFE;
    private static final int NO_DATA_S32 = 0x7FFF_FFFE;
    private static final int NO_DATA_U16 = 0xFFFE;

    private MeterMeanings() {}

    static Meaning cumulative(long most) {
        return (edt, language) -> count(Cumulative.of(edt, most));
    }

    /** A cumulative value whose step is fixed by the standard. */
    static Meaning scaledCumulative(int scale, long most) {
        return (edt, language) -> {
            OptionalLong value = Cumulative.of(edt, most);
            return value.isPresent() ? BigDecimal.valueOf(value.getAsLong(), scale) : null;
        };
    }

    /** A code of one byte that is the number of decimal places of a factor: 0 is 1, 1 is 0.1 and so on. */
    static Meaning decimalPlaces(int most) {
        return (edt, language) -> {
            Meanings.requireLength(edt, 1);
            if (edt.u8(0) > most) {
                throw unknownUnit(edt);
            }
            return BigDecimal.valueOf(1, edt.u8(0));
        };
    }

    static Meaning timedCumulative(long most) {
        return (edt, language) -> {
            TimedCumulative value = TimedCumulative.decode(edt, most);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("at", text(value.at()));
            parts.put("value", count(value.value()));
            return parts;
        };
    }

    static Meaning dayHistory(long most) {
        return (edt, language) -> {
            DayHistory history = DayHistory.decode(edt, most);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("daysAgo", history.day().isPresent() ? history.day().getAsInt() : null);
            parts.put("values", counts(history.values()));
            return parts;
        };
    }

    static Meaning daylessHistory(long most) {
        return (edt, language) -> counts(DayHistory.decodeDayless(edt, most).values());
    }

    static Meaning twoWayHistory(int mostPairs) {
        return (edt, language) -> {
            TwoWayHistory history = TwoWayHistory.decode(edt, mostPairs);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("newest", text(history.newest()));
            parts.put(
                    "values", history.pairs().stream().map(MeterMeanings::pair).toList());
            return parts;
        };
    }

    static Meaning minuteValue() {
        return (edt, language) -> {
            MinuteValue value = MinuteValue.decode(edt);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("at", text(value.at()));
            parts.putAll(pair(value.values()));
            return parts;
        };
    }

    static Meaning hourlyHistory() {
        return (edt, language) -> {
            HourlyHistory history = HourlyHistory.decode(edt);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("begin", text(history.begin()));
            parts.put("stepMinutes", history.stepMinutes());
            parts.put("register", count(history.register()));
            parts.put("quantities", counts(history.quantities()));
            return parts;
        };
    }

    /** Which instants a two-way history is asked for. */
    static Meaning historySelector() {
        return (edt, language) -> {
            Meanings.requireLength(edt, LocalTimes.MINUTES_LENGTH + 1);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("newest", text(LocalTimes.minutes(edt, 0)));
            parts.put("count", edt.u8(LocalTimes.MINUTES_LENGTH));
            return parts;
        };
    }

    /** Watts, signed. */
    static Meaning power() {
        return (edt, language) -> {
            Meanings.requireLength(edt, Integer.BYTES);
            return edt.s32(0) == NO_DATA_S32 ? null : BigDecimal.valueOf(edt.s32(0));
        };
    }

    /** Currents of phases R and T in 0.1 A, signed. */
    static Meaning currents() {
        return (edt, language) -> {
            Meanings.requireLength(edt, 2 * Short.BYTES);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("R", tenths(edt.s16(0), NO_DATA_S16));
            parts.put("T", tenths(edt.s16(2), NO_DATA_S16));
            return parts;
        };
    }

    /** Voltages between R and S(N) and between S(N) and T in 0.1 V. */
    static Meaning voltages() {
        return (edt, language) -> {
            Meanings.requireLength(edt, 2 * Short.BYTES);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("R-S", tenths(edt.u16(0), NO_DATA_U16));
            parts.put("S-T", tenths(edt.u16(2), NO_DATA_U16));
            return parts;
        };
    }

    private static @Nullable BigDecimal tenths(int value, int noData) {
        return value == noData ? null : BigDecimal.valueOf(value, 1);
    }

    static Meaning energyUnit() {
        return (edt, language) -> {
            Meanings.requireLength(edt, 1);
            return unit(MeterScale.energyUnit(edt.u8(0)).orElseThrow(() -> unknownUnit(edt)));
        };
    }

    static Meaning volumeUnit() {
        return (edt, language) -> {
            Meanings.requireLength(edt, 1);
            return unit(MeterScale.volumeUnit(edt.u8(0)).orElseThrow(() -> unknownUnit(edt)));
        };
    }

    private static MalformedValue unknownUnit(Edt edt) {
        return new MalformedValue("unit code 0x" + edt.hex() + " has no meaning");
    }

    private static BigDecimal unit(int exponent) {
        return new BigDecimal(BigDecimal.ONE.movePointRight(exponent).toPlainString());
    }

    private static Map<String, @Nullable Object> pair(TwoWayHistory.Pair pair) {
        Map<String, @Nullable Object> parts = Meaning.parts();
        parts.put("forward", count(pair.forward()));
        parts.put("reverse", count(pair.reverse()));
        return parts;
    }

    static List<@Nullable BigDecimal> counts(List<OptionalLong> values) {
        List<@Nullable BigDecimal> counts = new ArrayList<>(values.size());
        values.forEach(each -> counts.add(count(each)));
        return counts;
    }

    private static @Nullable BigDecimal count(OptionalLong value) {
        return value.isPresent() ? BigDecimal.valueOf(value.getAsLong()) : null;
    }

    private static String text(LocalDateTime time) {
        return time.toString();
    }
}
