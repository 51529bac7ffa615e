package jp.kenshin.echonet.unit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.MalformedValue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("C-12")
class UnitPropertiesTest {
    @Property
    void a_series_of_registers_is_read_as_it_was_written(@ForAll("series") RegisterSeries series) throws Exception {
        assertEquals(series, RegisterSeries.decode(series.encode()));
    }

    @Property
    void a_series_cut_anywhere_is_refused(
            @ForAll("series") RegisterSeries series, @ForAll @IntRange(max = 249) int at) {
        Edt whole = series.encode();
        Edt cut = whole.slice(0, at % whole.length());
        assertThrows(MalformedValue.class, () -> RegisterSeries.decode(cut));
    }

    @Property
    void any_bytes_are_read_or_refused_and_nothing_else(@ForAll @Size(max = 255) byte[] bytes) {
        Edt edt = Edt.of(bytes);
        for (Decoder decoder : List.<Decoder>of(
                RegisterSeries::decode,
                SeriesSelector::decode,
                UnitClock::decode,
                RadioQuality::decode,
                Battery::decode,
                NextKey::decode,
                SendingSchedule::decode)) {
            try {
                decoder.decode(edt);
            } catch (MalformedValue refused) {
                assertEquals(0, refused.getStackTrace().length);
            }
        }
    }

    private interface Decoder {
        Object decode(Edt edt) throws MalformedValue;
    }

    @Property
    void radio_battery_key_and_schedule_are_read_as_they_were_written(
            @ForAll @IntRange(min = -128, max = 127) int strength,
            @ForAll @IntRange(max = 255) int quality,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 0xFFFE) int months,
            @ForAll @IntRange(min = 1, max = 0xFFFF) int keyId,
            @ForAll @Size(16) byte[] key,
            @ForAll("granularities") int granularity,
            @ForAll @IntRange(max = 59) int offset)
            throws Exception {
        RadioQuality radio = new RadioQuality(strength, quality);
        assertEquals(radio, RadioQuality.decode(radio.encode()));
        Battery battery = new Battery(OptionalInt.of(percent), OptionalInt.of(months));
        assertEquals(battery, Battery.decode(battery.encode()));
        assertEquals(Battery.ON_MAINS, Battery.decode(Battery.ON_MAINS.encode()));
        NextKey next = NextKey.decode(new NextKey(keyId, key).encode());
        assertEquals(keyId, next.keyId());
        assertArrayEquals(key, next.key());
        SendingSchedule schedule = new SendingSchedule(granularity, 1_440, offset);
        assertEquals(schedule, SendingSchedule.decode(schedule.encode()));
        SeriesSelector selector = new SeriesSelector(LocalDateTime.of(2026, 11, 20, 1, 0), 24);
        assertEquals(selector, SeriesSelector.decode(selector.encode()));
    }

    @Provide
    Arbitrary<Integer> granularities() {
        return Arbitraries.of(SendingSchedule.GRANULARITIES);
    }

    @Provide
    Arbitrary<RegisterSeries> series() {
        Arbitrary<OptionalLong> register = Arbitraries.longs()
                .between(0, 999_999_999L)
                .map(OptionalLong::of)
                .injectNull(0.1)
                .map(each -> each == null ? OptionalLong.empty() : each);
        Arbitrary<LocalDateTime> first = Arbitraries.longs()
                .between(0, 4_000_000_000L)
                .map(second -> LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(second));
        return Combinators.combine(
                        first,
                        Arbitraries.integers().between(1, 1_440),
                        register.list().ofMinSize(1).ofMaxSize(RegisterSeries.MOST))
                .as(RegisterSeries::new);
    }
}
