package jp.kenshin.externalconnection.internal.cutoff;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("Attempts at enforcement points when very many are due")
@OnEachDatabase
@Tag("S-04")
@Tag("S-05")
class ManyAttemptsTest {
    private static final int MANY = 50;
    private static final int OF_A_POINT = 16;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final CutoffWorld world;
    private boolean threadsAreFree = true;

    ManyAttemptsTest(Database database) {
        world = new CutoffWorld(database, this::execute);
    }

    private void execute(Runnable attempt) {
        if (threadsAreFree) {
            attempt.run();
        } else {
            waiting.add(attempt);
        }
    }

    /** One cutoff that holds, and copies of it that wait for the gateway. */
    @BeforeEach
    void manyWaitForTheGateway() {
        world.letEverybodyIn();
        Cutoff cutoff = world.cutOff();
        String copies = " FROM external_connection.cutoff, (VALUES "
                + IntStream.rangeClosed(1, MANY)
                        .mapToObj(number -> "(" + number + ")")
                        .collect(Collectors.joining(", "))
                + ") AS many (n) WHERE id = '" + cutoff.id() + "'";
        world.execute(
                "INSERT INTO external_connection.cutoff (id, incident_id, scope_key, scope_kind, partner_id, state, cut_off_by,"
                        + " cut_off_at) SELECT 'M-' || n, incident_id, scope_key, scope_kind, partner_id, 'CUTTING_OFF', cut_off_by, cut_off_at"
                        + copies);
        world.execute(
                "INSERT INTO external_connection.cutoff_point (cutoff_id, point, wanted, state, attempts, since, next_attempt_at)"
                        + " SELECT id, 'gateway', 'CUT_OFF', 'PENDING', 0, cut_off_at, cut_off_at FROM external_connection.cutoff"
                        + " WHERE id LIKE 'M-%'");
    }

    private void turn() {
        world.clock.advance(Duration.ofMillis(250));
        world.enforcement.catchUp();
    }

    @Test
    void are_so_many_at_a_time_and_not_begun_again_while_they_wait_for_a_thread() {
        threadsAreFree = false;
        for (int turn = 0; turn < 5; turn++) {
            turn();
            assertEquals(OF_A_POINT, waiting.size());
        }
    }

    @Test
    void leave_other_points_their_turn() {
        threadsAreFree = false;
        world.execute(
                "INSERT INTO external_connection.cutoff_point (cutoff_id, point, wanted, state, attempts, since, next_attempt_at)"
                        + " SELECT id, 'application', 'CUT_OFF', 'PENDING', 0, cut_off_at, cut_off_at FROM external_connection.cutoff"
                        + " WHERE id = 'M-50'");
        turn();
        assertEquals(OF_A_POINT + 1, waiting.size());
    }

    @Test
    void come_to_their_end_turn_by_turn() {
        threadsAreFree = false;
        while (world.pending() > 0) {
            int before = world.pending();
            turn();
            waiting.forEach(Runnable::run);
            waiting.clear();
            assertEquals(Math.max(0, before - OF_A_POINT), world.pending());
        }
    }
}
