package jp.kenshin.fieldsimulator.internal.device;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.LocalTimes;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.MinuteValue;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.meter.TwoWayHistory;
import jp.kenshin.echonet.meter.TwoWayHistory.Pair;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.fieldsimulator.internal.load.Register;

/** Class 0288, low-voltage smart electric energy meter: 0.1 kWh, coefficient 1, eight digits. */
final class ElectricityTable {
    static final int MINUTE = 0xD0;
    static final int COEFFICIENT = 0xD3;
    static final int DIGITS = 0xD7;
    static final int UNIT = 0xE1;
    static final int HALF_HOUR_FORWARD = 0xEA;
    static final int HALF_HOUR_REVERSE = 0xEB;
    static final int TWO_WAY = 0xEC;
    static final int MOST_PAIRS = 12;

    private static final int HALF_HOUR = 30;
    private static final int VOLTS = 100;
    private static final int SELECTOR_LENGTH = 7;

    private ElectricityTable() {}

    static PropertyTable<Meter> addTo(PropertyTable<Meter> table) {
        return table.with(
                        MINUTE,
                        (meter, now) -> Optional.of(minute(meter, meter.recall().latest(1, now), now)))
                .withFixed(COEFFICIENT, MeterTables.count(1))
                .withFixed(DIGITS, Edt.ofByte(8))
                .with(0xE0, MeterTables.register())
                .withFixed(UNIT, Edt.ofByte(0x01))
                .with(
                        0xE2,
                        MeterTables.history(
                                (meter, now) -> day(meter, meter.registers().forward(), now)))
                .with(
                        0xE3,
                        (meter, now) ->
                                Optional.of(MeterTables.count(reverse(meter).countAt(now))))
                .with(0xE4, MeterTables.history((meter, now) -> day(meter, reverse(meter), now)))
                .with(0xE5, (meter, now) -> Optional.of(Edt.ofByte(meter.day().orElse(0xFF))))
                .settable(0xE5, Histories::selectDay)
                .with(0xE7, (meter, now) -> Optional.of(MeterTables.count(watts(meter, now))))
                .with(0xE8, (meter, now) -> Optional.of(currents(watts(meter, now))))
                .with(
                        HALF_HOUR_FORWARD,
                        (meter, now) ->
                                Optional.of(latest(meter, meter.registers().forward(), now)))
                .with(HALF_HOUR_REVERSE, (meter, now) -> Optional.of(latest(meter, reverse(meter), now)))
                .with(TWO_WAY, MeterTables.history((meter, now) -> meter.twoWay()
                        .map(wanted -> twoWay(meter, wanted, now))))
                .with(0xED, (meter, now) -> meter.twoWay().map(ElectricityTable::selector))
                .settable(0xED, (meter, value, now) -> {
                    meter.selectTwoWay(selector(value));
                    return true;
                })
                .announcing(MINUTE, HALF_HOUR_FORWARD, HALF_HOUR_REVERSE, TWO_WAY);
    }

    private static Register reverse(Meter meter) {
        return meter.registers().reverse().orElseThrow();
    }

    private static Optional<Edt> day(Meter meter, Register register, Instant now) {
        return Optional.of(Histories.ofDay(meter, register, now).encode());
    }

    private static Edt latest(Meter meter, Register register, Instant now) {
        return timed(meter, register, meter.recall().latest(HALF_HOUR, now), now);
    }

    /** A register with its time. */
    static Edt timed(Meter meter, Register register, LocalDateTime stamp, Instant now) {
        return new TimedCumulative(stamp, meter.recall().at(register, stamp, HALF_HOUR, now)).encode();
    }

    static Edt minute(Meter meter, LocalDateTime stamp, Instant now) {
        return new MinuteValue(stamp, pair(meter, stamp, 1, now)).encode();
    }

    /** Both registers at some half-hours, newest first. */
    static Edt twoWay(Meter meter, SeriesSelector wanted, Instant now) {
        List<Pair> pairs = IntStream.range(0, Math.min(MOST_PAIRS, wanted.count()))
                .mapToObj(i -> pair(meter, wanted.first().minusMinutes((long) i * HALF_HOUR), HALF_HOUR, now))
                .toList();
        return new TwoWayHistory(wanted.first(), pairs).encode();
    }

    private static Pair pair(Meter meter, LocalDateTime stamp, int step, Instant now) {
        return new Pair(
                meter.recall().at(meter.registers().forward(), stamp, step, now),
                meter.recall().at(reverse(meter), stamp, step, now));
    }

    /** Newest instant to the minute, on a half-hour, and how many. */
    private static SeriesSelector selector(Edt value) throws MalformedValue {
        if (value.length() != SELECTOR_LENGTH) {
            throw new MalformedValue("no selector: " + value.hex());
        }
        LocalDateTime newest = LocalTimes.minutes(value, 0);
        int count = value.u8(LocalTimes.MINUTES_LENGTH);
        if (count < 1 || count > MOST_PAIRS || newest.getMinute() % HALF_HOUR != 0) {
            throw new MalformedValue("no selector: " + value.hex());
        }
        return new SeriesSelector(newest, count);
    }

    private static Edt selector(SeriesSelector selector) {
        byte[] bytes = new byte[SELECTOR_LENGTH];
        LocalTimes.putMinutes(bytes, 0, selector.first());
        bytes[LocalTimes.MINUTES_LENGTH] = (byte) selector.count();
        return Edt.of(bytes);
    }

    private static long watts(Meter meter, Instant now) {
        return meter.registers().forward().rateAt(now) - reverse(meter).rateAt(now);
    }

    /** R and T phase in 0.1 A, half of the power each. */
    private static Edt currents(long watts) {
        short each = (short) (watts * 10 / 2 / VOLTS);
        return Edt.of(ByteBuffer.allocate(4).putShort(each).putShort(each).array());
    }
}
