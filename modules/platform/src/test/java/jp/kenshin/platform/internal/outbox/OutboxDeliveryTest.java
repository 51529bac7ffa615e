package jp.kenshin.platform.internal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.outbox.Outbox;
import jp.kenshin.platform.outbox.OutboxEvent;
import jp.kenshin.platform.outbox.OutboxListener;
import jp.kenshin.platform.outbox.StuckDelivery;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
class OutboxDeliveryTest {
    private static final RetryPolicy THREE_TIMES = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final TestClock clock = new TestClock();
    private final Database database;
    private final JdbcOutboxConsole console;
    private final RecordingListener listener = new RecordingListener("arrivals");
    private final Outbox outbox = new JdbcOutbox(() -> List.of(listener), clock);

    OutboxDeliveryTest(Database database) {
        this.database = database;
        this.console = new JdbcOutboxConsole(database, clock);
    }

    @BeforeEach
    void nothingOnTheWay() {
        database.inTransaction(connection -> {
            execute(connection, "DELETE FROM platform.outbox_delivery");
            execute(connection, "DELETE FROM platform.outbox_event");
            execute(connection, "DROP TABLE IF EXISTS platform.heard");
            execute(connection, "CREATE TABLE platform.heard (payload VARCHAR(100))");
        });
    }

    @Test
    void aListenerHearsWhatItAskedForInOrderAndOnce() {
        publish("a", "b", "c");
        publishOther("x");

        deliver();
        deliver();

        assertEquals(List.of("a", "b", "c"), heard());
        assertEquals(clock.instant(), listener.last.occurredAt());
        assertTrue(console.listStuck(10).isEmpty());
    }

    @Test
    void whatIsRolledBackIsNeverHeard() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction((Database.Task) connection -> {
                    outbox.publish(connection, "Heard.1", "untrue");
                    throw new IllegalStateException();
                }));

        deliver();

        assertEquals(List.of(), heard());
    }

    @Test
    void aFailureRollsTheListenersWorkBackAndHoldsTheOthersInOrder() {
        publish("a", "poison", "c");
        listener.refused.add("poison");
        deliver();
        assertEquals(List.of("a"), heard());

        listener.refused.clear();
        deliver();
        assertEquals(List.of("a"), heard(), "its time has not come");

        clock.advance(Duration.ofSeconds(1));
        deliver();
        assertEquals(List.of("a", "poison", "c"), heard());
    }

    @Test
    void aPauseEndsAlsoWhenTheClockIsSetBack() {
        publish("poison");
        listener.refused.add("poison");
        deliver();
        listener.refused.clear();
        clock.advance(Duration.ofHours(-3));
        deliver();

        assertEquals(List.of("poison"), heard());
    }

    @Test
    void pausesDoubleAndAfterTheLastAttemptTheRestGoesOn() {
        publish("poison", "b");
        listener.refused.add("poison");
        deliver();
        clock.advance(Duration.ofSeconds(1));
        deliver();
        clock.advance(Duration.ofSeconds(1));
        deliver();
        assertEquals(2, onlyStuck().attempts());

        clock.advance(Duration.ofSeconds(1));
        deliver();

        StuckDelivery stuck = onlyStuck();
        assertEquals(3, stuck.attempts());
        assertTrue(stuck.givenUp());
        assertTrue(stuck.lastError().contains("no poison here"));
        assertEquals("poison", stuck.event().payload());
        assertEquals(List.of("b"), heard());
    }

    @Test
    void aResubmittedDeliveryIsTriedAtOnceWithAllItsAttempts() {
        publish("poison");
        listener.refused.add("poison");
        for (int i = 0; i < 4; i++) {
            deliver();
            clock.advance(Duration.ofMinutes(1));
        }
        StuckDelivery stuck = onlyStuck();
        listener.refused.clear();

        assertTrue(console.resubmit(stuck.listener(), stuck.event().id()));
        deliver();

        assertEquals(List.of("poison"), heard());
        assertFalse(console.resubmit(stuck.listener(), stuck.event().id()), "what is done stays done");
        assertFalse(console.resubmit("nobody", stuck.event().id()));
    }

    @Test
    void onlyWhatIsOldAndHeardByAllIsTidiedAway() {
        publish("heard", "stuck");
        publishOther("heard by nobody");
        listener.refused.add("stuck");
        deliver();
        clock.advance(OutboxTidying.KEPT);
        OutboxTidying tidying = new OutboxTidying(database, clock);
        tidying.run();
        assertEquals(3, events());

        clock.advance(Duration.ofSeconds(1));
        publish("young");
        tidying.run();

        assertEquals(2, events());
        assertEquals("stuck", onlyStuck().event().payload());
    }

    private int events() {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM platform.outbox_event");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Test
    void twoNodesAtOnceDeliverEachEventOnce() throws Exception {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            many.add("event-" + i);
        }
        publish(many.toArray(String[]::new));

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<Boolean> node = () -> {
            deliver();
            return true;
        };
        for (Future<Boolean> done : nodes.invokeAll(List.of(node, node))) {
            assertTrue(done.get());
        }
        nodes.shutdown();

        List<String> heard = heard();
        assertEquals(250, heard.size());
        assertEquals(Set.copyOf(many), new HashSet<>(heard));
    }

    private void deliver() {
        new OutboxDelivery(listener, database, THREE_TIMES, clock).run();
    }

    private StuckDelivery onlyStuck() {
        List<StuckDelivery> stuck = console.listStuck(10);
        assertEquals(1, stuck.size());
        return stuck.get(0);
    }

    private void publish(String... payloads) {
        database.inTransaction(connection -> {
            for (String payload : payloads) {
                outbox.publish(connection, "Heard.1", payload);
            }
        });
    }

    private void publishOther(String payload) {
        database.inTransaction(connection -> {
            outbox.publish(connection, "NotHeard.1", payload);
        });
    }

    private List<String> heard() {
        return database.read(connection -> {
            List<String> payloads = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT payload FROM platform.heard");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    payloads.add(row.getString(1));
                }
            }
            return payloads;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes down what it hears, then refuses what it was told to refuse. */
    private static final class RecordingListener implements OutboxListener {
        final Set<String> refused = new HashSet<>();
        volatile OutboxEvent last = new OutboxEvent(0, "", "", Instant.EPOCH);
        private final String name;

        RecordingListener(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> types() {
            return Set.of("Heard.1");
        }

        @Override
        public void on(Connection transaction, OutboxEvent event) throws SQLException {
            try (PreparedStatement insert = transaction.prepareStatement("INSERT INTO platform.heard VALUES (?)")) {
                insert.setString(1, event.payload());
                insert.executeUpdate();
            }
            if (refused.contains(event.payload())) {
                throw new IllegalStateException("no " + event.payload() + " here");
            }
            last = event;
        }
    }
}
