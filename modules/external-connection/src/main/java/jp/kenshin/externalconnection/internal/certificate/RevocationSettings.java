package jp.kenshin.externalconnection.internal.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How client certificates are revoked, checked at start. Without a keystore the utility's authority is elsewhere, and no list is signed here. */
@Singleton
public class RevocationSettings {
    static final String INSISTS = "kenshin.portal.client-certificate";
    static final String KEYSTORE = "kenshin.client-certificates.authority.keystore";
    static final String PASSWORD = "kenshin.client-certificates.authority.password";
    static final String ALIAS = "kenshin.client-certificates.authority.alias";
    static final String FILE = "kenshin.client-certificates.revocation-list.file";
    static final String VALIDITY = "kenshin.client-certificates.revocation-list.validity";

    private static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(10);

    private final boolean insisting;
    private final Optional<Path> keystore;
    private final String password;
    private final String alias;
    private final Optional<Path> file;
    private final Duration validity;

    /**
     * @param insists {@value #INSISTS}: {@code required} where the portal lets nobody in without a certificate
     * @param keystore {@value #KEYSTORE}: PKCS#12 file with certificate and key of the authority of partners' certificates; empty for none
     * @param password {@value #PASSWORD}: its password
     * @param alias {@value #ALIAS}: name of the entry in it
     * @param file {@value #FILE}: where each node also leaves the list; empty for nowhere
     * @param validity {@value #VALIDITY}: how long a list holds, ISO 8601; a new one comes after half of it at the latest
     * @throws IllegalArgumentException when a value cannot be used; names the key
     */
    @Inject
    public RevocationSettings(
            @ConfigProperty(name = INSISTS, defaultValue = "required") String insists,
            @ConfigProperty(name = KEYSTORE) Optional<String> keystore,
            @ConfigProperty(name = PASSWORD) Optional<String> password,
            @ConfigProperty(name = ALIAS, defaultValue = "authority") String alias,
            @ConfigProperty(name = FILE) Optional<String> file,
            @ConfigProperty(name = VALIDITY, defaultValue = "PT24H") Duration validity) {
        this.insisting = insists.equals("required");
        this.keystore = path(keystore);
        this.password = password.orElse("");
        this.alias = alias;
        this.file = path(file);
        this.validity = validity;
        if (this.file.isPresent() && this.keystore.isEmpty()) {
            throw new IllegalArgumentException(
                    FILE + " needs " + KEYSTORE + ": without the authority's key no list is signed");
        }
        if (validity.compareTo(SHORTEST_VALIDITY) < 0) {
            throw new IllegalArgumentException(
                    VALIDITY + " must be " + SHORTEST_VALIDITY + " or longer, not " + validity);
        }
    }

    private static Optional<Path> path(Optional<String> text) {
        return text.filter(value -> !value.isBlank()).map(Path::of);
    }

    /** Whether anybody asks for client certificates. */
    boolean isPresent() {
        return insisting || hasList();
    }

    boolean hasList() {
        return keystore.isPresent();
    }

    /** @throws IllegalStateException where there is none */
    Path keystore() {
        return keystore.orElseThrow(() -> new IllegalStateException(KEYSTORE + " is not set"));
    }

    char[] password() {
        return password.toCharArray();
    }

    String alias() {
        return alias;
    }

    Optional<Path> file() {
        return file;
    }

    Duration validity() {
        return validity;
    }
}
