package jp.kenshin.collection.internal.unit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Places devices speak from, as they are written down: numeric address without scope, and port. */
public final class Places {
    private Places() {}

    /** The numeric address. */
    public static String host(InetSocketAddress place) {
        String host = place.getAddress().getHostAddress();
        int scope = host.indexOf('%');
        return scope < 0 ? host : host.substring(0, scope);
    }

    /** @param host numeric, as {@link #host} wrote it; nothing is looked up */
    static InetSocketAddress of(String host, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no numeric address: " + host, e);
        }
    }
}
