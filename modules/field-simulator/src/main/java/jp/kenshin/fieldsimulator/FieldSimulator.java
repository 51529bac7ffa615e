package jp.kenshin.fieldsimulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import jp.kenshin.fieldsimulator.internal.device.Unit;
import jp.kenshin.fieldsimulator.internal.device.UnitSetting;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.load.Climate;
import jp.kenshin.fieldsimulator.internal.population.KeptKeys;
import jp.kenshin.fieldsimulator.internal.population.Population;
import jp.kenshin.fieldsimulator.internal.population.UnitSpec;
import jp.kenshin.fieldsimulator.internal.record.Summary;
import jp.kenshin.fieldsimulator.internal.record.Summary.UnitSummary;
import jp.kenshin.fieldsimulator.internal.record.TruthFile;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;
import jp.kenshin.fieldsimulator.internal.scenario.Drama;
import jp.kenshin.fieldsimulator.internal.time.VirtualClock;
import jp.kenshin.fieldsimulator.internal.wire.Field;

/** A running field. It can be asked at any time what it has measured, sent and had acknowledged; that may be compared with a server. */
public final class FieldSimulator implements AutoCloseable {
    private static final int COUNTERS_A_MILLISECOND = 4_096;
    private static final int RELAYED_IN = 3;

    private final VirtualClock clock;
    private final Field field;
    private final Instant start;

    private FieldSimulator(VirtualClock clock, Field field) {
        this.clock = clock;
        this.field = field;
        this.start = clock.start();
    }

    /**
     * Puts up the units and starts their time.
     *
     * @throws UncheckedIOException when there are not enough sockets to be had
     */
    public static FieldSimulator start(SimulatorSettings settings) {
        Clock real = Clock.systemUTC();
        VirtualClock clock = settings.start()
                .map(begin -> VirtualClock.at(real, begin, settings.speed()))
                .orElseGet(() -> VirtualClock.catchingUp(real, settings.back(), settings.speed()));
        Field field = new Field(
                clock,
                settings.threads(),
                settings.local(),
                settings.server(),
                settings.sharedSockets(),
                settings.scenario().weather());
        Chance seed = new Chance(settings.scenario().seed().orElse(settings.seed()));
        KeptKeys keys = new KeptKeys(settings.keys());
        Population population = new Population(
                settings.population().units().stream().map(keys::renewed).toList());
        Climate climate = new Climate(settings.seed());
        long counter = real.millis() * COUNTERS_A_MILLISECOND;
        Parents parents = new Parents(population, seed);
        field.start(
                population,
                seed,
                spec -> new UnitSetting(
                        climate,
                        new Chance(settings.seed()),
                        clock.start(),
                        drift(settings.scenario().driftPerDay(), seed, spec),
                        settings.startWithin(),
                        counter,
                        parents.of(spec),
                        key -> keys.keep(spec.id(), key)));
        new Drama(settings.scenario(), field, seed).stage(clock.start());
        return new FieldSimulator(clock, field);
    }

    private static double drift(Duration most, Chance seed, UnitSpec spec) {
        return seed.of("drift").of(spec.id().text()).between(0, -most.toMillis(), most.toMillis());
    }

    /** Most units reach the concentrator themselves; one in three speaks through the unit before it. */
    private record Parents(Population population, Chance seed) {
        long of(UnitSpec spec) {
            List<UnitSpec> units = population.units();
            int index = java.util.Collections.binarySearch(
                    units, spec, Comparator.comparing(unit -> unit.id().text()));
            boolean relayed = seed.of("parent").oneIn(index, RELAYED_IN);
            return relayed && index > 0 ? units.get(index - 1).address() : 0;
        }
    }

    /** Where the field's time began. */
    public Instant begin() {
        return start;
    }

    /** The field's own time. */
    public Instant now() {
        return clock.now();
    }

    /** Whether it is still behind our time and hurries. */
    public boolean isCatchingUp() {
        return clock.isCatchingUp();
    }

    /** All that meters have measured since the beginning, in order of meters, kinds and times. */
    public List<MeasuredReading> measured() {
        return measured(start, now());
    }

    /** All that meters measured from one instant of the field's time (exclusive) to another (inclusive). */
    public List<MeasuredReading> measured(Instant from, Instant to) {
        List<MeasuredReading> all = new ArrayList<>();
        field.ask((loop, units) ->
                        units.stream().flatMap(unit -> unit.measured(from, to)).toList())
                .forEach(all::addAll);
        all.sort(Comparator.comparing(MeasuredReading::meterId)
                .thenComparing(MeasuredReading::kind)
                .thenComparing(MeasuredReading::timestamp));
        return all;
    }

    /** Writes all that was measured: {@code meter_id,kind,timestamp,value}. */
    public void writeTruth(Path file) {
        TruthFile.write(file, measured());
    }

    /** Writes what was sent by the units themselves and acknowledged, in the same form. */
    public void writeAcknowledged(Path file) {
        TruthFile.write(
                file, measured().stream().filter(MeasuredReading::acknowledged).toList());
    }

    /** Writes what was done, in numbers and unit by unit, as JSON. */
    public void writeSummary(Path file) {
        try {
            summary().write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for people. */
    public String progress() {
        Summary summary = summary();
        return summary.units().size() + " units, " + summary.measured() + " values measured, "
                + summary.totals().getOrDefault(Count.READINGS_SENT, 0L) + " sent, "
                + summary.totals().getOrDefault(Count.READINGS_ACKNOWLEDGED, 0L) + " acknowledged, "
                + summary.totals().getOrDefault(Count.REQUESTS_ANSWERED, 0L) + " requests answered";
    }

    Summary summary() {
        Instant now = now();
        int[] failures = {0};
        List<UnitSummary> units = field
                .ask((loop, each) -> {
                    failures[0] += loop.failures();
                    return each.stream().map(unit -> summary(unit, now)).toList();
                })
                .stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(UnitSummary::unit))
                .toList();
        return new Summary(start, now, failures[0], units);
    }

    private UnitSummary summary(Unit unit, Instant now) {
        List<MeasuredReading> readings;
        try (Stream<MeasuredReading> all = unit.measured(start, now)) {
            readings = all.toList();
        }
        long sent = readings.stream().filter(MeasuredReading::sent).count();
        long acknowledged =
                readings.stream().filter(MeasuredReading::acknowledged).count();
        EnumMap<Count, Long> counts = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            counts.put(count, unit.ledger().of(count));
        }
        return new UnitSummary(
                unit.spec().id().text(),
                unit.spec().area(),
                readings.size(),
                acknowledged,
                sent - acknowledged,
                counts,
                unit.ledger().events());
    }

    /** Ends all units at once. What they did can still be asked for. */
    public void end() {
        field.close();
    }

    @Override
    public void close() {
        end();
    }
}
