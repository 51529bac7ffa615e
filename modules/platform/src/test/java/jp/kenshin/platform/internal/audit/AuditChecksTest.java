package jp.kenshin.platform.internal.audit;

import java.time.Duration;
import jp.kenshin.platform.audit.AuditCheck;
import jp.kenshin.platform.audit.AuditCheck.State;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.lease.Leases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The check of the audit log in the background")
@Tag("S-09")
@OnEachDatabase
class AuditChecksTest {
    private final SigningKit kit;
    private final JdbcAuditChecks checks;

    AuditChecksTest(TestDatabase place) {
        this.kit = new SigningKit(place);
        this.checks = new JdbcAuditChecks(kit.database, kit.log, kit.clock);
    }

    @BeforeEach
    void a_log_of_three() {
        kit.owner.emptyLog();
        kit.owner.does("DELETE FROM platform.audit_check");
        kit.recordAndSign(3);
        job().run();
    }

    private AuditCheckJob job() {
        return new AuditCheckJob(kit.database, checks, new AlwaysHeld(), kit.clock);
    }

    @Test
    void runs_by_itself_once_a_day() {
        AuditCheck first = checks.latest().orElseThrow();
        assertEquals("system", first.requestedBy());
        assertEquals(State.INTACT, first.state());
        assertEquals(3, first.checked());
        job().run();
        assertEquals(first, checks.latest().orElseThrow());
        kit.clock.advance(Duration.ofHours(25));
        job().run();
        assertEquals(first.id() + 1, checks.latest().orElseThrow().id());
    }

    @Test
    void runs_by_itself_also_when_the_clock_was_set_back_behind_the_last() {
        AuditCheck first = checks.latest().orElseThrow();
        kit.clock.advance(Duration.ofHours(-3));
        job().run();

        assertEquals(first.id() + 1, checks.latest().orElseThrow().id());
    }

    @Test
    void runs_when_asked_and_once_for_two_who_ask() {
        checks.request("auditor");
        checks.request("auditor-2");
        AuditCheck waiting = checks.latest().orElseThrow();
        assertEquals(State.WAITING, waiting.state());
        assertEquals("auditor", waiting.requestedBy());
        assertEquals("system", checks.latestVerdict().orElseThrow().requestedBy());
        job().run();

        assertEquals(waiting.id(), checks.latestVerdict().orElseThrow().id());
        kit.sequencer.run();
        assertTrue(
                kit.chain.list(3, 10).stream().anyMatch(entry -> entry.action().equals("audit.check")));
    }

    @Test
    void names_the_first_bad_entry() {
        kit.owner.does("UPDATE platform.audit_entry SET actor = 'x' WHERE position = 2");
        checks.request("auditor");
        job().run();

        AuditCheck check = checks.latest().orElseThrow();
        assertEquals(State.ALTERED, check.state());
        assertEquals(2, check.fault().orElseThrow().position());
        assertEquals(1, check.checked());
    }

    @Test
    void can_be_stopped() {
        checks.request("auditor");
        checks.stop("auditor");
        job().run();

        assertEquals(State.STOPPED, checks.latest().orElseThrow().state());
        assertEquals("system", checks.latestVerdict().orElseThrow().requestedBy());
    }

    /** The only node. */
    private static final class AlwaysHeld implements Leases {
        @Override
        public boolean hold(String name, Duration duration) {
            return true;
        }

        @Override
        public void release(String name) {}
    }
}
