package jp.kenshin.benchmark;

import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.FieldTraffic;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.equipment.EquipmentBook;
import jp.kenshin.collection.internal.event.EventsConfig;
import jp.kenshin.collection.internal.event.JdbcEvents;
import jp.kenshin.collection.internal.link.FrameSender;
import jp.kenshin.collection.internal.link.Requests;
import jp.kenshin.collection.internal.listener.Acknowledger;
import jp.kenshin.collection.internal.listener.Admission;
import jp.kenshin.collection.internal.listener.EventOrigins;
import jp.kenshin.collection.internal.listener.EventWork;
import jp.kenshin.collection.internal.listener.FieldListener;
import jp.kenshin.collection.internal.listener.Introductions;
import jp.kenshin.collection.internal.listener.LastFrames;
import jp.kenshin.collection.internal.listener.Opener;
import jp.kenshin.collection.internal.listener.ReadingWork;
import jp.kenshin.collection.internal.listener.Refusals;
import jp.kenshin.collection.internal.listener.SecurityAlerts;
import jp.kenshin.collection.internal.listener.Sorter;
import jp.kenshin.collection.internal.listener.TrafficCounters;
import jp.kenshin.collection.internal.quarantine.JdbcQuarantine;
import jp.kenshin.collection.internal.reading.FieldIntake;
import jp.kenshin.collection.internal.reading.Scales;
import jp.kenshin.collection.internal.unit.KeySeal;
import jp.kenshin.collection.internal.unit.ReplayWindows;
import jp.kenshin.collection.internal.unit.UnitKeys;
import jp.kenshin.collection.internal.unit.UnitMemory;
import jp.kenshin.collection.internal.unit.Units;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.internal.carried.JdbcRadios;
import jp.kenshin.registry.internal.directory.JdbcChannelDirectory;

/** The field's port as the server wires it, over the pipeline of a benchmark. */
final class FieldServer implements AutoCloseable {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final TrafficCounters counters = new TrafficCounters();
    private final FieldListener listener;
    private final Refusals refusals;

    FieldServer(Pipeline pipeline, Map<String, String> settings) {
        Clock clock = Clock.systemUTC();
        Database database = pipeline.database();
        FieldConfig config = new FieldConfig(new SetConfig(settings));
        AuditLog audit = new Unaudited();
        JdbcChannelDirectory directory = new JdbcChannelDirectory(database, clock);
        KeySeal seal = new KeySeal(config);
        Units units = new Units(database, new JdbcRadios(database, directory), seal, clock);
        UnitMemory memory = new UnitMemory(database, clock);
        FrameSender sender = new FrameSender(clock);
        Requests requests = new Requests(units, sender);
        EventCatalogue catalogue = new EventsConfig(Optional.empty()).catalogue();
        JdbcEvents events = new JdbcEvents(database, clock, catalogue);
        EventOrigins origins = new EventOrigins(directory);
        refusals = new Refusals(
                new JdbcQuarantine(database, audit, clock),
                new SecurityAlerts(catalogue, events, origins, units, clock),
                counters,
                clock);
        Scales scales = new Scales(memory);
        ReadingWork readings = new ReadingWork(
                new FieldIntake(pipeline.intake(), units, scales, clock),
                scales,
                new EquipmentBook(database),
                requests,
                refusals,
                counters,
                clock);
        Introductions introductions = new Introductions(units, memory, sender, clock);
        Sorter sorter = new Sorter(
                catalogue,
                requests,
                new Admission(
                        new ReplayWindows(database),
                        memory,
                        new UnitKeys(database, seal, units, audit, clock),
                        refusals,
                        clock),
                readings,
                new EventWork(catalogue, events, origins),
                new Acknowledger(sender, counters),
                new LastFrames(),
                counters);
        listener = new FieldListener(
                config,
                new Opener(units, introductions, refusals, sender, counters, config, clock),
                sorter,
                sender,
                counters,
                clock);
        listener.run();
        scheduler.scheduleWithFixedDelay(refusals::run, 1, 1, TimeUnit.SECONDS);
    }

    FieldTraffic.Counts counts() {
        return counters.counts();
    }

    @Override
    public void close() {
        listener.close();
        scheduler.shutdownNow();
    }

    /** What is refused here is counted, not audited. */
    private static final class Unaudited implements AuditLog {
        @Override
        public void record(Connection transaction, AuditEvent event) {
            // nothing is kept
        }

        @Override
        public void record(AuditEvent event) {
            // nothing is kept
        }
    }
}
