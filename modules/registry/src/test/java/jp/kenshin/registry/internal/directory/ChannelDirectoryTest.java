package jp.kenshin.registry.internal.directory;

import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryChannel.Ownership;
import jp.kenshin.registry.DirectoryMeter;
import jp.kenshin.registry.DirectoryMeter.Install;
import jp.kenshin.registry.RegistryFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("R-02")
@Tag("R-03")
class ChannelDirectoryTest {
    private final Database database;
    private final TestClock clock = new TestClock();
    private final ChannelDirectory directory;

    ChannelDirectoryTest(Database database) {
        this.database = database;
        RegistryFixture.withDemonstration(database, clock);
        this.directory = new JdbcChannelDirectory(database, clock);
    }

    @Test
    void findsEveryMeterByIdSerialAndChannel() {
        ChannelDirectory.Snapshot snapshot = directory.snapshot();
        for (String prefix : List.of("E-", "G-", "W-", "L-")) {
            for (int number = 1; number <= 320; number++) {
                DirectoryMeter meter = snapshot.findMeter(prefix + String.format("%07d", number))
                        .orElseThrow();
                String serial = meter.installs().get(0).serial();

                assertEquals(Optional.of(meter), snapshot.findMeterBySerial(serial));
                for (DirectoryChannel channel : meter.channels()) {
                    assertEquals(meter.id(), channel.channel().meter());
                    assertEquals(
                            Optional.of(channel),
                            snapshot.findChannel(channel.channel().id()));
                    assertEquals(
                            Optional.of(channel),
                            meter.findChannel(channel.channel().type().code()));
                }
            }
        }
    }

    @Test
    void findsNothingThatIsNotThere() {
        ChannelDirectory.Snapshot snapshot = directory.snapshot();

        assertEquals(Optional.empty(), snapshot.findMeter("G-000000"));
        assertEquals(Optional.empty(), snapshot.findMeter(""));
        assertEquals(Optional.empty(), snapshot.findMeter("Ｇ-0000001"));
        assertEquals(Optional.empty(), snapshot.findMeterBySerial("nowhere"));
        assertEquals(Optional.empty(), snapshot.findChannel(-1));
        assertEquals(Optional.empty(), snapshot.findChannel(Long.MAX_VALUE));
    }

    @Test
    void keepsTheSnapshotWhileTheRevisionStands() {
        ChannelDirectory.Snapshot snapshot = directory.snapshot();
        clock.advance(Duration.ofMinutes(1));

        assertSame(snapshot, directory.snapshot());
    }

    @Test
    void seesAnotherNodesChangeWithinASecond() {
        ChannelDirectory.Snapshot before = directory.snapshot();
        execute("UPDATE registry.revision SET revision = revision + 1");

        assertSame(before, directory.snapshot());
        clock.advance(Duration.ofSeconds(1));
        ChannelDirectory.Snapshot after = directory.snapshot();

        assertNotSame(before, after);
        assertEquals(before.revision() + 1, after.revision());
    }

    @Test
    @Tag("R-04")
    void knowsWhatThisNodeChangedAlsoWhereALookBeganBefore() throws Exception {
        LateAnswers late = new LateAnswers(database);
        JdbcChannelDirectory slow = new JdbcChannelDirectory(late, clock);
        ChannelDirectory.Snapshot before = slow.snapshot();
        clock.advance(Duration.ofSeconds(1));

        Thread look = new Thread(slow::snapshot);
        look.start();
        late.awaitRead();
        execute("UPDATE registry.revision SET revision = revision + 1");
        Thread change = new Thread(slow::renew);
        change.start();
        while (change.getState() != Thread.State.WAITING && change.isAlive()) {
            Thread.onSpinWait();
        }
        late.answer();
        look.join();
        change.join();

        assertEquals(before.revision() + 1, slow.snapshot().revision());
    }

    @Test
    @Tag("R-07")
    void tellsWhichDeviceWasThereAndWhoOwnedItWhen() {
        execute("INSERT INTO registry.meter VALUES ('X-1', 'WATER', 'x', 'x')");
        execute("INSERT INTO registry.meter_install (meter_id, valid_from, valid_until, serial) VALUES"
                + " ('X-1', TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00+09', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+09', 'X1'),"
                + " ('X-1', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+09', NULL, 'X2')");
        execute(
                "INSERT INTO registry.meter_owner (meter_id, valid_from, valid_until, partner_id) VALUES"
                        + " ('X-1', TIMESTAMP WITH TIME ZONE '2025-02-01 00:00:00+09', TIMESTAMP WITH TIME ZONE '2025-03-01 00:00:00+09', 'P-0002'),"
                        + " ('X-1', TIMESTAMP WITH TIME ZONE '2025-04-01 00:00:00+09', TIMESTAMP WITH TIME ZONE '2025-05-01 00:00:00+09', 'P-0003')");
        execute("INSERT INTO registry.channel (id, meter_id, reading_type, step_seconds, scale, digits, max_per_hour,"
                + " scheduled, main, route, purpose) VALUES (-7, 'X-1', '0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0',"
                + " 3600, 3, 8, 3438, TRUE, TRUE, 'A_IOT', 'NOT_REGULATED')");
        execute("UPDATE registry.revision SET revision = revision + 1");

        DirectoryChannel channel = new JdbcChannelDirectory(database, clock)
                .snapshot()
                .findChannel(-7)
                .orElseThrow();

        assertEquals(
                List.of(
                        new Install("X1", second("2025-01-01"), second("2026-01-01")),
                        new Install("X2", second("2026-01-01"), Long.MAX_VALUE)),
                channel.installs());
        assertEquals(
                List.of(
                        new Ownership("", Long.MIN_VALUE, second("2025-02-01")),
                        new Ownership("P-0002", second("2025-02-01"), second("2025-03-01")),
                        new Ownership("", second("2025-03-01"), second("2025-04-01")),
                        new Ownership("P-0003", second("2025-04-01"), second("2025-05-01")),
                        new Ownership("", second("2025-05-01"), Long.MAX_VALUE)),
                channel.owners());
        assertTrue(new JdbcChannelDirectory(database, clock)
                .snapshot()
                .findMeterBySerial("X1")
                .isPresent());
    }

    private static long second(String day) {
        return OffsetDateTime.parse(day + "T00:00:00+09:00").toEpochSecond();
    }

    private void execute(String sql) {
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        });
    }
}
