package jp.kenshin.collection.internal.schedule;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.SendingSchedules;
import jp.kenshin.collection.UnitSchedule;
import jp.kenshin.collection.UnitSchedule.Timing;
import jp.kenshin.collection.internal.turn.MeterObject;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.JobRunner;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.CollectionRoster;
import jp.kenshin.registry.MeterKind;

/** Takes wishes down and tells what became of them; {@link ScheduleJob} sends them. */
@Singleton
public class DefaultSendingSchedules implements SendingSchedules {
    private static final int MINUTE = 60;

    private final Database database;
    private final UnitDirectory units;
    private final CollectionRoster roster;
    private final AuditLog audit;
    private final JobRunner jobs;
    private final Clock clock;

    @Inject
    public DefaultSendingSchedules(
            Database database,
            UnitDirectory units,
            CollectionRoster roster,
            AuditLog audit,
            JobRunner jobs,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.roster = roster;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public List<UnitSchedule> list(String unit) {
        FieldUnit known = get(unit);
        return database.read(connection -> new ScheduleTable(new Sql(connection)).ofUnit(known.id()));
    }

    private FieldUnit get(String unit) {
        return units.find(unit)
                .orElseThrow(
                        () -> new KenshinException(CollectionError.UNIT_NOT_FOUND, "There is no unit " + unit + "."));
    }

    @Override
    public UnitSchedule want(String actor, String unit, MeterKind kind, int granularityMinutes) {
        if (!GRANULARITIES.contains(granularityMinutes)) {
            throw new IllegalArgumentException("granularity " + granularityMinutes);
        }
        FieldUnit known = get(unit);
        int step = finestStep(known, kind, granularityMinutes);
        SendingSchedule plan = SchedulePlan.of(known.id(), granularityMinutes, step);
        Timing wanted = ScheduleVisit.timing(plan);
        Instant now = clock.instant();
        UnitSchedule taken = database.inTransaction(connection -> {
            ScheduleTable table = new ScheduleTable(new Sql(connection));
            table.want(known.id(), kind, wanted, actor, now);
            audit.record(connection, event(actor, known.id(), kind, wanted));
            return table.find(known.id(), kind).orElseThrow();
        });
        jobs.wake(ScheduleJob.NAME);
        return taken;
    }

    private static AuditEvent event(String actor, String unit, MeterKind kind, Timing wanted) {
        return new AuditEvent(
                actor,
                "collection.schedule.want",
                "unit:" + unit,
                AuditEvent.Outcome.DONE,
                Map.of(
                        "kind",
                        kind.name(),
                        "granularity",
                        Integer.toString(wanted.granularityMinutes()),
                        "every",
                        Integer.toString(wanted.everyMinutes()),
                        "offset",
                        Integer.toString(wanted.offsetSeconds())));
    }

    /** The step of the finest channel that takes the values, which there must be. */
    private int finestStep(FieldUnit unit, MeterKind kind, int granularityMinutes) {
        Instant now = clock.instant();
        List<Integer> steps = new ArrayList<>();
        for (CarriedMeter meter : unit.meters()) {
            if (meter.kind() == kind
                    && MeterObject.find(unit, meter.id(), now.getEpochSecond()).isPresent()) {
                roster.eachOfMeter(meter.id().value(), now, channel -> steps.add(channel.stepSeconds()));
            }
        }
        int finest = steps.stream()
                .min(Integer::compare)
                .orElseThrow(() -> refused("Unit " + unit.id() + " carries no meter of kind " + kind
                        + " now that values are expected of and that can be told a schedule."));
        if (granularityMinutes * MINUTE % finest != 0) {
            throw refused("The registry keeps values of these meters every " + finest / MINUTE
                    + " minutes; those of every " + granularityMinutes
                    + " minutes would have no place. Register channels of that step first.");
        }
        return finest;
    }

    private static KenshinException refused(String message) {
        return new KenshinException(CollectionError.SCHEDULE_REFUSED, message);
    }
}
