package jp.kenshin.externalconnection.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may set of external connections, checked at start. */
@Singleton
public class ExternalConnectionConfig {
    static final String SESSIONS = "kenshin.external-connection.portal-sessions-per-partner";
    static final String IDLE_MINUTES = "kenshin.external-connection.portal-idle-minutes";

    private final int sessionsPerPartner;
    private final Duration idleTimeout;

    /**
     * @param sessionsPerPartner {@value #SESSIONS}: portal sessions a partner may have at a time, 1 to 1000
     * @param idleMinutes {@value #IDLE_MINUTES}: minutes after which an unused session ends, 1 to 1440
     * @throws IllegalArgumentException when a value is out of bounds; names the key
     */
    @Inject
    public ExternalConnectionConfig(
            @ConfigProperty(name = SESSIONS, defaultValue = "5") int sessionsPerPartner,
            @ConfigProperty(name = IDLE_MINUTES, defaultValue = "15") int idleMinutes) {
        this.sessionsPerPartner = within(SESSIONS, sessionsPerPartner, 1_000);
        this.idleTimeout = Duration.ofMinutes(within(IDLE_MINUTES, idleMinutes, 1_440));
    }

    private static int within(String key, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(key + " must be from 1 to " + max + ", not " + value);
        }
        return value;
    }

    public int sessionsPerPartner() {
        return sessionsPerPartner;
    }

    public Duration idleTimeout() {
        return idleTimeout;
    }
}
