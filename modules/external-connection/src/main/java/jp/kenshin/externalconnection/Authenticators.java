package jp.kenshin.externalconnection;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * The PANA authenticators that may ask whether a terminal is let in (RADIUS clients, S-12). Whoever is not registered gets no answer. A change is
 * known to every node within seconds. Every change is in the audit log.
 */
public interface Authenticators {
    /**
     * An authenticator, without its secret.
     *
     * @param address from where it speaks, and where it listens for Disconnect-Requests
     * @param name for people
     * @param disconnectPort UDP port of its Disconnect-Requests
     */
    record Authenticator(InetAddress address, String name, int disconnectPort, Instant registeredAt) {}

    /**
     * Registers an authenticator, in place of what was registered for its address.
     *
     * @param secret shared secret, 16 to 128 bytes (RFC 2865 section 3 asks for at least 16)
     * @param disconnectPort where it listens for Disconnect-Requests, if not on the usual port
     * @throws jp.kenshin.kernel.KenshinException {@link TerminalAuthenticationError#INVALID_AUTHENTICATOR},
     *     {@link TerminalAuthenticationError#CREDENTIAL_KEY_UNAVAILABLE}
     */
    Authenticator register(String actor, String name, InetAddress address, byte[] secret, OptionalInt disconnectPort);

    /**
     * Removes an authenticator. Sessions it still has can then not be ended from here.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link TerminalAuthenticationError#AUTHENTICATOR_NOT_FOUND}
     */
    void remove(String actor, InetAddress address);

    /** All, in order of their names. */
    List<Authenticator> list();
}
