package jp.kenshin.fieldsimulator.internal.device;

import java.util.Optional;
import jp.kenshin.echonet.Edt;

/** Class 0283, LP gas meter: 0.001 m3 (E1) and 0.0001 m3 (E0), eight digits each. */
final class LpgTable {
    static final int SECURITY_1 = 0xE3;
    static final int EMERGENCY = 0xE7;
    static final int VALVE = 0xE8;
    static final int RESIDUAL = 0xE9;
    static final int REASONS = 0xEF;

    private static final long EIGHT_DIGITS = 100_000_000L;

    private LpgTable() {}

    static PropertyTable<Meter> addTo(PropertyTable<Meter> table) {
        return table.with(
                        0xE0,
                        (meter, now) -> Optional.of(
                                MeterTables.count(meter.registers().forward().fineAt(now) % EIGHT_DIGITS)))
                .with(0xE1, MeterTables.register())
                .with(0xE2, MeterTables.state(0xE2, MeterTables.NO))
                .with(SECURITY_1, MeterTables.state(SECURITY_1, Edt.of(new byte[4])))
                .with(0xE4, MeterTables.state(0xE4, Edt.of(new byte[4])))
                .with(0xE5, MeterTables.state(0xE5, MeterTables.NO))
                .with(0xE6, MeterTables.state(0xE6, MeterTables.NO))
                .with(EMERGENCY, MeterTables.state(EMERGENCY, MeterTables.NO))
                .with(VALVE, MeterTables.state(VALVE, MeterTables.YES))
                .with(RESIDUAL, MeterTables.state(RESIDUAL, MeterTables.NO))
                .with(REASONS, MeterTables.state(REASONS, Edt.of(new byte[3])))
                .announcing(0xE2, SECURITY_1, 0xE4, 0xE5, EMERGENCY, VALVE, RESIDUAL);
    }
}
