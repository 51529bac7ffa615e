package jp.kenshin.platform.internal.lease;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.lease.Leases;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
class JdbcLeasesTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Database database;
    private final Leases one;
    private final Leases other;

    JdbcLeasesTest(Database database) {
        this.database = database;
        this.one = new JdbcLeases(database, new Node("one"));
        this.other = new JdbcLeases(database, new Node("other"));
    }

    @Test
    void oneNodeHoldsWhatTheOtherMayNot() {
        assertTrue(one.hold("exclusive", LONG));
        assertFalse(other.hold("exclusive", LONG));
        assertTrue(one.hold("exclusive", LONG));
        assertTrue(other.hold("something-else", LONG));
    }

    @Test
    void aReleasedLeaseIsFreeAtOnce() {
        assertTrue(one.hold("released", LONG));
        one.release("released");

        assertTrue(other.hold("released", LONG));
        assertFalse(one.hold("released", LONG));
    }

    @Test
    void nobodyReleasesTheLeaseOfAnother() {
        assertTrue(one.hold("kept", LONG));
        other.release("kept");

        assertFalse(other.hold("kept", LONG));
    }

    @Test
    void silenceLosesTheLease() {
        assertTrue(one.hold("silent", Duration.ofMillis(1)));
        letExpire("silent");

        assertTrue(other.hold("silent", LONG));
        assertFalse(one.hold("silent", LONG));
    }

    @Test
    void aHolderThatTurnsUpRenewsBeforeItIsLost() {
        assertTrue(one.hold("renewed", Duration.ofMillis(1)));
        assertTrue(one.hold("renewed", LONG));

        assertFalse(other.hold("renewed", LONG));
    }

    @Test
    void aLeaseOfATimeToComeLastsNoLongerThanOneOfNow() {
        Duration shortly = Duration.ofMillis(50);
        assertTrue(one.hold("ahead", shortly));
        execute("UPDATE platform.lease SET expires_at = CURRENT_TIMESTAMP + INTERVAL '3' HOUR WHERE name = ?", "ahead");
        assertFalse(other.hold("ahead", shortly));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!other.hold("ahead", shortly)) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void ofManyNodesThatTryAtOnceOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 5; round++) {
            String name = "race-" + round;
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Leases leases = new JdbcLeases(database, new Node("node-" + i));
                tries.add(() -> leases.hold(name, LONG));
            }
            int winners = 0;
            for (Future<Boolean> tried : threads.invokeAll(tries)) {
                winners += tried.get() ? 1 : 0;
            }
            assertEquals(1, winners);
        }
        threads.shutdown();
    }

    private void letExpire(String name) {
        execute("UPDATE platform.lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' SECOND WHERE name = ?", name);
    }

    private void execute(String sql, String name) {
        database.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, name);
                update.executeUpdate();
            }
        });
    }
}
