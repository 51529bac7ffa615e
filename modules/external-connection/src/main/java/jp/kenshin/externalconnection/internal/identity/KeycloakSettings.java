package jp.kenshin.externalconnection.internal.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak is administered and as whom, checked at start; without an address there is no Keycloak to cut anybody off from. */
@Singleton
public class KeycloakSettings {
    static final String URL = "kenshin.keycloak.admin.url";
    static final String REALM = "kenshin.keycloak.admin.realm";
    static final String CLIENT_ID = "kenshin.keycloak.admin.client-id";
    static final String CLIENT_SECRET = "kenshin.keycloak.admin.client-secret";
    static final String TIMEOUT = "kenshin.keycloak.admin.timeout";

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

    private final Optional<URI> url;
    private final String realm;
    private final String clientId;
    private final String clientSecret;
    private final Duration timeout;

    /**
     * @param url {@value #URL}: where Keycloak answers, without {@code /admin} and {@code /realms}; empty for none
     * @param realm {@value #REALM}: realm of the partners
     * @param clientId {@value #CLIENT_ID}: client whose service account may manage users and clients of that realm
     * @param clientSecret {@value #CLIENT_SECRET}: its secret
     * @param timeout {@value #TIMEOUT}: longest wait for one answer, ISO 8601, up to a minute
     * @throws IllegalArgumentException when a value cannot be used; names the key, never the secret
     */
    @Inject
    public KeycloakSettings(
            @ConfigProperty(name = URL) Optional<String> url,
            @ConfigProperty(name = REALM, defaultValue = "kenshin") String realm,
            @ConfigProperty(name = CLIENT_ID, defaultValue = "kenshin-cutoff") String clientId,
            @ConfigProperty(name = CLIENT_SECRET) Optional<String> clientSecret,
            @ConfigProperty(name = TIMEOUT, defaultValue = "PT5S") Duration timeout) {
        this.url = url.map(String::strip).filter(text -> !text.isEmpty()).map(KeycloakSettings::address);
        this.realm = realm;
        this.clientId = clientId;
        this.clientSecret = clientSecret.orElse("");
        this.timeout = timeout;
        if (this.url.isPresent() && this.clientSecret.isBlank()) {
            throw new IllegalArgumentException(CLIENT_SECRET + " is missing: " + URL + " is set, so set both or none");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(TIMEOUT + " must be up to " + LONGEST_TIMEOUT + ", not " + timeout);
        }
    }

    private static URI address(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            throw new IllegalArgumentException(URL + " must be an http or https address, not " + text);
        }
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    boolean isPresent() {
        return url.isPresent();
    }

    /** @throws IllegalStateException without a Keycloak */
    URI url() {
        return url.orElseThrow(() -> new IllegalStateException(URL + " is not set"));
    }

    String realm() {
        return realm;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    Duration timeout() {
        return timeout;
    }
}
