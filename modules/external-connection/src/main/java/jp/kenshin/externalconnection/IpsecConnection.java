package jp.kenshin.externalconnection;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.kenshin.kernel.PartnerId;

/**
 * How a partner's router comes in: one IPsec connection (IKEv2, tunnel mode, UDP port 500 and 4500) from the partner's fixed global address.
 * The partner begins it; the gateway answers. Every constructor here throws a {@link jp.kenshin.kernel.KenshinException} with
 * {@link ExternalConnectionError#INVALID_IPSEC_CONNECTION} that names the fact which makes no sense.
 *
 * @param partner whose
 * @param name name at the gateway, such as {@code kenshin-p-0002}; see {@link #defaultName}
 * @param ends the two ends
 * @param authentication how they prove who they are
 * @param keying how IKE goes on between them
 * @param children what goes through, at least one
 */
public record IpsecConnection(
        PartnerId partner, String name, Ends ends, Authentication authentication, Keying keying, List<Child> children) {
    private static final String PREFIX = "kenshin-";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MOST_CHILDREN = 20;

    /** How both ends prove who they are. */
    public enum Authentication {
        /** By a secret of both, which is stored sealed and given to the gateway when the connection is loaded. */
        PRE_SHARED_KEY,
        /** By certificates: the gateway's own and the partners' authority lie at the gateway, Kenshin knows none of them. */
        PUBLIC_KEY
    }

    public IpsecConnection {
        IpsecFacts.require(NAME.matcher(name).matches(), "the name \"" + name + "\": a-z, 0-9 and hyphens, 63 at most");
        IpsecFacts.require(
                !name.startsWith(PREFIX) || name.equals(defaultName(partner)),
                "the name \"" + name + "\", which is kept for another partner: " + defaultName(partner)
                        + " is this one's");
        children = List.copyOf(children);
        IpsecFacts.require(!children.isEmpty() && children.size() <= MOST_CHILDREN, "children: 1 to " + MOST_CHILDREN);
        IpsecFacts.require(
                children.stream().map(Child::name).allMatch(new HashSet<>()::add), "children: two have the same name");
    }

    /** The name that a partner's connection has unless another is chosen. */
    public static String defaultName(PartnerId partner) {
        return PREFIX + partner.value().toLowerCase(Locale.ROOT);
    }

    /**
     * The two ends.
     *
     * @param remoteAddress the partner's fixed global IP address (IPv4 or IPv6), from which alone it is let in
     * @param remoteId the partner's identity, which is nobody else's
     * @param localId the gateway's identity
     */
    public record Ends(String remoteAddress, String remoteId, String localId) {
        public Ends {
            IpsecFacts.requireAddress("the remote address", remoteAddress);
            IpsecFacts.requireIdentity("the remote identity", remoteId);
            IpsecFacts.requireIdentity("the local identity", localId);
        }
    }

    /**
     * How IKE goes on.
     *
     * @param proposals algorithms of IKE, such as {@code aes256gcm16-prfsha384-ecp384}; none for the gateway's own defaults
     * @param deadPeerDetection after so long without a word the peer is asked whether it is there, in whole seconds; zero: never
     * @param udpEncapsulation whether ESP goes in UDP also where no translation of addresses is found between the ends
     */
    public record Keying(List<String> proposals, Duration deadPeerDetection, boolean udpEncapsulation) {
        private static final Duration LONGEST = Duration.ofHours(1);

        public Keying {
            proposals = List.copyOf(proposals);
            proposals.forEach(proposal -> IpsecFacts.requireProposal("a proposal of IKE", proposal));
            IpsecFacts.require(
                    !deadPeerDetection.isNegative()
                            && deadPeerDetection.compareTo(LONGEST) <= 0
                            && deadPeerDetection.equals(Duration.ofSeconds(deadPeerDetection.toSeconds())),
                    "the dead peer detection: whole seconds, from 0 to an hour");
        }
    }

    /**
     * One pair of networks that traffic goes between.
     *
     * @param name name within the connection
     * @param localNetworks networks behind the gateway, such as {@code 10.1.0.0/24}
     * @param remoteNetworks networks behind the partner's router
     * @param proposals algorithms of ESP, such as {@code aes256gcm16-ecp384}; none for the gateway's own defaults
     */
    public record Child(String name, List<String> localNetworks, List<String> remoteNetworks, List<String> proposals) {
        public Child {
            IpsecFacts.require(NAME.matcher(name).matches(), "the name of a child, \"" + name + "\"");
            localNetworks = networks("local", localNetworks);
            remoteNetworks = networks("remote", remoteNetworks);
            proposals = List.copyOf(proposals);
            proposals.forEach(proposal -> IpsecFacts.requireProposal("a proposal of ESP", proposal));
        }

        private static List<String> networks(String side, List<String> networks) {
            IpsecFacts.require(!networks.isEmpty(), "the " + side + " networks: at least one");
            networks.forEach(network -> IpsecFacts.requireNetwork("a " + side + " network", network));
            return List.copyOf(networks);
        }
    }
}
