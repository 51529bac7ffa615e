package jp.kenshin.externalconnection.internal.cutoff;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Each step is made while somebody else holds the case: it must wait there, with nothing of what comes after it in its hands. So no two steps can ever
 * wait for each other.
 */
@OnEachDatabase
@DisplayName("A step of a cutoff takes its case before anything else, so that it")
@Tag("S-05")
@Tag("Q-6")
class LockOrderTest {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final CutoffWorld world;

    LockOrderTest(Database database) {
        world = new CutoffWorld(database);
    }

    @AfterEach
    void letEverybodyIn() {
        world.letEverybodyIn();
    }

    @Test
    void fails_at_a_point_and_holds_up_nobody() {
        world.gateway.broken = true;
        Cutoff cutoff = world.cutOff();
        world.clock.advance(Duration.ofSeconds(1));

        assertWaitsForItsCaseAlone(cutoff, world.enforcement::catchUp);
    }

    @Test
    void is_confirmed_by_a_point_and_holds_up_nobody() {
        world.gateway.broken = true;
        Cutoff cutoff = world.cutOff();
        world.gateway.broken = false;
        world.clock.advance(Duration.ofSeconds(1));

        assertWaitsForItsCaseAlone(cutoff, world.enforcement::catchUp);
    }

    @Test
    void is_raised_and_holds_up_nobody() {
        world.gateway.broken = true;
        Cutoff cutoff = world.cutOff();
        world.clock.advance(Duration.ofSeconds(61));

        assertWaitsForItsCaseAlone(cutoff, world.escalation::look);
    }

    @Test
    void is_found_open_and_holds_up_nobody() {
        Cutoff cutoff = world.cutOff();
        world.gateway.standing = Standing.CONNECTED;

        assertWaitsForItsCaseAlone(cutoff, world.enforcement::probe);
    }

    @Test
    void is_ordered_again_and_holds_up_nobody() {
        Cutoff cutoff = world.cutOff();
        world.incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");

        assertWaitsForItsCaseAlone(cutoff, () -> world.cutoffs.cutOff("desk2", cutoff.incident(), CutoffWorld.SCOPE));
    }

    @Test
    void is_declared_over_taken_back_and_called_about_and_holds_up_nobody() {
        Cutoff cutoff = world.cutOff();
        assertWaitsForItsCaseAlone(
                cutoff, () -> world.incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済"));
        assertWaitsForItsCaseAlone(
                cutoff, () -> world.cutoffs.recordCall("desk", cutoff.id(), "山田太郎", "03-1234-5678", ""));
        assertWaitsForItsCaseAlone(cutoff, () -> world.cutoffs.reconnect("reconnect", cutoff.id()));
    }

    private void assertWaitsForItsCaseAlone(Cutoff cutoff, Runnable step) {
        CompletableFuture<Void> made =
                world.database.inTransaction((Database.Work<CompletableFuture<Void>>) connection -> {
                    Sql sql = new Sql(connection);
                    lock(sql, "incident WHERE id = ? FOR UPDATE", cutoff.incident());
                    CompletableFuture<Void> running = CompletableFuture.runAsync(step);
                    awaitSomebodyWaiting(connection, running);
                    lock(sql, "cutoff WHERE id = ? FOR UPDATE NOWAIT", cutoff.id());
                    lock(sql, "cutoff_point WHERE cutoff_id = ? FOR UPDATE NOWAIT", cutoff.id());
                    lock(sql, "gate_revision WHERE revision >= CAST(? AS INTEGER) FOR UPDATE NOWAIT", "0");
                    assertFalse(running.isDone());
                    return running;
                });
        made.orTimeout(PATIENCE_NANOS, TimeUnit.NANOSECONDS).join();
    }

    private static void lock(Sql sql, String rows, String id) throws SQLException {
        assertFalse(sql.list("SELECT * FROM external_connection." + rows, row -> 1, id)
                .isEmpty());
    }

    private void awaitSomebodyWaiting(Connection connection, CompletableFuture<Void> running) throws SQLException {
        String waiting = world.database.vendor() == Vendor.H2
                ? "SELECT 1 FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL"
                : "SELECT 1 FROM pg_locks WHERE NOT granted";
        long begun = System.nanoTime();
        while (new Sql(connection).find(waiting, row -> row.getInt(1)).isEmpty()) {
            assertFalse(running.isDone(), "it did not wait for its case");
            assertTrue(System.nanoTime() - begun < PATIENCE_NANOS, "it does not come to its case");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
