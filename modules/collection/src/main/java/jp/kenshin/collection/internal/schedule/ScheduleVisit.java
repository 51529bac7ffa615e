package jp.kenshin.collection.internal.schedule;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.collection.UnitSchedule;
import jp.kenshin.collection.UnitSchedule.Problem;
import jp.kenshin.collection.UnitSchedule.Timing;
import jp.kenshin.collection.internal.Pauses;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.schedule.ScheduleTalk.Said;
import jp.kenshin.collection.internal.turn.MeterObject;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** One turn with a unit about its schedules: those that are due, meter by meter, and what came of it written down. */
final class ScheduleVisit {
    private static final long HOUR = 3_600;
    private static final int MINUTE = 60;

    private final Database database;
    private final UnitLink link;
    private final Duration patience;
    private final Pauses pauses;
    private final Clock clock;
    private final AtomicInteger frames = new AtomicInteger();

    ScheduleVisit(Database database, UnitLink link, Duration patience, Pauses pauses, Clock clock) {
        this.database = database;
        this.link = link;
        this.patience = patience;
        this.pauses = pauses;
        this.clock = clock;
    }

    static int mostFrames(FieldUnit unit) {
        return ScheduleTalk.MOST_FRAMES * Math.max(1, unit.meters().size());
    }

    static Timing timing(SendingSchedule schedule) {
        return new Timing(schedule.granularityMinutes(), schedule.everyMinutes(), schedule.offsetSeconds());
    }

    /** Yields how many frames it took. Another node may have been quicker: then nothing is due any more. */
    CompletionStage<Integer> run(FieldUnit unit) {
        CompletionStage<Boolean> all = CompletableFuture.completedFuture(true);
        for (UnitSchedule schedule : due(unit.id())) {
            all = all.thenCompose(before -> settle(unit, schedule));
        }
        return all.thenApply(done -> frames.get());
    }

    /** The unit is not there (any more); its schedules wait. */
    void nobody(String unit) {
        due(unit).forEach(schedule -> write(schedule, Said.failed(Problem.NO_METER)));
    }

    private List<UnitSchedule> due(String unit) {
        Instant now = clock.instant();
        return database.read(connection -> new ScheduleTable(new Sql(connection)).ofUnit(unit)).stream()
                .filter(schedule -> !schedule.nextTryAt().isAfter(now))
                .toList();
    }

    private CompletionStage<Boolean> settle(FieldUnit unit, UnitSchedule schedule) {
        long now = clock.instant().getEpochSecond();
        List<Eoj> objects = unit.meters().stream()
                .filter(meter -> meter.kind() == schedule.kind())
                .flatMap(meter -> MeterObject.find(unit, meter.id(), now).stream())
                .distinct()
                .toList();
        CompletionStage<Said> said = CompletableFuture.completedFuture(Said.failed(Problem.NO_METER));
        for (int i = 0; i < objects.size(); i++) {
            boolean first = i == 0;
            ScheduleTalk talk = new ScheduleTalk(link, unit.id(), objects.get(i), patience, frames);
            said = said.thenCompose(before -> first || before.says(schedule.wanted())
                    ? talk.about(schedule.wanted())
                    : CompletableFuture.completedFuture(before));
        }
        return said.thenApply(last -> write(schedule, last));
    }

    private boolean write(UnitSchedule schedule, Said said) {
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            ScheduleTable table = new ScheduleTable(new Sql(connection));
            Optional<Timing> told = said.told();
            if (told.isPresent()) {
                table.told(schedule, told.get(), now);
                follow(table, schedule, told.get(), now);
            }
            boolean settled = said.says(schedule.wanted());
            int tries = settled ? 0 : schedule.tries() + 1;
            Duration pause = settled ? ScheduleJob.LOOKED_AT_AGAIN : pauses.after(tries);
            table.next(schedule, tries, said.problem(), now.plus(pause));
        });
        return true;
    }

    /** The next full hour belongs to every rhythm, so a change counts from there. */
    private static void follow(ScheduleTable table, UnitSchedule schedule, Timing told, Instant now)
            throws SQLException {
        boolean changed = schedule.told()
                .map(Timing::granularityMinutes)
                .filter(before -> before == told.granularityMinutes())
                .isEmpty();
        if (changed) {
            long from = -Math.floorDiv(-now.getEpochSecond(), HOUR) * HOUR;
            table.rhythm(schedule, from, told.granularityMinutes() * MINUTE);
        }
    }
}
