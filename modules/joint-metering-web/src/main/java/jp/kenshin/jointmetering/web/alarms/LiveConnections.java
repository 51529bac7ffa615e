package jp.kenshin.jointmetering.web.alarms;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kenshin.externalconnection.PortalSessions;
import jp.kenshin.jointmetering.AlarmNews;
import jp.kenshin.jointmetering.CutoffWatch;
import jp.kenshin.jointmetering.web.signin.PortalConnection;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.kernel.PartnerId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pages of this node that wait for news. A connection ends with its portal session, wherever that ends, and well within a second when
 * the partner's portal user is cut off; it does not keep the session alive. Bounded for a session and for the node.
 */
@Singleton
public class LiveConnections implements AlarmNews.Listener, CutoffWatch.Watcher {
    static final int MOST_OF_A_SESSION = 6;
    private static final int CHECK_EVERY = 3;
    private static final int HEARTBEAT_EVERY = 15;

    private final AlarmNews news;
    private final CutoffWatch watch;
    private final PortalConnection standing;
    private final PortalSessions sessions;
    private final int most;
    private final List<LiveConnection> connections = new CopyOnWriteArrayList<>();
    private long calls;

    /** @param most {@code kenshin.portal.live-connections}: pages of this node that may wait for alarms at a time */
    @Inject
    public LiveConnections(
            AlarmNews news,
            CutoffWatch watch,
            PortalConnection standing,
            PortalSessions sessions,
            @ConfigProperty(name = "kenshin.portal.live-connections", defaultValue = "500") int most) {
        if (most < 0) {
            throw new IllegalArgumentException("kenshin.portal.live-connections must not be negative, is " + most);
        }
        this.news = news;
        this.watch = watch;
        this.standing = standing;
        this.sessions = sessions;
        this.most = most;
    }

    /** Whether one more page of the user may wait; otherwise it asks by itself from time to time. */
    boolean hasRoomFor(PortalUser user) {
        return connections.size() < most
                && connections.stream().filter(each -> isOf(each, user)).count() < MOST_OF_A_SESSION;
    }

    private static boolean isOf(LiveConnection connection, PortalUser user) {
        return connection.user().sessionKey().equals(user.sessionKey());
    }

    /** Lets a page wait, and tells it to look once more, for what came between its making and now. */
    void open(PortalUser user, AsyncContext context) throws IOException {
        LiveConnection connection = new LiveConnection(user, context);
        synchronized (this) {
            if (connections.isEmpty()) {
                news.listen(this);
                watch.add(this);
            }
            connections.add(connection);
        }
        connection.say(LiveConnection.NEWS);
        connection.begin();
    }

    @Override
    public void hear(Set<PartnerId> partners) {
        calls++;
        if (calls % CHECK_EVERY == 0) {
            endThoseWithoutSession();
        }
        for (LiveConnection connection : connections) {
            if (partners.contains(PartnerId.of(connection.user().partnerId()))) {
                connection.say(LiveConnection.NEWS);
            } else if (calls % HEARTBEAT_EVERY == 0) {
                connection.say(LiveConnection.HEARTBEAT);
            }
        }
        forgetClosed();
    }

    @Override
    public void look() {
        connections.stream()
                .filter(each -> !each.isClosed())
                .filter(each -> standing.of(PartnerId.of(each.user().partnerId())) != PortalConnection.Standing.OPEN)
                .forEach(LiveConnection::end);
    }

    private void endThoseWithoutSession() {
        List<String> keys =
                connections.stream().map(each -> each.user().sessionKey()).toList();
        Set<String> standing = sessions.standing(keys);
        connections.stream()
                .filter(each -> !standing.contains(each.user().sessionKey()))
                .forEach(LiveConnection::end);
    }

    private synchronized void forgetClosed() {
        connections.removeIf(LiveConnection::isClosed);
        if (connections.isEmpty()) {
            stopListening();
        }
    }

    private void stopListening() {
        news.stop(this);
        watch.remove(this);
    }

    @PreDestroy
    void stop() {
        stopListening();
        connections.forEach(LiveConnection::close);
    }
}
