package jp.kenshin.externalconnection;

import java.time.Duration;
import jp.kenshin.kernel.PartnerId;

/**
 * The portal sessions of all partners on all nodes (J-08): at most five a partner (configurable), ended by signing out, by idling or
 * from outside. Kept in the database, so that the limit and the end hold on every node.
 */
public interface PortalSessions {
    /**
     * Opens a session.
     *
     * @param partner whose
     * @param userName portal user name
     * @param remoteAddress where from, for the log
     * @return secret key of the session, not the container's id
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#TOO_MANY_SESSIONS} when the limit is reached
     */
    String open(PartnerId partner, String userName, String remoteAddress);

    /** Whether the session still stands; also marks it as used just now (written at most once a minute). */
    boolean touch(String sessionKey);

    void close(String sessionKey, String reason);

    /** How long a session may idle. */
    Duration idleTimeout();
}
