package jp.kenshin.externalconnection.internal.cutoff;

import java.time.Duration;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.internal.gate.GateRenewal;
import jp.kenshin.externalconnection.internal.gate.MemoryGate;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@OnEachDatabase
@DisplayName("A cutoff whose server's clock is set back by hours")
@Tag("S-05")
class ChangedClockTest {
    private static final Duration BACK = Duration.ofHours(-3);

    private final CutoffWorld world;

    ChangedClockTest(Database database) {
        world = new CutoffWorld(database);
    }

    @AfterEach
    void letEverybodyIn() {
        world.letEverybodyIn();
    }

    private Cutoff cutOffAndDie() {
        world.gateway.meanwhile = () -> {
            throw new AssertionError("the server dies here");
        };
        Cutoff cutoff = world.cutOff();
        assertEquals(Cutoff.State.CUTTING_OFF, cutoff.state());
        return cutoff;
    }

    @Test
    @Tag("Q-6")
    void goes_on_at_once_though_its_claim_is_of_a_time_to_come() {
        Cutoff cutoff = cutOffAndDie();
        world.enforcement.catchUp();
        assertEquals(Cutoff.State.CUTTING_OFF, world.stateOf(cutoff), "the claim holds for twenty seconds");

        world.clock.advance(BACK);
        world.enforcement.catchUp();

        assertEquals(Cutoff.State.CUT_OFF, world.stateOf(cutoff));
    }

    @Test
    @Tag("S-06")
    void is_taken_back_within_half_a_minute_though_its_claim_is_of_a_time_to_come() {
        Cutoff cutoff = cutOffAndDie();
        world.clock.advance(BACK);
        world.incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");
        world.cutoffs.reconnect("reconnect", cutoff.id());
        world.clock.advance(Duration.ofSeconds(30));
        world.enforcement.catchUp();

        assertEquals(Cutoff.State.RECONNECTED, world.stateOf(cutoff));
    }

    @Test
    void is_raised_in_time_when_it_is_not_confirmed() {
        Cutoff cutoff = cutOffAndDie();
        world.clock.advance(BACK);
        world.escalation.look();
        later(Duration.ofSeconds(59));
        assertEquals(0, raised(cutoff));
        later(Duration.ofSeconds(2));
        later(Duration.ofSeconds(2));

        assertEquals(1, raised(cutoff));
    }

    private void later(Duration time) {
        world.nanos.addAndGet(time.toNanos());
        world.escalation.look();
    }

    private long raised(Cutoff cutoff) {
        return world.incidents.timeLine(cutoff.incident()).stream()
                .filter(entry -> entry.kind() == CaseEntry.Kind.ESCALATED)
                .count();
    }

    @Test
    @Tag("Q-7")
    void does_not_wait_until_that_time_comes_again_for_a_server_that_is_gone() {
        new GateRenewal(new MemoryGate(world.database, world.nanos::get)).run();
        world.execute("UPDATE external_connection.gate_node SET seen_at = seen_at + INTERVAL '3' HOUR");
        Cutoff cutoff = world.cutOff();
        assertEquals(Cutoff.State.CUTTING_OFF, cutoff.state());

        world.sign(Duration.ofSeconds(2));
        world.execute("UPDATE external_connection.gate_node SET seen_at = seen_at - INTERVAL '10' SECOND");
        world.clock.advance(Duration.ofSeconds(10));
        world.enforcement.catchUp();

        assertEquals(Cutoff.State.CUT_OFF, world.stateOf(cutoff));
    }
}
