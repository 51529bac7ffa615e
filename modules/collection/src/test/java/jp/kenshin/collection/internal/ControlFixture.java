package jp.kenshin.collection.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jp.kenshin.collection.internal.progress.TallyJob;
import jp.kenshin.collection.internal.schedule.RhythmBook;
import jp.kenshin.mdms.ArrivedSlots;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.internal.feed.Sequencer;
import jp.kenshin.mdms.internal.slots.JdbcArrivedSlots;
import jp.kenshin.mdms.internal.store.DefaultReadingStore;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSetFile;
import jp.kenshin.mdms.internal.validation.rules.ArrivalRules;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.CollectionRoster;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.internal.directory.JdbcChannelDirectory;
import jp.kenshin.registry.internal.roster.JdbcCollectionRoster;

/** A registry of a few meters and the store on one database, with a clock that a test moves; begins just after midnight in Japan. */
public final class ControlFixture {
    public static final String IMPORT = "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
    public static final String EXPORT = "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0";
    public static final String WATER = "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0";
    public static final String GAS = "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0";

    private static final RuleBook RULES = RuleSetFile.book(List.of());
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00+09:00");

    public final Database database;
    public final TestClock clock = new TestClock();
    public final ChannelDirectory directory;
    public final CollectionRoster roster;
    public final ArrivedSlots arrived;
    public final DefaultReadingStore store;
    private final Sequencer sequencer;
    private long lastChannel;

    public ControlFixture(Database database) {
        this.database = database;
        clock.advance(Duration.ofSeconds(1));
        this.directory = new JdbcChannelDirectory(database, clock);
        this.roster = new JdbcCollectionRoster(database, directory);
        this.arrived = new JdbcArrivedSlots(database);
        this.store = new DefaultReadingStore(
                database,
                new ArrivalRules(RULES, clock),
                RULES,
                (transaction, type, payload) -> {},
                job -> {},
                clock,
                100_000);
        this.sequencer = new Sequencer(database, clock);
    }

    /** An electricity meter with a radio of its own and both registers. */
    public ControlFixture electricity(String id, String place) {
        meter(id, "LOW_VOLTAGE", place);
        channel(id, IMPORT, 1_800, true);
        channel(id, EXPORT, 1_800, false);
        return this;
    }

    /** A partner's meter of hourly values behind a terminal. */
    public ControlFixture partners(String id, String kind, String type, String place, String partner, String terminal) {
        meter(id, kind, place);
        channel(id, type, 3_600, true);
        change(
                "INSERT INTO registry.partner (id, name) SELECT CAST(? AS VARCHAR), 'x' WHERE NOT EXISTS (SELECT 1 FROM registry.partner WHERE id = ?)",
                partner,
                partner);
        change(
                "INSERT INTO registry.terminal (id, maker, model) SELECT CAST(? AS VARCHAR), 'x', 'x' WHERE NOT EXISTS (SELECT 1 FROM registry.terminal WHERE id = ?)",
                terminal,
                terminal);
        change(
                "INSERT INTO registry.meter_owner (meter_id, valid_from, partner_id) VALUES (?, ?, ?)",
                id,
                LONG_AGO,
                partner);
        change(
                "INSERT INTO registry.terminal_link (meter_id, valid_from, terminal_id, interface) VALUES (?, ?, ?, 'U_BUS')",
                id,
                LONG_AGO,
                terminal);
        return this;
    }

    public ControlFixture uplink(String terminal, String concentrator) {
        change(
                "INSERT INTO registry.concentrator (id, maker, model, place) SELECT CAST(? AS VARCHAR), 'x', 'x', 'x' WHERE NOT EXISTS (SELECT 1 FROM registry.concentrator WHERE id = ?)",
                concentrator,
                concentrator);
        change(
                "INSERT INTO registry.uplink (terminal_id, valid_from, concentrator_id, method) VALUES (?, ?, ?, 'MULTI_HOP')",
                terminal,
                LONG_AGO,
                concentrator);
        return this;
    }

    private void meter(String id, String kind, String place) {
        change("INSERT INTO registry.meter (id, kind, place, search_text) VALUES (?, ?, ?, '')", id, kind, place);
        change(
                "INSERT INTO registry.meter_install (meter_id, valid_from, serial) VALUES (?, ?, ?)",
                id,
                LONG_AGO,
                "S-" + id);
    }

    private void channel(String meter, String type, int step, boolean main) {
        change(
                "INSERT INTO registry.channel (id, meter_id, reading_type, step_seconds, scale, digits, max_per_hour, scheduled, main, route, purpose)"
                        + " VALUES (?, ?, ?, ?, 3, 8, 100000000, TRUE, ?, 'A', 'NETWORK_SERVICE')",
                ++lastChannel,
                meter,
                type,
                step,
                main);
        change("UPDATE registry.revision SET revision = revision + 1");
    }

    private void change(String sql, Object... parameters) {
        database.inTransaction(connection -> {
            new Sql(connection).update(sql, parameters);
        });
    }

    public TallyJob tally(ControlConfig config) {
        return new TallyJob(database, roster, new RhythmBook(database), arrived, config, clock);
    }

    /** Moves on to a time of the first day, such as {@code 01:45}, or of a later one, such as {@code 2 01:45}. */
    public ControlFixture at(String time) {
        clock.advance(Duration.between(clock.instant(), instant(time)));
        return this;
    }

    public static Instant instant(String time) {
        int blank = time.indexOf(' ');
        int day = blank < 0 ? 0 : Integer.parseInt(time.substring(0, blank)) - 1;
        return OffsetDateTime.parse("2026-11-21T" + time.substring(blank + 1) + ":00+09:00")
                .plusDays(day)
                .toInstant();
    }

    /** A value comes now and is published. */
    public ControlFixture comes(String meter, String type, String time) {
        store(meter, type, List.of(instant(time).getEpochSecond()));
        sequencer.run();
        return this;
    }

    /** Values come now, as the registers of all devices show them. */
    public void store(String meter, String type, List<Long> seconds) {
        DirectoryChannel channel = directory
                .snapshot()
                .findMeter(meter)
                .orElseThrow()
                .findChannel(type)
                .orElseThrow();
        ReadingBatch batch = new ReadingBatch(
                new ReadingBatch.Origin(ReadingBatch.Source.FIELD, "field", "R-1", false), seconds.size());
        seconds.forEach(second -> batch.add(channel, second, FieldOfDevices.register(second), 3, null, null));
        store.append(batch);
    }

    public void publish() {
        sequencer.run();
    }
}
