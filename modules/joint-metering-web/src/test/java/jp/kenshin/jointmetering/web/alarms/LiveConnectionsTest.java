package jp.kenshin.jointmetering.web.alarms;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.externalconnection.PortalSessions;
import jp.kenshin.externalconnection.PortalSignIn;
import jp.kenshin.jointmetering.AlarmNews;
import jp.kenshin.jointmetering.CutoffWatch;
import jp.kenshin.jointmetering.web.signin.KnownCutoffs;
import jp.kenshin.jointmetering.web.signin.PortalConnection;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.kernel.PartnerId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A page that waits for alarms")
@Tag("J-05")
@Tag("C-07")
class LiveConnectionsTest {
    private static final Set<PartnerId> SAKURA = Set.of(PartnerId.of("P-0001"));

    private final News news = new News();
    private final Sessions sessions = new Sessions();
    private final Beat beat = new Beat();
    private final KnownCutoffs cutoffs = new KnownCutoffs();
    private final PortalConnection standing = new PortalConnection(cutoffs, cutoffs.cutoffs());
    private final LiveConnections connections = new LiveConnections(news, beat, standing, sessions, 20);

    private static PortalUser user(String partner, String session) {
        return new PortalUser("user", partner, "name", session, "token", null, null, null);
    }

    private WaitingPage open(String partner, String session) throws IOException {
        sessions.standing.add(session);
        WaitingPage page = new WaitingPage();
        connections.open(user(partner, session), page.context());
        return page;
    }

    private void hear(Set<PartnerId> partners, int times) {
        for (int i = 0; i < times; i++) {
            connections.hear(partners);
        }
    }

    @Test
    void is_told_at_once_to_look_for_what_it_may_have_missed() throws IOException {
        assertEquals(LiveConnection.NEWS, open("P-0001", "a").heard());
    }

    @Test
    void hears_of_its_own_partner_and_of_no_other() throws IOException {
        WaitingPage own = open("P-0001", "a");
        WaitingPage other = open("P-0002", "b");
        own.heard();
        other.heard();

        connections.hear(SAKURA);

        assertEquals(LiveConnection.NEWS, own.heard());
        assertEquals("", other.heard());
    }

    @Test
    void is_kept_alive_while_nothing_happens() throws IOException {
        WaitingPage page = open("P-0001", "a");
        page.heard();
        hear(Set.of(), 14);
        assertEquals("", page.heard());
        hear(Set.of(), 1);
        assertEquals(LiveConnection.HEARTBEAT, page.heard());
    }

    @Test
    void ends_with_its_session_within_seconds() throws IOException {
        WaitingPage page = open("P-0001", "a");
        WaitingPage other = open("P-0001", "b");
        page.heard();
        sessions.standing.remove("a");

        hear(Set.of(), 3);

        assertEquals(LiveConnection.END, page.heard());
        assertTrue(page.isCompleted());
        assertFalse(other.isCompleted());
    }

    @Test
    @Tag("S-04")
    void ends_at_the_next_beat_when_its_partner_is_cut_off_and_those_of_others_go_on() throws IOException {
        WaitingPage page = open("P-0001", "a");
        WaitingPage other = open("P-0002", "b");
        page.heard();
        other.heard();
        cutoffs.cutOff("P-0001");

        beat.look();

        assertEquals(LiveConnection.END, page.heard());
        assertTrue(page.isCompleted());
        assertEquals("", other.heard());
        assertFalse(other.isCompleted());
    }

    @Test
    @Tag("S-04")
    void ends_when_this_node_does_not_know_any_more_who_is_cut_off() throws IOException {
        WaitingPage page = open("P-0001", "a");
        page.heard();
        cutoffs.forget();

        beat.look();

        assertEquals(LiveConnection.END, page.heard());
        assertTrue(page.isCompleted());
    }

