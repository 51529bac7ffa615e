package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.HourlyHistory;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.MinuteValue;
import jp.kenshin.echonet.meter.TwoWayHistory;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.MeasuredReading;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A unit that sends")
@Tag("C-15")
class UnitSendingTest {
    private static final Eoj ELECTRICITY = Eoj.of(0x0288, 1);
    private static final Eoj GAS = Eoj.of(0x0289, 1);
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
}
