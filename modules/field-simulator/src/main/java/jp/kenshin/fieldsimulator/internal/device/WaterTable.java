package jp.kenshin.fieldsimulator.internal.device;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.Cumulative;

/** Class 0281, water flow meter: 0.001 m3, nine digits. */
final class WaterTable {
    static final int SECURITY = 0xE4;

    private WaterTable() {}

    static PropertyTable<Meter> addTo(PropertyTable<Meter> table) {
        return table.withFixed(0xD0, Edt.ofByte(0x30))
                .with(0xE0, MeterTables.register())
                .withFixed(0xE1, Edt.ofByte(0x03))
                .with(0xE2, MeterTables.history((meter, now) -> Optional.of(encode(Histories.lastDay(meter, now)))))
                .with(0xE3, MeterTables.state(0xE3, MeterTables.NO))
                .with(SECURITY, MeterTables.state(SECURITY, Edt.of(new byte[4])))
                .announcing(0xE3, SECURITY);
    }

    private static Edt encode(List<OptionalLong> values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.size() * Integer.BYTES);
        values.forEach(each -> bytes.putInt((int) each.orElse(Cumulative.NO_DATA)));
        return Edt.of(bytes.array());
    }
}
