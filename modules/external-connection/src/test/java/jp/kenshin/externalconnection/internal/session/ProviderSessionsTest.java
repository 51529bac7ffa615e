package jp.kenshin.externalconnection.internal.session;

import java.time.Duration;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Sessions that the identity provider has ended")
@OnEachDatabase
@Tag("X-3")
class ProviderSessionsTest {
    private final TestClock clock = new TestClock();
    private final JdbcProviderSessions sessions;

    ProviderSessionsTest(Database database) {
        this.sessions = new JdbcProviderSessions(database, clock);
    }

    @Test
    void have_ended_for_every_node_and_the_others_go_on() {
        sessions.end("first");
        sessions.end("first");
        assertTrue(sessions.hasEnded("first"));
        assertFalse(sessions.hasEnded("second"));
    }

    @Test
    void are_forgotten_when_nothing_they_opened_can_last_any_more() {
        sessions.end("old");
        clock.advance(JdbcProviderSessions.KEPT.plus(Duration.ofSeconds(1)));
        assertTrue(sessions.hasEnded("old"));

        sessions.end("new");

        assertFalse(sessions.hasEnded("old"));
        assertTrue(sessions.hasEnded("new"));
    }
}
