package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.PropertyMap;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.DayHistory;
import jp.kenshin.echonet.meter.HourlyHistory;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.MinuteValue;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.meter.TwoWayHistory;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.MeasuredReading;
import jp.kenshin.fieldsimulator.internal.load.LoadCurve;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A field unit")
@Tag("C-15")
class UnitTest {
    private static final Eoj ELECTRICITY = Eoj.of(0x0288, 1);
    private static final Eoj GAS = Eoj.of(0x0289, 1);
    private static final Eoj WATER = Eoj.of(0x0281, 1);
    private static final Eoj LPG = Eoj.of(0x0283, 1);

    private final Bench meter = new Bench(Bench.spec("E-0000201"));

    @Test
    void announces_itself_before_its_first_reading() {
        meter.pass(Duration.ofMinutes(5));
        Frame first = meter.sent.get(0).frame();
        assertEquals(ServiceCode.INF, first.service());
        assertEquals(Eoj.NODE_PROFILE, first.source());
        assertEquals("01028801", first.find(0xD5).orElseThrow().hex());
        assertEquals(
                "FEFFFFFF452D3030303032303100000000",
                first.find(0x83).orElseThrow().hex());
        assertTrue(meter.firstWith(ServiceCode.INFC, 0xEA).isPresent());
    }

