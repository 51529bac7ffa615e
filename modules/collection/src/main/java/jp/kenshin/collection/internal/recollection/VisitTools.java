package jp.kenshin.collection.internal.recollection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedSet;
import java.util.concurrent.Executor;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.link.FieldExecutor;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.reading.FieldReadings;
import jp.kenshin.collection.internal.recollection.Progress.Outcome;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** What a visit works with: who units are, how to ask them, where their readings go, and the books of tasks. */
@Singleton
public class VisitTools {
    private static final int LONGEST_DETAIL = 200;

    private final Database database;
    private final UnitDirectory units;
    private final UnitLink link;
    private final FieldReadings readings;
    private final GapFinder gaps;
    private final FieldExecutor executor;
    private final ControlConfig config;
    private final Clock clock;

    @Inject
    public VisitTools(
            Database database,
            UnitDirectory units,
            UnitLink link,
            FieldReadings readings,
            GapFinder gaps,
            FieldExecutor executor,
            ControlConfig config,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.link = link;
        this.readings = readings;
        this.gaps = gaps;
        this.executor = executor;
        this.config = config;
        this.clock = clock;
    }

    /** What is missing of a task now. */
    SortedSet<Long> missing(Task task) {
        return gaps.missing(task.meter(), task.day(), task.first(), task.last());
    }

    /** Looks what is missing after a try, and writes down how it ended: what is there now counts, whatever went wrong. */
    void end(Task task, Outcome said) {
        SortedSet<Long> missing = missing(task);
        Instant now = clock.instant();
        Outcome outcome = missing.isEmpty() ? Outcome.FILLED : shortened(said);
        Progress progress = task.progress().after(outcome, config.tries(), now);
        long first = missing.isEmpty() ? task.first() : missing.first();
        database.inTransaction(connection -> {
            new TaskTable(new Sql(connection)).end(task, progress, missing.size(), first, now);
        });
    }

    private static Outcome shortened(Outcome outcome) {
        String detail = outcome.detail();
        return detail.length() <= LONGEST_DETAIL
                ? outcome
                : Outcome.missing(outcome.reason(), detail.substring(0, LONGEST_DETAIL));
    }

    UnitDirectory units() {
        return units;
    }

    UnitLink link() {
        return link;
    }

    FieldReadings readings() {
        return readings;
    }

    /** Where visits run, several at a time. */
    Executor executor() {
        return executor;
    }

    ControlConfig config() {
        return config;
    }

    Clock clock() {
        return clock;
    }
}
