package jp.kenshin.collection.internal.recollection;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import jp.kenshin.collection.Recollection;
import jp.kenshin.collection.Recollections;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.ControlConfig.Deadlines;
import jp.kenshin.collection.internal.ControlConfig.Traffic;
import jp.kenshin.collection.internal.ControlConfig.Tries;
import jp.kenshin.collection.internal.ControlFixture;
import jp.kenshin.collection.internal.FieldOfDevices;
import jp.kenshin.collection.internal.PlainFieldReadings;
import jp.kenshin.collection.internal.progress.TallyJob;
import jp.kenshin.collection.internal.schedule.RhythmBook;
import jp.kenshin.collection.internal.turn.UnitTurns;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.internal.view.JdbcReadingViews;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.MeterKind;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Meters, their units, and re-collection from the first gap to the last value. */
final class RecollectionWorld {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    final ControlFixture field;
    final FieldOfDevices units;
    final VisitJob job;
    final Recollections recollections;
    final List<AuditEvent> audited = new ArrayList<>();
    private final ControlConfig config;
    private final GapFinder gaps;
    private final jp.kenshin.collection.internal.turn.Traffic traffic;
    private final TallyJob tally;
    private final ExaminationJob examination;

    RecollectionWorld(ControlFixture field) {
        this(field, new ControlConfig(Deadlines.USUAL, 0, 0, Tries.USUAL, Traffic.USUAL, ControlConfig.Clocks.USUAL));
        units.device("E-1", Optional.empty(), carried("E-1", MeterKind.LOW_VOLTAGE));
        units.device("E-2", Optional.empty(), carried("E-2", MeterKind.LOW_VOLTAGE));
        units.device("T-1", Optional.of("C-1"), carried("W-1", MeterKind.WATER));
        units.device("T-2", Optional.empty(), carried("G-1", MeterKind.GAS));
    }

    RecollectionWorld(ControlFixture field, ControlConfig config) {
        this.field = field;
        this.config = config;
        this.units = new FieldOfDevices(field);
        this.gaps = new GapFinder(field.roster, new RhythmBook(field.database), field.arrived, field.clock);
        this.traffic = new jp.kenshin.collection.internal.turn.Traffic(field.database, config, field.clock);
        this.tally = field.tally(config);
        this.examination = new ExaminationJob(field.database, gaps, traffic, config, field.clock);
        this.recollections =
                new DefaultRecollections(field.database, units, gaps, traffic, new RecordedAudit(), field.clock);
        this.job = newVisitJob();
        tally.run();
    }

    static CarriedMeter carried(String meter, MeterKind kind) {
        return new CarriedMeter(MeterId.of(meter), kind, "", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    VisitJob newVisitJob() {
        VisitTools tools = new VisitTools(
                field.database,
                units,
                units,
                new PlainFieldReadings(field),
                gaps,
                ForkJoinPool.commonPool()::execute,
                config,
                field.clock);
        return new VisitJob(field.database, new UnitTurns(field.database, field.clock), traffic, tools);
    }

    void examine() {
        field.publish();
        tally.run();
        examination.run();
    }

    /** One turn of the job, until every visit it began has ended. */
    void visit() {
        job.run();
        settle();
    }

    void settle() {
        settle(job);
    }

    /** Until another node's visits have ended, too. */
    void settle(VisitJob another) {
        long begun = System.nanoTime();
        while (job.visiting() > 0 || another.visiting() > 0 || recollections.count(running()) > 0 && !died) {
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(20).toNanos(), "visits do not end");
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean died;

    private static Recollections.Query running() {
        return new Recollections.Query(
                jp.kenshin.collection.ProgressFilter.ALL,
                List.of(Recollection.State.RUNNING),
                Optional.empty(),
                TODAY.minusDays(100),
                TODAY.plusDays(100));
    }

    /** A node takes the unit's turn and its tasks and is never heard of again. */
    void dieWhileVisiting(String unit) {
        died = true;
        Instant now = field.clock.instant();
        new UnitTurns(field.database, field.clock).take(unit, Duration.ofMinutes(10));
        field.database.inTransaction(connection -> {
            new TaskTable(new Sql(connection)).claim(unit, now, 6);
        });
    }

    /** A unit has spoken just now. */
    void heard(String unit) {
        field.database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.update(
                    "INSERT INTO collection.unit (id, address, identification, protection) VALUES (?, 1, '00', 'PLAIN')",
                    unit);
            sql.update(
                    "INSERT INTO collection.unit_contact (unit_id, host, port, heard_at) VALUES (?, '::1', 3610, ?)",
                    unit,
                    field.clock.instant());
        });
    }

    List<String> tasks() {
        return tasks(TODAY);
    }

    List<String> tasks(LocalDate day) {
        return recollections.list(RecollectionTest.all(day), 0, 1_000).stream()
                .map(RecollectionTest::line)
                .toList();
    }

    Recollection task(String meter) {
        return recollections.list(RecollectionTest.all(TODAY), 0, 1_000).stream()
                .filter(task -> task.meter().value().equals(meter))
                .findFirst()
                .orElseThrow();
    }

    String words(String meter) {
        Recollection task = task(meter);
        return task.state() + " " + task.reason() + " " + task.detail();
    }

    /** Instants of the first day at which the store shows a gap. */
    List<Long> missing(String meter, String type) {
        Channel channel = field.directory
                .snapshot()
                .findMeter(meter)
                .orElseThrow()
                .findChannel(type)
                .orElseThrow()
                .channel();
        var series = new JdbcReadingViews(field.database, field.directory, field.clock)
                .current(
                        new ReadScope.Internal("test"),
                        channel,
                        Jst.startOfDay(TODAY),
                        Jst.startOfDay(TODAY.plusDays(1)),
                        Optional.empty());
        List<Long> missing = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (series.qualities()[i] == jp.kenshin.kernel.Quality.MISSING) {
                missing.add(series.atSeconds()[i]);
            }
        }
        return missing;
    }

    private final class RecordedAudit implements AuditLog {
        @Override
        public void record(Connection transaction, AuditEvent event) {
            audited.add(event);
        }

        @Override
        public void record(AuditEvent event) {
            audited.add(event);
        }
    }
}
