package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.LocalDateTime;
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
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.meter.TwoWayHistory;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.MeasuredReading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A unit that is asked")
@Tag("C-15")
class UnitMemoryTest {
    private static final Eoj ELECTRICITY = Eoj.of(0x0288, 1);
    private static final Eoj GAS = Eoj.of(0x0289, 1);
    private static final Eoj WATER = Eoj.of(0x0281, 1);

    private final Bench meter = new Bench(Bench.spec("E-0000201"));

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
}
