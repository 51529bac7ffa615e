package jp.kenshin.externalconnection.internal.session;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PortalSignIn;
import jp.kenshin.externalconnection.internal.ExternalConnectionConfig;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("J-08")
@Tag("J-11")
class PortalSessionsTest {
    private static int partners;

    private final TestClock clock = new TestClock();
    private final Recorded audit = new Recorded();
    private final JdbcPortalSessions sessions;
    private final JdbcPortalSessions otherNode;
    private final PartnerId partner = PartnerId.of("S-" + ++partners);

    PortalSessionsTest(Database database) {
        ExternalConnectionConfig config = new ExternalConnectionConfig(5, 15, 30, 60, 10);
        sessions = new JdbcPortalSessions(database, audit, config, clock);
        otherNode = new JdbcPortalSessions(database, audit, config, clock);
    }

    @Test
    void givesEverySessionASecretOfItsOwn() {
        assertNotEquals(open(), open());
    }

    @Test
    void refusesTheSixthSessionAndSaysWhatToDo() {
        openFive();

        KenshinException refusal = assertThrows(KenshinException.class, this::open);

        assertEquals(ExternalConnectionError.TOO_MANY_SESSIONS, refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).contains("5 portal sessions"), refusal::toString);
        assertEquals(AuditEvent.Outcome.REFUSED, audit.last().outcome());
        assertEquals("portal.sign-in", audit.last().action());
    }

    @Test
    void countsEachPartnerByItself() {
        openFive();

        sessions.open(new PortalSignIn(PartnerId.of("OTHER-" + partner), "other", "192.0.2.9", Optional.empty()));
    }

    @Test
    void tellsWhichSessionsStandAndKeepsNoneAliveByIt() {
        String key = open();
        String closed = open();
        otherNode.close(closed, "sign-out");
        clock.advance(Duration.ofMinutes(14));
        assertEquals(Set.of(key), sessions.standing(List.of(key, closed, "unknown")));

        clock.advance(Duration.ofMinutes(1));

        assertEquals(Set.of(), sessions.standing(List.of(key)));
        assertFalse(sessions.touch(key));
    }

    @Test
    void makesRoomWhenASessionIsClosed() {
        List<String> keys = openFive();
        otherNode.close(keys.get(2), "sign-out");

        assertFalse(sessions.touch(keys.get(2)));
        assertTrue(sessions.touch(open()));
        assertThrows(KenshinException.class, this::open);
    }

    @Test
    void endsASessionThatIdles() {
        String key = open();
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertTrue(sessions.touch(key));
        clock.advance(Duration.ofMinutes(15));

        assertFalse(otherNode.touch(key));
        assertEquals("idle", audit.last().detail().get("reason"));
    }

    @Test
    void makesRoomWhenSessionsIdle() {
        openFive();
        clock.advance(Duration.ofMinutes(15));

        assertEquals(5, openFive().size());
        assertThrows(KenshinException.class, this::open);
    }

    @Test
    void endsIdleSessionsInTheBackground() {
        String idle = open();
        clock.advance(Duration.ofMinutes(10));
        String busy = open();
        clock.advance(Duration.ofMinutes(5));

        new IdleSessions(sessions).run();

        assertTrue(sessions.touch(busy));
        assertFalse(sessions.touch(idle));
    }

    @Test
    void endsASessionThatIdlesAlsoWhenTheClockIsSetBack() {
        String idle = open();
        String busy = open();
        clock.advance(Duration.ofHours(-3));
        new IdleSessions(sessions).run();
        clock.advance(Duration.ofMinutes(10));
        assertTrue(sessions.touch(busy));
        clock.advance(Duration.ofMinutes(5));
        new IdleSessions(sessions).run();

        assertFalse(sessions.touch(idle));
        assertTrue(otherNode.touch(busy));
    }

    @Test
    void closesASessionOnceAndIgnoresUnknownKeys() {
        String key = open();
        sessions.close(key, "sign-out");
        int events = audit.events.size();

        sessions.close(key, "sign-out");
        sessions.close("no such key", "sign-out");

        assertEquals(events, audit.events.size());
        assertFalse(sessions.touch("no such key"));
    }

    @Test
    void logsWhoCameFromWhereAndWhyTheyWent() {
        String key = open();
        AuditEvent opened = audit.last();
        sessions.close(key, "sign-out");

        assertEquals("sakura-gas", opened.actor());
        assertEquals("partner:" + partner, opened.target());
        assertEquals("192.0.2.1", opened.detail().get("remoteAddress"));
        assertEquals("portal.sign-out", audit.last().action());
        assertEquals("sign-out", audit.last().detail().get("reason"));
        assertTrue(audit.events.stream().noneMatch(event -> event.toString().contains(key)));
    }

    @Test
    @Tag("X-3")
    void endsOnOneNodeWhatTheProvidersSessionOpenedOnAnother() {
        String session = "provider-session-of-" + partner;
        String ended = openBy(session);
        String alsoEnded = openBy(session);
        String ofAnother = openBy("another-" + session);
        String ofNone = open();

        otherNode.closeOpenedBy(session, "identity-provider");

        assertFalse(sessions.touch(ended));
        assertFalse(sessions.touch(alsoEnded));
        assertTrue(sessions.touch(ofAnother));
        assertTrue(sessions.touch(ofNone));
        assertEquals("identity-provider", audit.last().detail().get("reason"));
    }

    @Test
    @Tag("X-3")
    void remembersNothingOfAProvidersSessionOnceItsPortalSessionIsOver() {
        String session = "long-provider-session-".repeat(50) + partner;
        sessions.close(openBy(session), "signed-out");
        String later = open();
        int events = audit.events.size();

        otherNode.closeOpenedBy(session, "identity-provider");

        assertEquals(events, audit.events.size());
        assertTrue(sessions.touch(later));
    }

    @Test
    void holdsTheLimitWhenTwoNodesOpenAtTheSameMoment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                JdbcPortalSessions node = i % 2 == 0 ? sessions : otherNode;
                Callable<Boolean> attempt = () -> {
                    start.await();
                    return opens(node);
                };
                attempts.add(threads.submit(attempt));
            }
            start.countDown();
            int opened = 0;
            for (Future<Boolean> attempt : attempts) {
                opened += attempt.get() ? 1 : 0;
            }
            assertEquals(5, opened);
        } finally {
            threads.shutdown();
        }
    }

    private boolean opens(JdbcPortalSessions node) {
        try {
            node.open(signIn(Optional.empty()));
            return true;
        } catch (KenshinException full) {
            assertEquals(ExternalConnectionError.TOO_MANY_SESSIONS, full.code());
            return false;
        }
    }

    private String open() {
        return sessions.open(signIn(Optional.empty()));
    }

    private String openBy(String providerSession) {
        return sessions.open(signIn(Optional.of(providerSession)));
    }

    private PortalSignIn signIn(Optional<String> providerSession) {
        return new PortalSignIn(partner, "sakura-gas", "192.0.2.1", providerSession);
    }

    private List<String> openFive() {
        return List.of(open(), open(), open(), open(), open());
    }

    /** The events in memory. */
    private static final class Recorded implements AuditLog {
        private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

        @Override
        public void record(Connection transaction, AuditEvent event) {
            events.add(event);
        }

        @Override
        public void record(AuditEvent event) {
            events.add(event);
        }

        AuditEvent last() {
            return events.get(events.size() - 1);
        }
    }
}
