package jp.kenshin.fieldsimulator.internal.device;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.meter.HourlyHistory;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;

/** In which properties a meter sends the readings of a period (docs/field.md), and how many fit into one frame. */
final class ReadingFrames {
    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;
    private static final int MINUTES_A_FRAME = 40;
    private static final int PAIRS_A_FRAME = 48;
    private static final int STAMPED_A_FRAME = 24;
    private static final int SERIES_A_FRAME = 240;

    private ReadingFrames() {}

    /** One frame: its properties and the times of the readings in them. */
    record Sending(List<Property> properties, List<LocalDateTime> stamps) {}

    /** The frames of a period whose readings have these times, oldest first; times of which the meter has nothing are left out. */
    static List<Sending> of(Meter meter, List<LocalDateTime> period, Instant now) {
        int step = meter.schedule().granularityMinutes();
        List<LocalDateTime> known = period.stream()
                .filter(stamp -> meter.recall()
                        .at(meter.registers().forward(), stamp, step, now)
                        .isPresent())
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        return meter.spec().kind() == MeterKind.ELECTRICITY
                ? electricity(meter, known, step, now)
                : series(meter, period, known, step, now);
    }

    private static List<Sending> electricity(Meter meter, List<LocalDateTime> stamps, int step, Instant now) {
        if (step < HALF_HOUR) {
            return chunks(stamps, MINUTES_A_FRAME, part -> part.stream()
                    .map(stamp -> new Property(ElectricityTable.MINUTE, ElectricityTable.minute(meter, stamp, now)))
                    .toList());
        }
        if (step == HALF_HOUR && isGapless(stamps) && stamps.size() > 1) {
            return chunks(stamps, PAIRS_A_FRAME, part -> histories(meter, part, now));
        }
        return chunks(stamps, STAMPED_A_FRAME, part -> part.stream()
                .flatMap(stamp -> meter.registers()
                        .all()
                        .map(named -> new Property(
                                named.kind().equals("export")
                                        ? ElectricityTable.HALF_HOUR_REVERSE
                                        : ElectricityTable.HALF_HOUR_FORWARD,
                                ElectricityTable.timed(meter, named.register(), stamp, now))))
                .toList());
    }

    private static boolean isGapless(List<LocalDateTime> stamps) {
        return stamps.get(0).plusMinutes((stamps.size() - 1L) * HALF_HOUR).equals(stamps.get(stamps.size() - 1));
    }

    private static List<Property> histories(Meter meter, List<LocalDateTime> stamps, Instant now) {
        List<Property> properties = new ArrayList<>();
        for (int end = stamps.size(); end > 0; end -= ElectricityTable.MOST_PAIRS) {
            SeriesSelector wanted = new SeriesSelector(stamps.get(end - 1), Math.min(end, ElectricityTable.MOST_PAIRS));
            properties.add(new Property(ElectricityTable.TWO_WAY, ElectricityTable.twoWay(meter, wanted, now)));
        }
        return properties;
    }

    private static List<Sending> series(
            Meter meter, List<LocalDateTime> period, List<LocalDateTime> known, int step, Instant now) {
        if (meter.spec().kind() == MeterKind.GAS && step == HOUR && period.size() == HourlyHistory.SLOTS) {
            HourlyHistory hourly = Histories.hourly(meter, period.get(0).minusMinutes(HOUR), now);
            if (hourly.quantities().stream().allMatch(OptionalLong::isPresent)) {
                return List.of(new Sending(List.of(new Property(GasTable.HOURLY, hourly.encode())), known));
            }
        }
        return chunks(period, SERIES_A_FRAME, part -> registers(meter, part, now)).stream()
                .map(sending -> new Sending(
                        sending.properties(),
                        sending.stamps().stream().filter(known::contains).toList()))
                .toList();
    }

    private static List<Property> registers(Meter meter, List<LocalDateTime> stamps, Instant now) {
        List<Property> properties = new ArrayList<>();
        for (int begin = 0; begin < stamps.size(); begin += RegisterSeries.MOST) {
            SeriesSelector wanted =
                    new SeriesSelector(stamps.get(begin), Math.min(RegisterSeries.MOST, stamps.size() - begin));
            properties.add(new Property(
                    UnitProperty.REGISTER_SERIES, meter.series(wanted, now).encode()));
        }
        return properties;
    }

    private static List<Sending> chunks(
            List<LocalDateTime> stamps,
            int most,
            java.util.function.Function<List<LocalDateTime>, List<Property>> properties) {
        List<Sending> sendings = new ArrayList<>();
        for (int begin = 0; begin < stamps.size(); begin += most) {
            List<LocalDateTime> part = stamps.subList(begin, Math.min(stamps.size(), begin + most));
            sendings.add(new Sending(properties.apply(part), List.copyOf(part)));
        }
        return sendings;
    }
}
