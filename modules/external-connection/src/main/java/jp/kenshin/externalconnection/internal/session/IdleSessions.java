package jp.kenshin.externalconnection.internal.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.kenshin.platform.lease.BackgroundJob;

/** Ends idle sessions also where nobody comes back to find out, so that the log tells when they ended. */
@Singleton
public class IdleSessions implements BackgroundJob {
    private final JdbcPortalSessions sessions;

    @Inject
    public IdleSessions(JdbcPortalSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "external-connection.idle-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        sessions.endIdle();
    }
}
