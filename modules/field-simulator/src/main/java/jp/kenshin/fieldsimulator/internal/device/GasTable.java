package jp.kenshin.fieldsimulator.internal.device;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.TimedCumulative;

/** Class 0289, smart gas meter: 0.001 m3, nine digits. */
final class GasTable {
    static final int HOURLY = 0xD1;
    static final int SECURITY = 0xE7;
    static final int EMERGENCY = 0xEA;
    static final int VALVE = 0xEB;
    static final int REASONS = 0xEC;

    private static final int HALF_HOUR = 30;

    private GasTable() {}

    static PropertyTable<Meter> addTo(PropertyTable<Meter> table) {
        return table.with(0xD0, (meter, now) -> Optional.of(latest(meter, now)))
                .with(HOURLY, MeterTables.history((meter, now) -> Optional.of(yesterday(meter, now))))
                .withFixed(0xE0, Edt.ofByte(0x30))
                .with(0xE2, MeterTables.register())
                .withFixed(0xE3, Edt.ofByte(0x03))
                .with(
                        0xE4,
                        MeterTables.history((meter, now) -> Optional.of(
                                Histories.ofDay(meter, meter.registers().forward(), now)
                                        .encode())))
                .with(0xE5, (meter, now) -> Optional.of(Edt.ofByte(meter.day().orElse(0xFF))))
                .settable(0xE5, Histories::selectDay)
                .with(0xE6, MeterTables.state(0xE6, MeterTables.NO))
                .with(SECURITY, MeterTables.state(SECURITY, Edt.of(new byte[10])))
                .with(0xE8, MeterTables.state(0xE8, MeterTables.NO))
                .with(0xE9, MeterTables.state(0xE9, MeterTables.NO))
                .with(EMERGENCY, MeterTables.state(EMERGENCY, MeterTables.NO))
                .with(VALVE, MeterTables.state(VALVE, MeterTables.YES))
                .with(REASONS, MeterTables.state(REASONS, Edt.of(new byte[3])))
                .announcing(HOURLY, 0xE6, SECURITY, 0xE8, EMERGENCY, VALVE);
    }

    private static Edt latest(Meter meter, Instant now) {
        return new TimedCumulative(meter.recall().latest(HALF_HOUR, now), MeterTables.latest(meter, HALF_HOUR, now))
                .encode();
    }

    private static Edt yesterday(Meter meter, Instant now) {
        return Histories.hourly(meter, Histories.today(meter, now).minusDays(1).atStartOfDay(), now)
                .encode();
    }
}
