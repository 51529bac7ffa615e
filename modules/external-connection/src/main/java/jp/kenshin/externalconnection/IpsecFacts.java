package jp.kenshin.externalconnection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kenshin.kernel.KenshinException;

/** What the facts of a connection must be, so that none of them means more at the gateway than it says here. */
final class IpsecFacts {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");
    private static final Pattern PROPOSAL = Pattern.compile("[a-z0-9][a-z0-9_-]{1,199}");
    /** No wildcard, no "%any", no blank at the ends, nothing invisible. */
    private static final Pattern IDENTITY =
            Pattern.compile("(?!%)[^\\s\\p{Cntrl}*]([^\\p{Cntrl}*]{0,253}[^\\s\\p{Cntrl}*])?");

    private static final int BITS_OF_A_BYTE = 8;

    private IpsecFacts() {}

    static void require(boolean condition, String fact) {
        if (!condition) {
            throw new KenshinException(
                    ExternalConnectionError.INVALID_IPSEC_CONNECTION,
                    "This IPsec connection makes no sense: " + fact + ".");
        }
    }

    /** A literal address of one host: nothing here ever asks a name server. */
    static void requireAddress(String what, String address) {
        Optional<InetAddress> parsed = parse(address);
        require(
                parsed.isPresent()
                        && !parsed.get().isAnyLocalAddress()
                        && !parsed.get().isMulticastAddress()
                        && !parsed.get().isLoopbackAddress(),
                what + ", \"" + address + "\", is no IP address of a host");
    }

    static void requireIdentity(String what, String identity) {
        require(
                IDENTITY.matcher(identity).matches(),
                what + ", \"" + identity + "\": 1 to 255 characters, no *, no % at its beginning");
    }

    static void requireProposal(String what, String proposal) {
        require(PROPOSAL.matcher(proposal).matches(), what + ", \"" + proposal + "\"");
    }

    /** An address, or one with the length of its prefix. */
    static void requireNetwork(String what, String network) {
        int slash = network.indexOf('/');
        Optional<InetAddress> address = parse(slash < 0 ? network : network.substring(0, slash));
        String prefix = slash < 0 ? "0" : network.substring(slash + 1);
        require(
                address.isPresent()
                        && prefix.matches("\\d{1,3}")
                        && Integer.parseInt(prefix) <= address.get().getAddress().length * BITS_OF_A_BYTE,
                what + ", \"" + network + "\", is no network such as 10.1.0.0/24");
    }

    private static Optional<InetAddress> parse(String address) {
        if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
