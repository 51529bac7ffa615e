package jp.kenshin.fieldsimulator.internal.device;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;

/** The properties of every kind of meter: those all have, and beside them those of its class. */
final class MeterTables {
    static final Edt YES = Edt.ofByte(0x41);
    static final Edt NO = Edt.ofByte(0x42);
    static final int FAULT = 0x88;
    static final int PRODUCTION_NUMBER = 0x8D;

    private static final Edt ON = Edt.ofByte(0x30);
    private static final int TEXT_LENGTH = 12;
    private static final Map<MeterKind, PropertyTable<Meter>> TABLES = new EnumMap<>(MeterKind.class);

    static {
        TABLES.put(MeterKind.ELECTRICITY, ElectricityTable.addTo(common("EM-30")));
        TABLES.put(MeterKind.GAS, GasTable.addTo(common("GN6")));
        TABLES.put(MeterKind.WATER, WaterTable.addTo(common("W13")));
        TABLES.put(MeterKind.LPG, LpgTable.addTo(common("LS4")));
    }

    private MeterTables() {}

    static PropertyTable<Meter> of(MeterKind kind) {
        return Objects.requireNonNull(TABLES.get(kind));
    }

    private static PropertyTable<Meter> common(String product) {
        return addProfile(new PropertyTable<Meter>()
                .withFixed(0x80, ON)
                .withFixed(0x81, Edt.ofByte(0x00))
                .withFixed(0x82, Edt.of((byte) 0, (byte) 0, (byte) 'R', (byte) 0))
                .with(FAULT, state(FAULT, NO))
                .withFixed(0x8A, Edt.of((byte) 0xFF, (byte) 0xFF, (byte) 0xFF))
                .withFixed(0x8C, text(product))
                .with(PRODUCTION_NUMBER, (meter, now) -> Optional.of(text(meter.serial(now))))
                .announcing(0x80, FAULT, PRODUCTION_NUMBER));
    }

    /** Properties of the Kenshin terminal profile (docs/field.md). */
    private static PropertyTable<Meter> addProfile(PropertyTable<Meter> table) {
        return table.with(
                        UnitProperty.REGISTER_SERIES,
                        history((meter, now) -> Optional.of(meter.series(now).encode())))
                .settable(UnitProperty.SERIES_SELECTOR, (meter, value, now) -> {
                    meter.selectSeries(SeriesSelector.decode(value));
                    return true;
                })
                .with(UnitProperty.EVENT_BITS, state(UnitProperty.EVENT_BITS, Edt.of(new byte[4])))
                .with(
                        UnitProperty.CLOCK,
                        (meter, now) -> Optional.of(
                                UnitClock.encode(meter.recall().clock().show(now))))
                .with(
                        UnitProperty.SCHEDULE,
                        (meter, now) -> Optional.of(meter.schedule().encode()))
                .settable(UnitProperty.SCHEDULE, (meter, value, now) -> {
                    meter.reschedule(SendingSchedule.decode(value));
                    return true;
                })
                .announcing(UnitProperty.REGISTER_SERIES, UnitProperty.EVENT_BITS);
    }

    /** A property that says how things are. */
    static PropertyTable.Getter<Meter> state(int epc, Edt usual) {
        return (meter, now) -> Optional.of(meter.state(epc, usual));
    }

    /** A property that a unit in a bad mood will not show. */
    static PropertyTable.Getter<Meter> history(PropertyTable.Getter<Meter> getter) {
        return (meter, now) -> meter.faults().refusesHistory() ? Optional.empty() : getter.read(meter, now);
    }

    /** The register now. */
    static PropertyTable.Getter<Meter> register() {
        return (meter, now) -> Optional.of(count(meter.registers().forward().countAt(now)));
    }

    static Edt count(long value) {
        return Edt.of(ByteBuffer.allocate(Integer.BYTES).putInt((int) value).array());
    }

    static OptionalLong latest(Meter meter, int stepMinutes, Instant now) {
        return meter.recall()
                .at(meter.registers().forward(), meter.recall().latest(stepMinutes, now), stepMinutes, now);
    }

    static Edt text(String text) {
        return Edt.of(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), TEXT_LENGTH));
    }
}
