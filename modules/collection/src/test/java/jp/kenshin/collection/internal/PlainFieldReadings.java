package jp.kenshin.collection.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.internal.reading.FieldReadings;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.meter.DayHistory;
import jp.kenshin.echonet.meter.HourlyHistory;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.TwoWayHistory;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.registry.DirectoryChannel;

/** Brings what devices of {@link FieldOfDevices} answer into the real store: all of them count in thousandths, one meter a class. */
public final class PlainFieldReadings implements FieldReadings {
    private final ControlFixture fixture;

    public PlainFieldReadings(ControlFixture fixture) {
        this.fixture = fixture;
    }

    @Override
    public IntakeReport store(FieldUnit unit, Frame frame, Optional<LocalDate> dayOfHistory) {
        String meter = unit.meters().get(frame.source().instance() - 1).id().value();
        ReadingBatch batch =
                new ReadingBatch(new ReadingBatch.Origin(ReadingBatch.Source.FIELD, "field", "F-1", false), 64);
        try {
            for (Property property : frame.properties()) {
                read(batch, meter, frame.source().deviceClass() << 8 | property.epc(), property.edt(), dayOfHistory);
            }
        } catch (MalformedValue e) {
            throw new AssertionError(e);
        }
        int stored = batch.size();
        if (stored > 0) {
            fixture.store.append(batch);
        }
        return new IntakeReport("F-1", stored, 0, 0, 0, List.of());
    }

    private void read(ReadingBatch batch, String meter, int property, Edt edt, Optional<LocalDate> day)
            throws MalformedValue {
        switch (property) {
            case 0x0288E2 -> day(batch, meter, ControlFixture.IMPORT, edt, day.orElseThrow());
            case 0x0288E4 -> day(batch, meter, ControlFixture.EXPORT, edt, day.orElseThrow());
            case 0x0289E4 -> day(batch, meter, ControlFixture.GAS, edt, day.orElseThrow());
            case 0x0288EC -> {
                TwoWayHistory history = TwoWayHistory.decode(edt, 12);
                for (int i = 0; i < history.pairs().size(); i++) {
                    long at = history.newest().minusMinutes(30L * i).toEpochSecond(Jst.OFFSET);
                    add(
                            batch,
                            meter,
                            ControlFixture.IMPORT,
                            at,
                            history.pairs().get(i).forward());
                    add(
                            batch,
                            meter,
                            ControlFixture.EXPORT,
                            at,
                            history.pairs().get(i).reverse());
                }
            }
            case 0x0281F0 -> {
                RegisterSeries series = RegisterSeries.decode(edt);
                for (int i = 0; i < series.registers().size(); i++) {
                    add(
                            batch,
                            meter,
                            ControlFixture.WATER,
                            series.time(i).toEpochSecond(Jst.OFFSET),
                            series.registers().get(i));
                }
            }
            case 0x0289D1 -> hours(batch, meter, HourlyHistory.decode(edt));
            default -> {}
        }
    }

    private void hours(ReadingBatch batch, String meter, HourlyHistory history) {
        long register = history.register().orElseThrow();
        for (int i = 0; i < HourlyHistory.SLOTS && history.quantities().get(i).isPresent(); i++) {
            register += history.quantities().get(i).getAsLong();
            long at = history.begin().plusHours(i + 1L).toEpochSecond(Jst.OFFSET);
            add(batch, meter, ControlFixture.GAS, at, OptionalLong.of(register));
        }
    }

    private void day(ReadingBatch batch, String meter, String type, Edt edt, LocalDate day) throws MalformedValue {
        List<OptionalLong> values =
                new ArrayList<>(DayHistory.decode(edt, 999_999_999).values());
        for (int slot = 0; slot < values.size(); slot++) {
            long at = DayHistory.time(day, slot).toEpochSecond(Jst.OFFSET);
            if (!type.equals(ControlFixture.GAS) || slot % 2 == 0) {
                add(batch, meter, type, at, values.get(slot));
            }
        }
    }

    private void add(ReadingBatch batch, String meter, String type, long at, OptionalLong count) {
        DirectoryChannel channel = fixture.directory
                .snapshot()
                .findMeter(meter)
                .orElseThrow()
                .findChannel(type)
                .orElseThrow();
        count.ifPresent(value -> batch.add(channel, at, value, 3, null, null));
    }
}
