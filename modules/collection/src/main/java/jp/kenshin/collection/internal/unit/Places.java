package jp.kenshin.collection.internal.unit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** Places devices speak from, as they are written down: numeric address and port. */
public final class Places {
    private static final char SCOPE = '%';

    private Places() {}

    /** The numeric address, without scope. */
    public static String host(InetSocketAddress place) {
        return withoutScope(place.getAddress().getHostAddress());
    }

    /** The numeric address; a link-local one with the name of the interface it is reached through, without which nothing can be sent there. */
    static String reachableHost(InetSocketAddress place) {
        if (place.getAddress() instanceof Inet6Address address
                && address.isLinkLocalAddress()
                && address.getScopeId() != 0) {
            try {
                NetworkInterface link = NetworkInterface.getByIndex(address.getScopeId());
                return link == null ? host(place) : host(place) + SCOPE + link.getName();
            } catch (SocketException gone) {
                return host(place);
            }
        }
        return host(place);
    }

    /**
     * The place again.
     *
     * @param host numeric, as {@link #reachableHost} wrote it, on another node it may be; nothing is looked up
     */
    static InetSocketAddress of(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            String address = withoutScope(host);
            if (address.equals(host)) {
                throw new IllegalArgumentException("no numeric address: " + host, e);
            }
            return of(address, port);
        }
    }

    private static String withoutScope(String host) {
        int scope = host.indexOf(SCOPE);
        return scope < 0 ? host : host.substring(0, scope);
    }
}
