package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which portal session was opened by which session of the identity provider, so that the provider can end it. */
@Singleton
public class ProviderSessions {
    private final Map<String, String> portalSessions = new ConcurrentHashMap<>();

    void opened(String providerSession, String sessionKey) {
        portalSessions.put(providerSession, sessionKey);
    }

    /** The portal session of the provider's session, once. */
    Optional<String> ended(String providerSession) {
        return Optional.ofNullable(portalSessions.remove(providerSession));
    }

    void closed(String sessionKey) {
        portalSessions.values().remove(sessionKey);
    }
}
