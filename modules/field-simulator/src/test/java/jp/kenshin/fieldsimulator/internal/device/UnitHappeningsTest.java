package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.DayHistory;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.internal.load.LoadCurve;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A unit to which something happens")
@Tag("C-15")
class UnitHappeningsTest {
    private static final Eoj ELECTRICITY = Eoj.of(0x0288, 1);
    private static final Eoj GAS = Eoj.of(0x0289, 1);

    private final Bench meter = new Bench(Bench.spec("E-0000201"));

    @Test
    @Tag("C-19")
    void lets_its_drifting_clock_be_set() throws MalformedValue {
        Bench drifting = new Bench(Bench.spec("E-0000201"), 86_400);
        drifting.pass(Duration.ofDays(1));
        LocalDateTime shown = UnitClock.decode(drifting.get(Eoj.NODE_PROFILE, UnitProperty.CLOCK));
        LocalDateTime right = LocalDateTime.ofInstant(drifting.now(), LoadCurve.JST);
        assertEquals(86, Duration.between(right, shown).toSeconds());
        assertTrue(drifting.set(Eoj.NODE_PROFILE, UnitProperty.CLOCK, UnitClock.encode(right)));
        assertEquals(right, UnitClock.decode(drifting.get(Eoj.NODE_PROFILE, UnitProperty.CLOCK)));
    }

    @Test
    void cries_out_goes_dark_and_comes_back_with_a_gap_in_its_history() throws MalformedValue {
        meter.passAcknowledging(Duration.ofMinutes(10));
        meter.sent.clear();
        long before = Cumulative.of(meter.get(ELECTRICITY, 0xE0), Cumulative.EIGHT_DIGITS)
                .getAsLong();
        meter.sent.clear();
        Happenings.losePower(meter.unit, true);
        meter.pass(Duration.ofHours(2));
        assertEquals(List.of("01000000", "01000000", "01000000"), eventBits(meter));
        assertEquals(3, meter.sent.size());
        assertEquals(Optional.empty(), meter.ask(ELECTRICITY, ServiceCode.GET, Property.named(0xE0)));
        Happenings.regainPower(meter.unit);
        meter.passAcknowledging(Duration.ofMinutes(1));
        assertEquals("02000000", eventBits(meter).get(3));
        meter.set(ELECTRICITY, 0xE5, Edt.ofByte(0));
        List<OptionalLong> today = DayHistory.decode(meter.get(ELECTRICITY, 0xE2), Cumulative.EIGHT_DIGITS)
                .values();
        assertTrue(today.get(24).isPresent());
        assertTrue(today.subList(25, 29).stream().allMatch(OptionalLong::isEmpty));
        long after = Cumulative.of(meter.get(ELECTRICITY, 0xE0), Cumulative.EIGHT_DIGITS)
                .getAsLong();
        assertTrue(after - before <= 1, () -> "counted " + (after - before) + " without power");
        meter.passAcknowledging(Duration.ofMinutes(2));
        assertEquals(
                "00000000", meter.get(Eoj.NODE_PROFILE, UnitProperty.EVENT_BITS).hex());
    }

    private static List<String> eventBits(Bench bench) {
        return bench.frames(ServiceCode.INFC).stream()
                .flatMap(frame -> frame.find(UnitProperty.EVENT_BITS).stream())
                .map(Edt::hex)
                .toList();
    }

    @Test
    @Tag("C-07")
    void closes_a_shaken_gas_meter_and_says_so_until_it_is_heard() {
        Bench terminal = new Bench(Bench.spec("T-0000201"));
        terminal.passAcknowledging(Duration.ofMinutes(10));
        terminal.sent.clear();
        Meter gas = terminal.unit.meters().get(0);
        Happenings.shake(terminal.unit, gas);
        terminal.pass(Duration.ofSeconds(13));
        List<Frame> events = terminal.frames(ServiceCode.INFC);
        assertEquals(3, events.size());
        Frame event = events.get(0);
        assertEquals("02000000000000000000", event.find(0xE7).orElseThrow().hex());
        assertEquals("41", event.find(0xEA).orElseThrow().hex());
        assertEquals("42", event.find(0xEB).orElseThrow().hex());
        assertTrue(event.find(UnitProperty.CLOCK).isPresent());
        Edt closed = terminal.get(GAS, 0xE2);
        terminal.passAcknowledging(Duration.ofDays(1));
        assertEquals(closed, terminal.get(GAS, 0xE2));
        Happenings.reset(terminal.unit, gas);
        assertEquals("41", terminal.get(GAS, 0xEB).hex());
    }

    @Test
    @Tag("R-07")
    void begins_anew_after_an_exchange_and_tells_its_new_number() {
        Edt old = meter.get(ELECTRICITY, 0x8D);
        meter.passAcknowledging(Duration.ofMinutes(10));
        Happenings.exchange(meter.unit, meter.unit.meters().get(0));
        Edt told =
                meter.firstWith(ServiceCode.INFC, 0x8D).orElseThrow().find(0x8D).orElseThrow();
        assertFalse(told.equals(old));
        assertEquals("00000000", meter.get(ELECTRICITY, 0xE0).hex());
        meter.set(ELECTRICITY, 0xE5, Edt.ofByte(1));
        assertArrayEquals(new int[0], known(meter.get(ELECTRICITY, 0xE2)));
    }

    private static int[] known(Edt history) {
        try {
            return DayHistory.decode(history, Cumulative.EIGHT_DIGITS).values().stream()
                    .filter(OptionalLong::isPresent)
                    .mapToInt(each -> (int) each.getAsLong())
                    .toArray();
        } catch (MalformedValue e) {
            throw new AssertionError(e);
        }
    }
}
