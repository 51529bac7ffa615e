package jp.kenshin.externalconnection.internal.gateway;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the SSL-VPN gateway listens to cutoffs, checked at start; without an address there is none. */
@Singleton
public class GatewaySettings {
    static final String URL = "kenshin.ssl-vpn.hook-url";
    static final String SECRET = "kenshin.ssl-vpn.hook-secret";
    static final String TIMEOUT = "kenshin.ssl-vpn.hook-timeout";

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

    private final Optional<URI> url;
    private final String secret;
    private final Duration timeout;

    /**
     * @param url {@value #URL}: HTTPS address of the gateway's hook, or HTTP on the machine itself; empty for none
     * @param secret {@value #SECRET}: bearer secret that the hook asks for
     * @param timeout {@value #TIMEOUT}: longest wait for one answer, ISO 8601, up to a minute
     * @throws IllegalArgumentException when a value cannot be used; names the key, never the secret
     */
    @Inject
    public GatewaySettings(
            @ConfigProperty(name = URL) Optional<String> url,
            @ConfigProperty(name = SECRET) Optional<String> secret,
            @ConfigProperty(name = TIMEOUT, defaultValue = "PT5S") Duration timeout) {
        this.url = url.map(String::strip).filter(text -> !text.isEmpty()).map(GatewaySettings::address);
        this.secret = secret.map(String::strip).orElse("");
        this.timeout = timeout;
        if (this.url.isPresent() && this.secret.isEmpty()) {
            throw new IllegalArgumentException(SECRET + " is missing: " + URL + " is set, so set both or none");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(TIMEOUT + " must be up to " + LONGEST_TIMEOUT + ", not " + timeout);
        }
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        boolean onThisMachine = "http".equals(address.getScheme())
                && ("127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost()));
        if (!"https".equals(address.getScheme()) && !onThisMachine || address.getQuery() != null) {
            throw new IllegalArgumentException(
                    URL + " must be an https address without a query, since it carries a secret, not " + text);
        }
        return address;
    }

    boolean isPresent() {
        return url.isPresent();
    }

    /** @throws IllegalStateException without a gateway */
    URI url() {
        return url.orElseThrow(() -> new IllegalStateException(URL + " is not set"));
    }

    String secret() {
        return secret;
    }

    Duration timeout() {
        return timeout;
    }
}
