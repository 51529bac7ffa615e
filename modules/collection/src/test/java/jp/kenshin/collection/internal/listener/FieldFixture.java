package jp.kenshin.collection.internal.listener;

import java.net.DatagramSocket;
import java.net.SocketException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.Protection;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.SwitchedGate;
import jp.kenshin.collection.internal.alert.OperatorAlerts;
import jp.kenshin.collection.internal.equipment.EquipmentBook;
import jp.kenshin.collection.internal.event.EventsConfig;
import jp.kenshin.collection.internal.event.JdbcEvents;
import jp.kenshin.collection.internal.intake.DefaultIntake;
import jp.kenshin.collection.internal.link.FrameSender;
import jp.kenshin.collection.internal.link.Requests;
import jp.kenshin.collection.internal.quarantine.JdbcQuarantine;
import jp.kenshin.collection.internal.reading.FieldIntake;
import jp.kenshin.collection.internal.reading.Scales;
import jp.kenshin.collection.internal.renewal.KeyRenewal;
import jp.kenshin.collection.internal.unit.FieldSecrets;
import jp.kenshin.collection.internal.unit.KeySeal;
import jp.kenshin.collection.internal.unit.KeyTrials;
import jp.kenshin.collection.internal.unit.ReplayWindows;
import jp.kenshin.collection.internal.unit.UnitKeys;
import jp.kenshin.collection.internal.unit.UnitMemory;
import jp.kenshin.collection.internal.unit.UnitRegistration;
import jp.kenshin.collection.internal.unit.UnitRegistration.NewUnit;
import jp.kenshin.collection.internal.unit.Units;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.internal.feed.Sequencer;
import jp.kenshin.mdms.internal.store.DefaultReadingStore;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSetFile;
import jp.kenshin.mdms.internal.validation.rules.ArrivalRules;
import jp.kenshin.mdms.internal.validation.rules.ChannelResolution;
import jp.kenshin.mdms.internal.view.JdbcReadingViews;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.internal.carried.JdbcRadios;
import jp.kenshin.registry.internal.directory.JdbcChannelDirectory;

/**
 * The listener as the server wires it, on a test database and a port of its own, with a registry of four meters: {@code E-1} speaks plainly, {@code E-2} in
 * the envelope, {@code T-1} (plain) carries the gas meter {@code G-1} and the water meter {@code W-1}.
 */
final class FieldFixture implements AutoCloseable {
    static final long E2_ADDRESS = 0x0200_0000_4500_0002L;

    final Clock clock;
    final Database database;
    final Units units;
    final JdbcQuarantine quarantine;
    final EquipmentBook equipment;
    final Requests requests;
    final TrafficCounters counters = new TrafficCounters();
    final JdbcReadingViews views;
    final JdbcChannelDirectory directory;
    final UnitKeys keys;
    final EventCatalogue catalogue = new EventsConfig(Optional.empty()).catalogue();
    final Events events;
    final LastFrames lastFrames = new LastFrames();
    final List<AuditEvent> audited = new CopyOnWriteArrayList<>();
    final List<String> signs = new CopyOnWriteArrayList<>();
    final SwitchedGate gate = new SwitchedGate();
    final int port;

    private final FieldListener listener;
    private final Refusals refusals;
    private final Sequencer sequencer;

    /** A listener over the registry above, which is made in an empty database. */
    static FieldFixture over(Database database) {
        return over(database, Map.of());
    }

    static FieldFixture over(Database database, Map<String, String> settings) {
        database.inTransaction(connection -> {
            if (isEmpty(connection)) {
                registerMeters(connection);
            }
        });
        return new FieldFixture(database, settings);
    }

