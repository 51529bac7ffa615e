package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a daemon listens: {@code unix:///run/charon.vici}, or {@code tcp://127.0.0.1:4502} where a tunnel of the site leads to another
 * machine. The protocol has neither authentication nor encryption, therefore TCP goes to the loopback only.
 *
 * @param text as configured
 * @param socket the same for the operating system
 */
public record ViciAddress(String text, SocketAddress socket) {
    private static final String UNIX = "unix://";
    private static final Pattern TCP = Pattern.compile("tcp://(127(?:\\.\\d{1,3}){3}|\\[::1]):(\\d{1,5})");
    private static final int MOST_PORT = 65_535;

    /** @throws IllegalArgumentException when it is neither of both; says what was expected */
    public static ViciAddress parse(String text) {
        if (text.startsWith(UNIX + "/")) {
            return new ViciAddress(text, UnixDomainSocketAddress.of(Path.of(text.substring(UNIX.length()))));
        }
        Matcher tcp = TCP.matcher(text);
        if (!tcp.matches() || Integer.parseInt(tcp.group(2)) > MOST_PORT) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no address of a VICI socket: unix:///path, or tcp://127.0.0.1:port");
        }
        return new ViciAddress(text, new InetSocketAddress(tcp.group(1), Integer.parseInt(tcp.group(2))));
    }

    /** The addresses of a list with commas between them; none when it is empty. */
    public static List<ViciAddress> parseList(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(ViciAddress::parse)
                .toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