    @Test
    void hears_the_end_later_when_it_is_slow() throws IOException {
        WaitingPage page = open("P-0001", "a");
        page.heard();
        page.stall();
        sessions.standing.remove("a");
        hear(Set.of(), 3);
        assertFalse(page.isCompleted());

        page.catchUp();

        assertEquals(LiveConnection.END, page.heard());
        assertTrue(page.isCompleted());
    }

    @Test
    void that_is_slow_is_told_once_and_holds_nobody_up() throws IOException {
        WaitingPage slow = open("P-0001", "a");
        WaitingPage quick = open("P-0001", "b");
        slow.heard();
        quick.heard();
        slow.stall();

        hear(SAKURA, 5);

        assertEquals(LiveConnection.NEWS.repeat(5), quick.heard());
        slow.catchUp();
        assertEquals(LiveConnection.NEWS, slow.heard());
    }

    @Test
    void that_takes_nothing_for_long_is_given_up() throws IOException {
        WaitingPage stuck = open("P-0001", "a");
        stuck.stall();
        hear(Set.of(), 15 * 5);
        assertTrue(stuck.isCompleted());
    }

    @Test
    void that_has_gone_is_forgotten_and_nobody_asks_for_news_any_more() throws IOException {
        WaitingPage page = open("P-0001", "a");
        assertEquals(1, news.listeners.size());
        page.leave();

        connections.hear(SAKURA);

        assertTrue(page.isCompleted());
        assertEquals(List.of(), news.listeners);
        assertEquals(List.of(), beat.watchers);
        open("P-0001", "a");
        assertEquals(1, news.listeners.size());
        assertEquals(1, beat.watchers.size());
    }

    @Test
    void finds_room_until_its_session_or_the_node_is_full() throws IOException {
        for (int i = 0; i < LiveConnections.MOST_OF_A_SESSION; i++) {
            assertTrue(connections.hasRoomFor(user("P-0001", "a")));
            open("P-0001", "a");
        }
        assertFalse(connections.hasRoomFor(user("P-0001", "a")));
        assertTrue(connections.hasRoomFor(user("P-0001", "b")));
        for (int i = LiveConnections.MOST_OF_A_SESSION; i < 20; i++) {
            open("P-0002", "session" + i);
        }
        assertFalse(connections.hasRoomFor(user("P-0001", "b")));
    }

    @Test
    void is_no_more_than_the_operator_allows() {
        assertFalse(new LiveConnections(news, beat, standing, sessions, 0).hasRoomFor(user("P-0001", "a")));
        assertThrows(IllegalArgumentException.class, () -> new LiveConnections(news, beat, standing, sessions, -1));
    }

    /** Who listens. */
    private static final class News implements AlarmNews {
        private final List<Listener> listeners = new ArrayList<>();

        @Override
        public void listen(Listener listener) {
            listeners.add(listener);
        }

        @Override
        public void stop(Listener listener) {
            listeners.remove(listener);
        }
    }

    /** Who is wakened several times a second. */
    private static final class Beat implements CutoffWatch {
        private final List<Watcher> watchers = new ArrayList<>();

        @Override
        public void add(Watcher watcher) {
            watchers.add(watcher);
        }

        @Override
        public void remove(Watcher watcher) {
            watchers.remove(watcher);
        }

        private void look() {
            watchers.forEach(Watcher::look);
        }
    }

    /** Which sessions stand. */
    private static final class Sessions implements PortalSessions {
        private final Set<String> standing = new HashSet<>();

        @Override
        public Set<String> standing(Collection<String> sessionKeys) {
            Set<String> keys = new HashSet<>(sessionKeys);
            keys.retainAll(standing);
            return keys;
        }

        @Override
        public String open(PortalSignIn signIn) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean touch(String sessionKey) {
            throw new AssertionError("a waiting page keeps no session alive");
        }

        @Override
        public void close(String sessionKey, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void closeOpenedBy(String providerSession, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int limit() {
            return 5;
        }

        @Override
        public Duration idleTimeout() {
            return Duration.ofMinutes(15);
        }
    }
}
