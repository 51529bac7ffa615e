package jp.kenshin.externalconnection.internal.authentication;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.AuthenticationSighting;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("S-12")
@DisplayName("What comes of packets")
class AuthenticationReportsTest {
    private final TestClock clock = new TestClock();
    private final List<AuditEvent> audited = new ArrayList<>();
    private final List<AuthenticationSighting> sightings = new ArrayList<>();
    private boolean auditFails;
    private final AuthenticationReports reports = new AuthenticationReports(
            new Recorded(),
            List.of(
                    sighting -> {
                        throw new IllegalStateException("a listener that fails");
                    },
                    sightings::add),
            clock);

    @Test
    void is_counted_and_told_each_time_and_written_down_once_a_minute() {
        for (int i = 0; i < 5; i++) {
            report(AuthenticationOutcome.WRONG_KEY, "a");
        }
        report(AuthenticationOutcome.WRONG_KEY, "b");
        report(AuthenticationOutcome.ACCEPTED, "a");
        assertEquals(3, audited.size());
        clock.advance(Duration.ofMinutes(1));
        report(AuthenticationOutcome.WRONG_KEY, "a");

        assertEquals(7, reports.counts().get(AuthenticationOutcome.WRONG_KEY));
        assertEquals(8, sightings.size());
        assertEquals(4, audited.size());
        assertEquals("4", audited.get(1).detail().get("left-out"));
        assertEquals(AuditEvent.Outcome.DONE, audited.get(2).outcome());
        assertEquals("WRONG_KEY", audited.get(3).detail().get("reason"));
    }

    @Test
    void is_written_down_also_when_the_clock_is_set_back() {
        report(AuthenticationOutcome.WRONG_KEY, "a");
        clock.advance(Duration.ofHours(-3));
        report(AuthenticationOutcome.WRONG_KEY, "a");

        assertEquals(2, audited.size());
    }

    @Test
    void does_not_flood_the_log_however_many_identities_are_tried() {
        for (int i = 0; i < 5_000; i++) {
            report(AuthenticationOutcome.UNKNOWN_IDENTITY, "identity-" + i);
        }
        assertEquals(600, audited.size());
        clock.advance(Duration.ofMinutes(1));
        report(AuthenticationOutcome.UNKNOWN_IDENTITY, "another");
        assertEquals("4400", audited.get(600).detail().get("left-out"));
    }

    @Test
    void is_counted_also_when_the_log_is_away() {
        auditFails = true;
        report(AuthenticationOutcome.FAILED, "");
        assertEquals(1, reports.counts().get(AuthenticationOutcome.FAILED));
        assertEquals(AuthenticationOutcome.values().length, reports.counts().size());
    }

    private void report(AuthenticationOutcome outcome, String identity) {
        reports.report(outcome, "192.0.2.1", identity, Optional.empty());
    }

    private final class Recorded implements AuditLog {
        @Override
        public void record(Connection transaction, AuditEvent event) {
            throw new AssertionError("there is no transaction");
        }

        @Override
        public void record(AuditEvent event) {
            if (auditFails) {
                throw new IllegalStateException("the log is away");
            }
            audited.add(event);
        }
    }
}
