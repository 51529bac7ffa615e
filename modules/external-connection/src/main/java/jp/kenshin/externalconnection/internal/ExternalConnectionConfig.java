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
    static final String PROBE_SECONDS = "kenshin.external-connection.probe-seconds";
    static final String CONFIRM_SECONDS = "kenshin.external-connection.confirm-within-seconds";
    static final String CALL_MINUTES = "kenshin.external-connection.call-within-minutes";

    private final int sessionsPerPartner;
    private final Duration idleTimeout;
    private final Duration betweenProbes;
    private final Duration confirmationsWithin;
    private final Duration callWithin;

    /**
     * @param sessionsPerPartner {@value #SESSIONS}: portal sessions a partner may have at a time, 1 to 1000
     * @param idleMinutes {@value #IDLE_MINUTES}: minutes after which an unused session ends, 1 to 1440
     * @param probeSeconds {@value #PROBE_SECONDS}: seconds between two looks whether what is cut off still is, 1 to 3600
     * @param confirmSeconds {@value #CONFIRM_SECONDS}: seconds after which a missing confirmation is raised, 1 to 3600
     * @param callMinutes {@value #CALL_MINUTES}: minutes after which a missing call to the partner is raised, 1 to 1440
     * @throws IllegalArgumentException when a value is out of bounds; names the key
     */
    @Inject
    public ExternalConnectionConfig(
            @ConfigProperty(name = SESSIONS, defaultValue = "5") int sessionsPerPartner,
            @ConfigProperty(name = IDLE_MINUTES, defaultValue = "15") int idleMinutes,
            @ConfigProperty(name = PROBE_SECONDS, defaultValue = "30") int probeSeconds,
            @ConfigProperty(name = CONFIRM_SECONDS, defaultValue = "60") int confirmSeconds,
            @ConfigProperty(name = CALL_MINUTES, defaultValue = "10") int callMinutes) {
        this.sessionsPerPartner = within(SESSIONS, sessionsPerPartner, 1_000);
        this.idleTimeout = Duration.ofMinutes(within(IDLE_MINUTES, idleMinutes, 1_440));
        this.betweenProbes = Duration.ofSeconds(within(PROBE_SECONDS, probeSeconds, 3_600));
        this.confirmationsWithin = Duration.ofSeconds(within(CONFIRM_SECONDS, confirmSeconds, 3_600));
        this.callWithin = Duration.ofMinutes(within(CALL_MINUTES, callMinutes, 1_440));
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

    public Duration betweenProbes() {
        return betweenProbes;
    }

    public Duration confirmationsWithin() {
        return confirmationsWithin;
    }

    public Duration callWithin() {
        return callWithin;
    }
}