    /** As if no unit had ever been heard or had got a new key. */
    static void forgetThePast(Database database) {
        database.inTransaction(connection -> {
            try (Statement sql = connection.createStatement()) {
                sql.execute("DELETE FROM collection.unit_contact");
                sql.execute("DELETE FROM collection.key_trial");
                sql.execute("DELETE FROM collection.unit_clock");
                sql.execute("DELETE FROM collection.clock_jump");
                sql.execute("DELETE FROM collection.unit_equipment");
                sql.execute("DELETE FROM collection.unit_key WHERE key_id > 1");
                sql.execute("UPDATE collection.unit_key SET state = 'CURRENT'");
            }
        });
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT id FROM registry.meter")) {
            return !row.next();
        }
    }

    private FieldFixture(Database database, Map<String, String> settings) {
        this.database = database;
        this.clock = Clock.systemUTC();
        this.port = freePort();
        Map<String, String> all = new TreeMap<>(settings);
        all.put("kenshin.field.port", Integer.toString(port));
        FieldConfig config = new FieldConfig(new MapConfig(all));
        AuditLog audit = new RecordedAudit();
        events = new JdbcEvents(database, clock, catalogue);
        directory = new JdbcChannelDirectory(database, clock);
        KeySeal seal = FieldSecrets.seal();
        units = new Units(database, new JdbcRadios(database, directory), seal, clock);
        UnitRegistration registration = new UnitRegistration(database, seal, clock);
        if (registration.isEmpty()) {
            registration.register(List.of(
                    new NewUnit("E-1", 1, "FE01", Protection.PLAIN, Optional.empty()),
                    new NewUnit("E-2", E2_ADDRESS, "FE02", Protection.ENVELOPE, Optional.of(FieldSecrets.KEY)),
                    new NewUnit("T-1", 3, "FE03", Protection.PLAIN, Optional.empty())));
        }
        UnitMemory memory = new UnitMemory(database, clock);
        FrameSender sender = new FrameSender(clock);
        requests = new Requests(units, sender, ForkJoinPool.commonPool()::execute, gate);
        quarantine = new JdbcQuarantine(database, audit, clock);
        equipment = new EquipmentBook(database);
        EventOrigins origins = new EventOrigins(directory);
        refusals = new Refusals(
                quarantine,
                new SecurityAlerts(
                        catalogue, events, origins, units, (kind, subject) -> signs.add(kind + " " + subject), clock),
                counters,
                clock);
        Scales scales = new Scales(memory);
        keys = new UnitKeys(database, seal, units, audit, clock);
        RuleBook rules = RuleSetFile.book(List.of());
        DefaultReadingStore store = new DefaultReadingStore(
                database, new ArrivalRules(rules, clock), rules, (tx, type, payload) -> {}, job -> {}, clock, 100_000);
        views = new JdbcReadingViews(database, directory, clock);
        sequencer = new Sequencer(database, clock);
        FieldIntake intake = new FieldIntake(
                new DefaultIntake(store, directory, new ChannelResolution(), 50_000), units, scales, clock);
        ReadingWork readings = new ReadingWork(intake, scales, equipment, requests, refusals, counters, clock);
        Introductions introductions = new Introductions(units, memory, sender, clock);
        Opener opener = new Opener(units, introductions, refusals, sender, counters, config, clock);
        EventWork eventWork = new EventWork(catalogue, events, origins);
        Sorter sorter = new Sorter(
                catalogue,
                requests,
                new Admission(new ReplayWindows(database), memory, keys, refusals, gate, eventWork, clock),
                readings,
                eventWork,
                new Acknowledger(sender, counters),
                lastFrames,
                counters);
        listener = new FieldListener(config, opener, sorter, sender, counters, clock);
        listener.run();
    }

    private static int freePort() {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void registerMeters(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("INSERT INTO registry.terminal (id, maker, model) VALUES ('T-1', 'm', 'n')");
            meter(sql, "E-1", "LOW_VOLTAGE", "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0", 1_800);
            channel(sql, "E-1", "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0", 1_800, false);
            meter(sql, "E-2", "LOW_VOLTAGE", "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0", 1_800);
            meter(sql, "G-1", "GAS", "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0", 3_600);
            meter(sql, "W-1", "WATER", "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0", 3_600);
            for (String meter : List.of("G-1", "W-1")) {
                sql.execute(
                        "INSERT INTO registry.terminal_link (meter_id, valid_from, terminal_id, interface) VALUES ('"
                                + meter + "', TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00+09', 'T-1', 'U_BUS')");
            }
            sql.execute("UPDATE registry.revision SET revision = revision + 1");
        }
    }

    private static void meter(Statement sql, String id, String kind, String type, int step) throws SQLException {
        sql.execute("INSERT INTO registry.meter (id, kind, place, search_text) VALUES ('" + id + "', '" + kind
                + "', '神奈川県湊南市桜木町1丁目2-3', '')");
        sql.execute("INSERT INTO registry.meter_install (meter_id, valid_from, serial) VALUES ('" + id
                + "', TIMESTAMP WITH TIME ZONE '2024-01-01 00:00:00+09', 'S-" + id + "')");
        channel(sql, id, type, step, true);
    }

    private static void channel(Statement sql, String id, String type, int step, boolean main) throws SQLException {
        sql.execute(
                """
                INSERT INTO registry.channel (id, meter_id, reading_type, step_seconds, scale, digits, max_per_hour,
                    scheduled, main, route, purpose)
                VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM registry.channel), '%s', '%s', %d, 3, 8, 100000000, TRUE, %s, 'A',
                    'NETWORK_SERVICE')
                """
                        .formatted(id, type, step, main));
    }

    /** The job that renews keys, by a clock of its own. */
    KeyRenewal renewal(Clock ofItsOwn) {
        return new KeyRenewal(
                keys,
                new KeyTrials(database, ofItsOwn),
                units,
                requests,
                new OperatorAlerts(catalogue, events, units, ofItsOwn),
                new FieldConfig(new MapConfig(Map.of())),
                ofItsOwn);
    }

    /** Does what the background job does once a second. */
    void quarantineNow() {
        refusals.run();
    }

    void publish() {
        sequencer.run();
    }

    @Override
    public void close() {
        listener.close();
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

    /** Values of the main register of a meter, by instant. */
    Map<Long, Long> stored(String meter) {
        var channel = directory
                .snapshot()
                .findMeter(meter)
                .orElseThrow()
                .channels()
                .get(0)
                .channel();
        var raw = views.raw(
                new ReadScope.Internal("test"),
                channel,
                Instant.parse("2024-01-01T00:00:00Z"),
                clock.instant().plusSeconds(86_400),
                Optional.empty());
        Map<Long, Long> values = new TreeMap<>();
        raw.values().forEach(value -> values.put(value.atSecond(), value.value()));
        return values;
    }
}
