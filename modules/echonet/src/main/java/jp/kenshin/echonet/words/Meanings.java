package jp.kenshin.echonet.words;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.PropertyMap;
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

/** The ways in which properties are read. */
final class Meanings {
    private static final int NO_DATA_S16 = 0x7FFE;
    private static final int NO_DATA_S32 = 0x7FFF_FFFE;
    private static final int NO_DATA_U16 = 0xFFFE;

    private Meanings() {}

    /** Bytes of a fixed length that mean nothing more. */
    static Meaning raw(int length) {
        return (edt, language) -> {
            requireLength(edt, length);
            return edt.hex();
        };
    }

    /** Bytes of any length. */
    static Meaning raw() {
        return (edt, language) -> edt.hex();
    }

    static Meaning ascii(int length) {
        return (edt, language) -> {
            requireLength(edt, length);
            return edt.ascii().replaceAll("[^ -~]", "?").strip();
        };
    }

    /** An unsigned number of one to four bytes, in steps of a power of ten. */
    static Meaning number(int length, int scale, long least, long most) {
        return (edt, language) -> {
            requireLength(edt, length);
            long value = 0;
            for (int i = 0; i < length; i++) {
                value = value << 8 | edt.u8(i);
            }
            if (value < least || value > most) {
                throw new MalformedValue("number " + value + " is not between " + least + " and " + most);
            }
            return BigDecimal.valueOf(value, scale);
        };
    }

    /** Codes of one byte and what they stand for. */
    static Meaning code(Map<Integer, Words> words) {
        Map<Integer, Words> known = new TreeMap<>(words);
        return (edt, language) -> {
            requireLength(edt, 1);
            Words word = known.get(edt.u8(0));
            if (word == null) {
                throw new MalformedValue(String.format(Locale.ROOT, "code 0x%02X has no meaning", edt.u8(0)));
            }
            return word.in(language);
        };
    }

    /** 0x41 says the first, 0x42 the second. */
    static Meaning either(Words first, Words second) {
        return code(Map.of(0x41, first, 0x42, second));
    }

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
            requireLength(edt, 1);
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
            parts.put("values", history.pairs().stream().map(Meanings::pair).toList());
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
            requireLength(edt, LocalTimes.MINUTES_LENGTH + 1);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("newest", text(LocalTimes.minutes(edt, 0)));
            parts.put("count", edt.u8(LocalTimes.MINUTES_LENGTH));
            return parts;
        };
    }

    /** Watts, signed. */
    static Meaning power() {
        return (edt, language) -> {
            requireLength(edt, Integer.BYTES);
            return edt.s32(0) == NO_DATA_S32 ? null : BigDecimal.valueOf(edt.s32(0));
        };
    }

    /** Currents of phases R and T in 0.1 A, signed. */
    static Meaning currents() {
        return (edt, language) -> {
            requireLength(edt, 2 * Short.BYTES);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("R", tenths(edt.s16(0), NO_DATA_S16));
            parts.put("T", tenths(edt.s16(2), NO_DATA_S16));
            return parts;
        };
    }

    /** Voltages between R and S(N) and between S(N) and T in 0.1 V. */
    static Meaning voltages() {
        return (edt, language) -> {
            requireLength(edt, 2 * Short.BYTES);
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
            requireLength(edt, 1);
            return unit(MeterScale.energyUnit(edt.u8(0)).orElseThrow(() -> unknownUnit(edt)));
        };
    }

    static Meaning volumeUnit() {
        return (edt, language) -> {
            requireLength(edt, 1);
            return unit(MeterScale.volumeUnit(edt.u8(0)).orElseThrow(() -> unknownUnit(edt)));
        };
    }

    private static MalformedValue unknownUnit(Edt edt) {
        return new MalformedValue("unit code 0x" + edt.hex() + " has no meaning");
    }

    private static BigDecimal unit(int exponent) {
        return new BigDecimal(BigDecimal.ONE.movePointRight(exponent).toPlainString());
    }

    static Meaning propertyMap() {
        return (edt, language) ->
                PropertyMap.decode(edt).orElseThrow(() -> new MalformedValue("no property map")).stream()
                        .map(each -> String.format(Locale.ROOT, "%02X", each))
                        .toList();
    }

    /** The objects that a node announces: how many, then three bytes each. */
    static Meaning instances() {
        return (edt, language) -> {
            if (edt.isEmpty() || edt.length() != 1 + 3 * edt.u8(0)) {
                throw new MalformedValue("no list of instances");
            }
            List<String> objects = new ArrayList<>();
            for (int i = 1; i < edt.length(); i += 3) {
                objects.add(new Eoj(edt.u24(i)).toString());
            }
            return objects;
        };
    }

    static Meaning date() {
        return (edt, language) -> {
            requireLength(edt, 4);
            return String.format(Locale.ROOT, "%04d-%02d-%02d", edt.u16(0), edt.u8(2), edt.u8(3));
        };
    }

    static Meaning timeOfDay() {
        return (edt, language) -> {
            requireLength(edt, 2);
            return String.format(Locale.ROOT, "%02d:%02d", edt.u8(0), edt.u8(1));
        };
    }

    /** Year and month in ASCII, such as the expiry of verification. */
    static Meaning yearMonth() {
        return (edt, language) -> {
            requireLength(edt, 6);
            String digits = edt.ascii();
            if (!digits.matches("[0-9]{4}(0[1-9]|1[0-2])")) {
                throw new MalformedValue("no year and month: " + edt.hex());
            }
            return digits.substring(0, 4) + "-" + digits.substring(4);
        };
    }

    private static Map<String, @Nullable Object> pair(TwoWayHistory.Pair pair) {
        Map<String, @Nullable Object> parts = Meaning.parts();
        parts.put("forward", count(pair.forward()));
        parts.put("reverse", count(pair.reverse()));
        return parts;
    }

    private static List<@Nullable BigDecimal> counts(List<OptionalLong> values) {
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

    private static void requireLength(Edt edt, int length) throws MalformedValue {
        if (edt.length() != length) {
            throw new MalformedValue(edt.length() + " bytes where " + length + " are due");
        }
    }
}