    @Test
    void repeats_what_nobody_acknowledges_ever_more_slowly() {
        meter.pass(Duration.ofMinutes(9));
        Frame reading = meter.firstWith(ServiceCode.INFC, 0xEA).orElseThrow();
        List<Instant> times = meter.sent.stream()
                .filter(each -> each.frame().equals(reading))
                .map(Bench.Sent::at)
                .toList();
        List<Long> waits = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            waits.add(Duration.between(times.get(i - 1), times.get(i)).toSeconds());
        }
        assertEquals(List.of(4L, 8L, 16L, 32L, 64L, 64L), waits.subList(0, 6));
    }

    @Test
    void repeats_nothing_that_was_acknowledged() {
        meter.passAcknowledging(Duration.ofHours(2));
        List<Integer> tids =
                meter.frames(ServiceCode.INFC).stream().map(Frame::tid).toList();
        assertEquals(tids.stream().distinct().count(), tids.size());
        assertEquals(
                meter.unit.ledger().of(Count.ANNOUNCEMENTS), meter.unit.ledger().of(Count.ANNOUNCEMENTS_ACKNOWLEDGED));
    }

    @Test
    @Tag("C-20")
    void sends_every_half_hour_at_its_own_moment() throws MalformedValue {
        meter.passAcknowledging(Duration.ofHours(3));
        Bench other = new Bench(Bench.spec("E-0000203"));
        other.passAcknowledging(Duration.ofHours(3));
        List<Long> moments = momentsOfReadings(meter);
        assertEquals(1, moments.subList(1, moments.size()).stream().distinct().count());
        assertEquals(7, moments.size());
        assertFalse(momentsOfReadings(other).containsAll(moments.subList(1, 2)));
    }

    private static List<Long> momentsOfReadings(Bench bench) {
        return bench.sent.stream()
                .filter(each -> each.frame().service() == ServiceCode.INFC)
                .map(each -> each.at().getEpochSecond() % 1_800)
                .toList();
    }

    @Test
    void gives_up_a_reading_that_nobody_took_for_the_next_one() {
        meter.pass(Duration.ofHours(2));
        assertEquals(
                1,
                meter.unit.ledger().of(Count.ANNOUNCEMENTS)
                        - meter.unit.ledger().of(Count.ANNOUNCEMENTS_DROPPED));
        assertTrue(meter.unit.measured(Bench.BEGIN, meter.now()).noneMatch(MeasuredReading::acknowledged));
    }

    @Test
    void tells_in_its_history_what_it_has_sent() throws MalformedValue {
        meter.passAcknowledging(Duration.ofDays(2));
        Map<LocalDateTime, OptionalLong> sent = new HashMap<>();
        for (Frame frame : meter.frames(ServiceCode.INFC)) {
            Optional<Edt> forward = frame.find(0xEA);
            if (forward.isPresent()) {
                TimedCumulative value = TimedCumulative.decode(forward.get(), Cumulative.EIGHT_DIGITS);
                sent.put(value.at(), value.value());
            }
        }
        assertTrue(meter.set(ELECTRICITY, 0xE5, Edt.ofByte(1)));
        DayHistory yesterday = DayHistory.decode(meter.get(ELECTRICITY, 0xE2), Cumulative.EIGHT_DIGITS);
        assertEquals(OptionalInt.of(1), yesterday.day());
        for (int slot = 0; slot < DayHistory.SLOTS; slot++) {
            LocalDateTime at = LocalDateTime.of(2026, 11, 21, 0, 0).plusMinutes(30L * slot);
            assertEquals(sent.get(at), yesterday.values().get(slot), at::toString);
        }
        assertMeasured(meter, sent);
    }

    private static void assertMeasured(Bench bench, Map<LocalDateTime, OptionalLong> sent) {
        List<MeasuredReading> measured = bench.unit
                .measured(Bench.BEGIN, bench.now().minusSeconds(1_800))
                .filter(each -> each.kind().equals("import"))
                .toList();
        assertEquals(95, measured.size());
        for (MeasuredReading reading : measured) {
            assertTrue(reading.acknowledged(), reading::toString);
            OptionalLong count = sent.getOrDefault(reading.timestamp().toLocalDateTime(), OptionalLong.empty());
            assertEquals(reading.value().unscaledValue().longValue(), count.getAsLong());
        }
    }

    @Test
    void shows_the_half_hours_that_were_selected() throws MalformedValue {
        assertEquals(
                ServiceCode.GET_SNA,
                meter.ask(ELECTRICITY, ServiceCode.GET, Property.named(0xEC))
                        .orElseThrow()
                        .service());
        assertTrue(meter.set(ELECTRICITY, 0xED, Edt.ofHex("07EA0B140A000C")));
        TwoWayHistory history = TwoWayHistory.decode(meter.get(ELECTRICITY, 0xEC), 12);
        assertEquals(LocalDateTime.of(2026, 11, 20, 10, 0), history.newest());
        assertEquals(12, history.pairs().size());
        assertTrue(history.pairs().get(0).forward().getAsLong()
                >= history.pairs().get(11).forward().getAsLong());
        assertFalse(meter.set(ELECTRICITY, 0xED, Edt.ofHex("07EA0B140A010C")));
    }

    @Test
    void remembers_99_days_and_a_terminal_45() throws MalformedValue {
        assertTrue(isKnown(meter, ELECTRICITY, 99));
        Bench terminal = new Bench(Bench.spec("T-0000201"));
        assertTrue(isKnown(terminal, GAS, 45));
        assertFalse(isKnown(terminal, GAS, 46));
    }

    private static boolean isKnown(Bench bench, Eoj object, int day) throws MalformedValue {
        bench.set(object, 0xE5, Edt.ofByte(day));
        int epc = object.equals(GAS) ? 0xE4 : 0xE2;
        return DayHistory.decode(bench.get(object, epc), Cumulative.NINE_DIGITS).values().stream()
                .allMatch(OptionalLong::isPresent);
    }

    @Test
    @Tag("C-19")
    void has_only_its_latest_value_where_it_has_no_storage() throws MalformedValue {
        Bench poor = new Bench(Bench.withStorage(Bench.spec("T-0000521"), 0));
        assertTrue(poor.set(
                WATER,
                UnitProperty.SERIES_SELECTOR,
                new SeriesSelector(LocalDateTime.of(2026, 11, 20, 10, 0), 3).encode()));
        RegisterSeries series = RegisterSeries.decode(poor.get(WATER, UnitProperty.REGISTER_SERIES));
        assertEquals(
                List.of(false, false, true),
                series.registers().stream().map(OptionalLong::isPresent).toList());
    }

    @Test
    void has_no_day_before_one_was_chosen_and_none_of_the_future() throws MalformedValue {
        assertEquals(
                OptionalInt.empty(),
                DayHistory.decode(meter.get(ELECTRICITY, 0xE2), Cumulative.EIGHT_DIGITS)
                        .day());
        meter.set(ELECTRICITY, 0xE5, Edt.ofByte(0));
        List<OptionalLong> today = DayHistory.decode(meter.get(ELECTRICITY, 0xE2), Cumulative.EIGHT_DIGITS)
                .values();
        assertEquals(25, today.stream().filter(OptionalLong::isPresent).count());
        assertFalse(meter.set(ELECTRICITY, 0xE5, Edt.ofByte(100)));
    }

    @Test
    void sends_the_hours_of_the_day_before_once_a_day() throws MalformedValue {
        Bench terminal = new Bench(Bench.spec("T-0000201"));
        terminal.passAcknowledging(Duration.ofDays(1));
        List<Frame> days = terminal.frames(ServiceCode.INFC);
        assertEquals(2, days.size());
        HourlyHistory first = HourlyHistory.decode(days.get(0).find(0xD1).orElseThrow());
        HourlyHistory second = HourlyHistory.decode(days.get(1).find(0xD1).orElseThrow());
        long sum =
                first.quantities().stream().mapToLong(OptionalLong::getAsLong).sum();
        if (first.begin().isBefore(second.begin())) {
            assertEquals(first.begin().plusDays(1), second.begin());
            assertEquals(second.register().getAsLong(), first.register().getAsLong() + sum);
        }
        assertEquals(GAS, days.get(0).source());
    }

    @Test
    void sends_water_and_lp_gas_as_a_series() throws MalformedValue {
        Bench terminal = new Bench(Bench.spec("T-0000841"));
        terminal.passAcknowledging(Duration.ofMinutes(5));
        Frame frame = terminal.frames(ServiceCode.INFC).get(0);
        RegisterSeries series =
                RegisterSeries.decode(frame.find(UnitProperty.REGISTER_SERIES).orElseThrow());
        assertEquals(LPG, frame.source());
        assertEquals(LocalDateTime.of(2026, 11, 19, 1, 0), series.first());
        assertEquals(24, series.registers().size());
        assertEquals(60, series.stepMinutes());
    }

    @Test
    @Tag("C-01")
    void measures_and_sends_as_it_is_told() throws MalformedValue {
        SendingSchedule minutely = new SendingSchedule(1, 5, 7);
        meter.passAcknowledging(Duration.ofMinutes(4));
        assertTrue(meter.set(ELECTRICITY, UnitProperty.SCHEDULE, minutely.encode()));
        assertEquals(minutely.encode(), meter.get(ELECTRICITY, UnitProperty.SCHEDULE));
        meter.sent.clear();
        meter.passAcknowledging(Duration.ofMinutes(10));
        List<Frame> frames = meter.frames(ServiceCode.INFC);
        assertEquals(2, frames.size());
        assertEquals(5, frames.get(0).properties().size());
        MinuteValue last = MinuteValue.decode(frames.get(0).properties().get(4).edt());
        assertEquals(0, last.at().getMinute() % 5);
        assertFalse(meter.set(ELECTRICITY, UnitProperty.SCHEDULE, Edt.ofHex("0700070000")));
    }

    @Test
    void sends_a_longer_period_in_as_few_frames_as_hold_it() throws MalformedValue {
        meter.passAcknowledging(Duration.ofMinutes(4));
        meter.set(ELECTRICITY, UnitProperty.SCHEDULE, new SendingSchedule(30, 1_440, 60).encode());
        meter.sent.clear();
        meter.passAcknowledging(Duration.ofDays(1));
        List<Frame> frames = meter.frames(ServiceCode.INFC);
        assertEquals(1, frames.size());
        List<Property> histories = frames.get(0).properties();
        assertEquals(4, histories.size());
        assertEquals(
                LocalDateTime.of(2026, 11, 21, 0, 0),
                TwoWayHistory.decode(histories.get(0).edt(), 12).newest());
    }

    @Test
    void refuses_what_it_has_not_and_answers_the_rest() {
        Frame answer = meter.ask(
                        ELECTRICITY, ServiceCode.GET, Property.named(0xE1), Property.named(0xBF), Property.named(0xD7))
                .orElseThrow();
        assertEquals(ServiceCode.GET_SNA, answer.service());
        assertEquals(
                List.of("01", "", "08"),
                answer.properties().stream().map(each -> each.edt().hex()).toList());
        assertEquals(
                ServiceCode.SET_C_SNA,
                meter.ask(ELECTRICITY, ServiceCode.SET_C, new Property(0xE0, Edt.ofByte(1)))
                        .orElseThrow()
                        .service());
        assertEquals(
                ServiceCode.INF_SNA,
                meter.ask(ELECTRICITY, ServiceCode.INF_REQ, Property.named(0xBF))
                        .orElseThrow()
                        .service());
        assertEquals(Optional.empty(), meter.ask(GAS, ServiceCode.GET, Property.named(0xE2)));
        assertEquals(Optional.empty(), meter.ask(ELECTRICITY, ServiceCode.SET_I, new Property(0xE5, Edt.ofByte(2))));
    }

    @Test
    void answers_a_write_and_read_in_one() {
        Frame both = new Frame(
                1,
                Eoj.CONTROLLER,
                ELECTRICITY,
                ServiceCode.SET_GET,
                List.of(new Property(0xE5, Edt.ofByte(3))),
                List.of(Property.named(0xE5)));
        meter.unit.receive(both.encode());
        Frame answer = meter.frames(ServiceCode.SET_GET_RES).get(0);
        assertEquals("03", answer.read().get(0).edt().hex());
    }

    @Test
    void shows_every_property_that_its_map_promises() {
        for (String id : List.of("E-0000201", "T-0000201", "T-0000521", "T-0000841")) {
            Bench bench = new Bench(Bench.spec(id));
            if (id.startsWith("E")) {
                bench.set(ELECTRICITY, 0xED, Edt.ofHex("07EA0B140A0001"));
            }
            for (Eoj object :
                    List.of(Eoj.NODE_PROFILE, bench.unit.meters().get(0).eoj())) {
                for (int epc : PropertyMap.decode(bench.get(object, 0x9F)).orElseThrow()) {
                    assertFalse(bench.get(object, epc).isEmpty(), () -> object + " " + Integer.toHexString(epc));
                }
            }
        }
        assertTrue(PropertyMap.decode(meter.get(ELECTRICITY, 0x9E))
                .orElseThrow()
                .containsAll(List.of(0xE5, 0xED, 0xF1, 0xF9)));
        assertTrue(
                PropertyMap.decode(meter.get(ELECTRICITY, 0x9D)).orElseThrow().containsAll(List.of(0xEA, 0xEB, 0xF2)));
    }

    @Test
    void refuses_history_or_shows_a_wrong_day_when_it_is_so_broken() throws MalformedValue {
        meter.set(ELECTRICITY, 0xE5, Edt.ofByte(4));
        meter.unit.faults().answerWrongDay(true);
        assertEquals(
                OptionalInt.of(5),
                DayHistory.decode(meter.get(ELECTRICITY, 0xE2), Cumulative.EIGHT_DIGITS)
                        .day());
        meter.unit.faults().refuseHistory(true);
        assertEquals(
                ServiceCode.GET_SNA,
                meter.ask(ELECTRICITY, ServiceCode.GET, Property.named(0xE2))
                        .orElseThrow()
                        .service());
    }

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
    void tells_its_equipment_at_start_and_every_day() {
        meter.passAcknowledging(Duration.ofDays(2));
        List<Frame> told = meter.frames(ServiceCode.INF).stream()
                .filter(frame -> frame.find(UnitProperty.FIRMWARE).isPresent())
                .toList();
        assertEquals(2, told.size());
        assertEquals(
                "FFFFFF", told.get(0).find(UnitProperty.BATTERY).orElseThrow().hex());
        assertEquals(
                "0000000000000000",
                told.get(0).find(UnitProperty.PARENT).orElseThrow().hex());
    }

    @Test
    void cries_out_goes_dark_and_comes_back_with_a_gap_in_its_history() throws MalformedValue {
        meter.passAcknowledging(Duration.ofMinutes(10));
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
        long before = today.get(24).getAsLong();
        assertTrue(Cumulative.of(meter.get(ELECTRICITY, 0xE0), Cumulative.EIGHT_DIGITS)
                                .getAsLong()
                        - before
                <= 20);
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
