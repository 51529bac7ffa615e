package jp.kenshin.externalconnection.internal.radius;

import java.net.InetAddress;

/**
 * An authenticator as the wire needs it.
 *
 * @param address from where it speaks
 * @param name for people
 * @param secret shared with it
 * @param disconnectPort UDP port where it listens for Disconnect-Requests
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record RadiusClient(InetAddress address, String name, byte[] secret, int disconnectPort) {
    /** Its numeric address, without scope. */
    public String host() {
        return host(address);
    }

    /** A numeric address as it is written down, without scope. */
    public static String host(InetAddress address) {
        String host = address.getHostAddress();
        int scope = host.indexOf('%');
        return scope < 0 ? host : host.substring(0, scope);
    }

    /** Says who, and not the secret. */
    @Override
    public String toString() {
        return name + " (" + host() + ")";
    }
}
