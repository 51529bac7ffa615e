package jp.kenshin.platform.internal.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
class DefaultDatabaseTest {
    private final TestDatabase place;
    private final Database database;

    DefaultDatabaseTest(TestDatabase place) {
        this.place = place;
        this.database = place.database();
    }

    @BeforeEach
    void anEmptyTable() {
        database.inTransaction(connection -> {
            execute(connection, "DROP TABLE IF EXISTS platform.scratch");
            execute(connection, "CREATE TABLE platform.scratch (id INTEGER PRIMARY KEY)");
        });
    }

    @Test
    void commitsWhenTheWorkReturns() {
        insert(1);

        assertEquals(1, count());
    }

    @Test
    void hasAWayForWhatMustNotWaitWhileOrdinaryWorkHoldsTheRest() throws Exception {
        Database two = DefaultDatabase.migrated(place.dataSource(), 2);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> two.inTransaction((Database.Task) connection -> {
                    held.countDown();
                    awaitQuietly(letGo);
                }));
        held.await();
        CompletableFuture<Integer> ordinary = CompletableFuture.supplyAsync(() -> countIn(two));

        assertEquals(0, countIn(two.urgent()));
        int hurried = two.urgently(() -> countIn(two));
        assertEquals(0, hurried);
        assertFalse(ordinary.isDone());
        letGo.countDown();
        assertEquals(0, ordinary.get(5, TimeUnit.SECONDS));
        slow.get(5, TimeUnit.SECONDS);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rollsBackWhenTheWorkThrows() {
        assertThrows(
                IllegalArgumentException.class,
                () -> database.inTransaction((Database.Task) connection -> {
                    insert(connection, 1);
                    throw new IllegalArgumentException("changed my mind");
                }));

        assertEquals(0, count());
    }

    @Test
    void whatWasCommittedIsThereAfterARestart() {
        insert(1);

        place.restart();

        assertEquals(1, count());
    }

    @Test
    void aReadSeesOneMomentEvenOverTwoQueries() throws Exception {
        int[] seen = new int[2];
        database.read(connection -> {
            seen[0] = count(connection);
            Thread writer = new Thread(() -> insert(1));
            writer.start();
            join(writer);
            seen[1] = count(connection);
            return seen;
        });

        assertEquals(seen[0], seen[1]);
        assertEquals(1, count());
    }

    @Test
    void aReadStoresNothing() {
        try {
            database.read(connection -> insert(connection, 1));
        } catch (KenshinException refused) {
            assertEquals(DatabaseError.DATABASE_FAILED, refused.code());
        }

        assertEquals(0, count());
    }

    @Test
    void unitsOfWorkDoNotNest() {
        assertThrows(
                IllegalStateException.class,
                () -> database.read(connection -> database.read(DefaultDatabaseTest::count)));

        insert(1);
        assertEquals(1, count());
    }

    @Test
    void aRefusedStatementIsNotWorthTryingAgain() {
        KenshinException failure =
                assertThrows(KenshinException.class, () -> database.read(c -> text(c, "SELECT * FROM nowhere")));

        assertEquals(DatabaseError.DATABASE_FAILED, failure.code());
    }

    @Test
    void aLostConnectionIsWorthTryingAgain() {
        KenshinException failure = assertThrows(
                KenshinException.class,
                () -> database.inTransaction(connection -> {
                    insert(connection, 1);
                    place.restart();
                    insert(connection, 2);
                }));

        assertEquals(DatabaseError.DATABASE_UNAVAILABLE, failure.code());
        assertFalse(String.valueOf(failure.getMessage()).contains("\n"));
        assertEquals(0, count());
    }

    @Test
    void onPostgresAConnectionGivesItsDriversOwnForCopying() {
        if (database.vendor() == Vendor.POSTGRESQL) {
            long copied = database.inTransaction(connection -> {
                return copyOne(connection);
            });
            assertEquals(1, copied);
            assertEquals(1, count());
        }
    }

    private static long copyOne(Connection connection) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY platform.scratch FROM STDIN", new StringReader("7\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPartnerSeesOnlyRowsThatItsPolicyShowsAndCanWriteNone() {
        if (database.vendor() != Vendor.POSTGRESQL) {
            assertEquals(0, (int) database.readAsPartner("P-0001", DefaultDatabaseTest::count));
            return;
        }
        database.inTransaction(connection -> {
            execute(connection, "DROP TABLE IF EXISTS mdms.owned");
            execute(connection, "CREATE TABLE mdms.owned (owner VARCHAR(20))");
            execute(connection, "INSERT INTO mdms.owned VALUES ('P-0001'), ('P-0002'), ('P-0002')");
            execute(connection, "ALTER TABLE mdms.owned ENABLE ROW LEVEL SECURITY");
            execute(connection, "CREATE POLICY own ON mdms.owned USING (owner = current_setting('kenshin.partner'))");
            execute(connection, "GRANT USAGE ON SCHEMA mdms TO kenshin_partner");
            execute(connection, "GRANT SELECT ON mdms.owned TO kenshin_partner");
        });

        assertEquals(2, (int) database.readAsPartner("P-0002", c -> number(c, "SELECT count(*) FROM mdms.owned")));
        assertEquals(3, (int) database.read(c -> number(c, "SELECT count(*) FROM mdms.owned")));
        assertThrows(
                KenshinException.class,
                () -> database.readAsPartner("P-0001", c -> number(c, "SELECT count(*) FROM platform.scratch")));
        assertTrue(database.<String>read(c -> text(c, "SELECT current_user")).startsWith("kenshin_app"));
    }

    private void insert(int id) {
        database.inTransaction(connection -> {
            insert(connection, id);
        });
    }

    private int count() {
        return countIn(database);
    }

    private static int countIn(Database database) {
        return database.read(DefaultDatabaseTest::count);
    }

    private static int count(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM platform.scratch");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(text(connection, sql));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static int insert(Connection connection, int id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO platform.scratch VALUES (?)")) {
            statement.setInt(1, id);
            return statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
