package jp.kenshin.collection.internal.schedule;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.turn.Errands;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.BackgroundJob;

/**
 * Makes units follow the schedules that are wanted of them, on every node: asks until they say the same, and once a day from then on,
 * because a device that was exchanged or lost its memory goes by its own again.
 */
@Singleton
public class ScheduleJob implements BackgroundJob {
    static final String NAME = "collection.schedules";
    static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);

    private final Database database;
    private final UnitDirectory units;
    private final UnitLink link;
    private final Errands errands;
    private final ControlConfig config;
    private final Clock clock;

    @Inject
    public ScheduleJob(
            Database database, UnitDirectory units, UnitLink link, Errands errands, ControlConfig config, Clock clock) {
        this.database = database;
        this.units = units;
        this.link = link;
        this.errands = errands;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean leased() {
        return false;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        int room = errands.room();
        List<FieldUnit> due = new ArrayList<>();
        for (String unit : database.read(connection -> new ScheduleTable(new Sql(connection)).dueUnits(now, room))) {
            units.find(unit).ifPresentOrElse(due::add, () -> visit().nobody(unit));
        }
        errands.prepare(due);
        due.forEach(unit -> errands.begin(unit, ScheduleVisit.mostFrames(unit), () -> visit().run(unit)));
    }

    private ScheduleVisit visit() {
        return new ScheduleVisit(
                database, link, config.tries().patience(), config.tries().pauses(), clock);
    }
}
