package jp.kenshin.externalconnection;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * The portal sessions of all partners on all nodes (J-08): at most five a partner (configurable), ended by signing out, by idling or
 * from outside. Kept in the database, so that the limit and the end hold on every node. Every opening, refusal and end is in the audit
 * log.
 */
public interface PortalSessions {
    /**
     * Opens a session.
     *
     * @return secret key of the session, not the container's id
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#TOO_MANY_SESSIONS} when the limit is reached
     */
    String open(PortalSignIn signIn);

    /** Whether the session still stands; also marks it as used just now (written at most once a minute). */
    boolean touch(String sessionKey);

    /** Those of the sessions that still stand; marks none as used, so that what a page does by itself keeps no session alive. */
    Set<String> standing(Collection<String> sessionKeys);

    void close(String sessionKey, String reason);

    /** Ends what the provider's session opened, on whichever node; nothing when that has ended already. */
    void closeOpenedBy(String providerSession, String reason);

    /** How many sessions a partner may have at a time. */
    int limit();

    /** How long a session may idle. */
    Duration idleTimeout();
}
