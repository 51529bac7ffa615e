package jp.kenshin.fieldsimulator.internal.device;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.fieldsimulator.internal.load.LoadCurve;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;

/** One meter's regular sendings: period after period by the unit's clock, each at the unit's own moment in the period after it. */
final class Sendings {
    private final Meter meter;
    private final Outbox outbox;
    private final Surroundings surroundings;
    private final UnitLedger ledger;
    private int run;
    private LocalDateTime lastEnd = LocalDateTime.MIN;
    private boolean tellsUnit;

    Sendings(Meter meter, Outbox outbox, Surroundings surroundings, UnitLedger ledger) {
        this.meter = meter;
        this.outbox = outbox;
        this.surroundings = surroundings;
        this.ledger = ledger;
        meter.onReschedule(() -> {
            if (run % 2 == 1) {
                stop();
                run++;
                scheduleNext();
            }
        });
    }

    /**
     * Sends the last period that is over, then goes on by the schedule.
     *
     * @param tellsUnit whether the first sending says, too, what its numbers count in
     */
    void begin(Instant first, boolean tellsUnit) {
        this.run += run % 2 == 0 ? 1 : 2;
        MeterKind kind = meter.spec().kind();
        this.tellsUnit = tellsUnit && (kind == MeterKind.ELECTRICITY || kind == MeterKind.WATER);
        int mine = run;
        surroundings.at(first, () -> {
            if (run == mine) {
                send(lastBoundary());
                scheduleNext();
            }
        });
    }

    /** The unit has gone dark. */
    void stop() {
        run += run % 2;
    }

    private void scheduleNext() {
        int mine = run;
        SendingSchedule schedule = meter.schedule();
        LocalDateTime current = lastBoundary();
        boolean due = current.isAfter(lastEnd) && !instantOf(current, schedule).isBefore(surroundings.now());
        LocalDateTime end = due ? current : current.plusMinutes(schedule.everyMinutes());
        surroundings.at(instantOf(end, schedule), () -> {
            if (run == mine) {
                send(end);
                scheduleNext();
            }
        });
    }

    private Instant instantOf(LocalDateTime end, SendingSchedule schedule) {
        return meter.recall().clock().willShow(end.plusSeconds(schedule.offsetSeconds()));
    }

    private LocalDateTime lastBoundary() {
        return meter.recall().latest(meter.schedule().everyMinutes(), surroundings.now());
    }

    private void send(LocalDateTime end) {
        lastEnd = end;
        SendingSchedule schedule = meter.schedule();
        List<LocalDateTime> period = Stream.iterate(
                        end.minusMinutes(schedule.everyMinutes() - (long) schedule.granularityMinutes()),
                        stamp -> !stamp.isAfter(end),
                        stamp -> stamp.plusMinutes(schedule.granularityMinutes()))
                .toList();
        int part = 0;
        for (ReadingFrames.Sending sending : ReadingFrames.of(meter, period, surroundings.now())) {
            announce(sending, meter.eoj() + " readings " + part++);
        }
    }

    private void announce(ReadingFrames.Sending sending, String topic) {
        List<Property> properties = new ArrayList<>(sending.properties());
        if (tellsUnit) {
            tellsUnit = false;
            Stream.of(ElectricityTable.UNIT, ElectricityTable.COEFFICIENT, ElectricityTable.DIGITS)
                    .forEach(epc -> meter.read(epc, surroundings.now())
                            .ifPresent(value -> properties.add(new Property(epc, value))));
        }
        long registers = meter.registers().all().count();
        ledger.count(Count.READINGS_SENT, registers * mark(sending.stamps(), false));
        outbox.announce(
                meter.eoj(),
                properties,
                topic,
                () -> ledger.count(Count.READINGS_ACKNOWLEDGED, registers * mark(sending.stamps(), true)));
    }

    private long mark(List<LocalDateTime> stamps, boolean acknowledged) {
        return stamps.stream()
                .map(stamp -> stamp.toInstant(LoadCurve.JST))
                .filter(acknowledged ? meter.acknowledged()::add : meter.sent()::add)
                .count();
    }
}
