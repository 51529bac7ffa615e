package jp.kenshin.collection.internal.recollection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.progress.SlotRule;
import jp.kenshin.collection.internal.turn.Traffic;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.BackgroundJob;

/**
 * Looks for gaps as soon as slots are due, each slot once: where the tally says that nothing is missing it looks no further. Units that
 * were given up as silent and have been heard since are asked again.
 */
@Singleton
public class ExaminationJob implements BackgroundJob {
    private static final int GAPS_AT_ONCE = 1_000;
    private static final String WATCHED =
            """
            SELECT jst_day, step_s, opened_at, examined_until FROM collection.watched_day
            WHERE jst_day >= ? AND examined_until < ? ORDER BY jst_day DESC, step_s""";
    private static final String MISSING =
            """
            SELECT COALESCE(SUM(s.expected - s.received), 0) FROM collection.slot_rate s
            JOIN collection.rate_group g ON g.id = s.group_id
            WHERE s.jst_day = ? AND g.step_s = ? AND s.slot_at > ? AND s.slot_at <= ? AND s.received < s.expected""";
    private static final String EXAMINED =
            "UPDATE collection.watched_day SET examined_until = ? WHERE jst_day = ? AND step_s = ?";

    private final Database database;
    private final GapFinder gaps;
    private final Traffic traffic;
    private final ControlConfig config;
    private final Clock clock;

    @Inject
    public ExaminationJob(Database database, GapFinder gaps, Traffic traffic, ControlConfig config, Clock clock) {
        this.database = database;
        this.gaps = gaps;
        this.traffic = traffic;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A step of a day.
     *
     * @param day JST day
     * @param stepSeconds step
     * @param openedAt since when it is watched
     * @param examinedUntil slots up to here are done
     */
    private record Watched(LocalDate day, int stepSeconds, Instant openedAt, long examinedUntil) {
        long end() {
            return GapFinder.lastOf(day);
        }
    }

    @Override
    public String name() {
        return "collection.examination";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        LocalDate oldest = Jst.dayOf(now).minusDays(Buffer.TERMINAL_DAYS);
        for (Watched watched : watched(oldest, now)) {
            examine(watched, now);
        }
        database.inTransaction(connection -> {
            new TaskTable(new Sql(connection)).revive(oldest, now);
        });
    }

    private List<Watched> watched(LocalDate oldest, Instant now) {
        return database
                .read(connection -> new Sql(connection)
                        .list(
                                WATCHED,
                                row -> new Watched(
                                        row.getObject("jst_day", LocalDate.class),
                                        row.getInt("step_s"),
                                        Sql.instant(row, "opened_at"),
                                        row.getLong("examined_until")),
                                oldest,
                                now.getEpochSecond()))
                .stream()
                .filter(watched -> watched.examinedUntil() < watched.end())
                .toList();
    }

    private void examine(Watched watched, Instant now) {
        long due = lastDue(watched, now);
        if (due <= watched.examinedUntil()) {
            return;
        }
        long missing = database.read(connection -> new Sql(connection)
                .find(
                        MISSING,
                        row -> row.getLong(1),
                        watched.day(),
                        watched.stepSeconds(),
                        watched.examinedUntil(),
                        due)
                .orElse(0L));
        if (missing > 0) {
            plan(
                    gaps.find(
                                    watched.day(),
                                    watched.examinedUntil() + 1,
                                    due,
                                    channel -> channel.stepSeconds() == watched.stepSeconds())
                            .gaps(),
                    now);
        }
        database.inTransaction(connection -> {
            new Sql(connection).update(EXAMINED, due, watched.day(), watched.stepSeconds());
        });
    }

    /** The last slot of the day that is due; those that were due before they were watched have a time of grace. */
    private long lastDue(Watched watched, Instant now) {
        if (now.isBefore(watched.openedAt().plusSeconds(config.graceSeconds()))) {
            return watched.examinedUntil();
        }
        SlotRule rule = SlotRule.of(watched.stepSeconds(), config.deadlines());
        return Math.min(watched.end(), rule.slotBefore(rule.lastDue(now.getEpochSecond() - 1)));
    }

    private void plan(List<Gap> found, Instant now) {
        traffic.enter(found.stream().map(Gap::concentrator).collect(Collectors.toSet()));
        for (int from = 0; from < found.size(); from += GAPS_AT_ONCE) {
            List<Gap> some = found.subList(from, Math.min(found.size(), from + GAPS_AT_ONCE));
            database.inTransaction(connection -> {
                TaskTable tasks = new TaskTable(new Sql(connection));
                for (Gap gap : some) {
                    tasks.plan(gap, now, now);
                }
            });
        }
    }
}
