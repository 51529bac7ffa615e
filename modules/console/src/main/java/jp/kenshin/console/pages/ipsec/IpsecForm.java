package jp.kenshin.console.pages.ipsec;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;

/**
 * How a partner comes in, as somebody types it: kept as it was typed when something is wrong with it. The secret is not among it: it is never
 * shown again.
 *
 * @param remoteAddress the partner's fixed global address
 * @param remoteId what its router proves to be
 * @param localId what the gateway proves to be
 * @param authentication how both do so
 * @param proposals algorithms of IKE, between blanks or commas; empty for the gateway's own
 * @param deadPeerSeconds after so long without a word the partner is asked; 0 for never
 * @param encapsulated whether ESP always goes in UDP
 * @param children pairs of networks
 */
record IpsecForm(
        String remoteAddress,
        String remoteId,
        String localId,
        Authentication authentication,
        String proposals,
        String deadPeerSeconds,
        boolean encapsulated,
        List<ChildForm> children) {
    private static final int LONGEST = 255;
    private static final int MOST_CHILDREN = 20;
    private static final String USUAL_DEAD_PEER_SECONDS = "30";
    private static final String USUAL_CHILD = "nw";

    /**
     * One pair of networks, each between blanks, commas or ends of lines.
     *
     * @param name name within the connection
     * @param localNetworks behind the gateway
     * @param remoteNetworks behind the partner's router
     * @param proposals algorithms of ESP; empty for the gateway's own
     */
    record ChildForm(String name, String localNetworks, String remoteNetworks, String proposals) {
        private boolean isEmpty() {
            return localNetworks.isEmpty() && remoteNetworks.isEmpty();
        }

        private static ChildForm of(Child child) {
            return new ChildForm(
                    child.name(),
                    String.join("\n", child.localNetworks()),
                    String.join("\n", child.remoteNetworks()),
                    String.join(" ", child.proposals()));
        }

        private Child child() {
            return new Child(name, items(localNetworks), items(remoteNetworks), items(proposals));
        }
    }

    /** Nothing typed yet. */
    static IpsecForm empty() {
        return new IpsecForm("", "", "", Authentication.PRE_SHARED_KEY, "", USUAL_DEAD_PEER_SECONDS, false, List.of());
    }

    /** What is defined, to be changed. */
    static IpsecForm of(IpsecConnection defined) {
        return new IpsecForm(
                defined.ends().remoteAddress(),
                defined.ends().remoteId(),
                defined.ends().localId(),
                defined.authentication(),
                String.join(" ", defined.keying().proposals()),
                String.valueOf(defined.keying().deadPeerDetection().toSeconds()),
                defined.keying().udpEncapsulation(),
                defined.children().stream().map(ChildForm::of).toList());
    }

    static IpsecForm of(HttpServletRequest request) {
        return new IpsecForm(
                text(request, "remoteAddress"),
                text(request, "remoteId"),
                text(request, "localId"),
                AddressQuery.constant(Authentication.class, request.getParameter("authentication"))
                        .orElse(Authentication.PRE_SHARED_KEY),
                text(request, "proposals"),
                text(request, "deadPeer"),
                request.getParameter("encapsulated") != null,
                children(request));
    }

    private static List<ChildForm> children(HttpServletRequest request) {
        List<ChildForm> children = new ArrayList<>();
        for (int i = 0; i < MOST_CHILDREN; i++) {
            ChildForm child = new ChildForm(
                    text(request, "childName" + i),
                    text(request, "local" + i),
                    text(request, "remote" + i),
                    text(request, "childProposals" + i));
            if (!child.isEmpty()) {
                children.add(child);
            }
        }
        return children;
    }

    private static String text(HttpServletRequest request, String name) {
        return AddressQuery.text(request.getParameter(name), LONGEST);
    }

    /** Those there are, and an empty one to be filled in. */
    List<ChildForm> offered() {
        ChildForm next = new ChildForm(children.isEmpty() ? USUAL_CHILD : "", "", "", "");
        return Stream.concat(children.stream(), Stream.of(next))
                .limit(MOST_CHILDREN)
                .toList();
    }

    /**
     * The connection that is meant.
     *
     * @param name the one it has had, if it has had one
     * @throws KenshinException {@link ExternalConnectionError#INVALID_IPSEC_CONNECTION} that names the fact which makes no sense
     */
    IpsecConnection connection(PartnerId partner, Optional<String> name) {
        return new IpsecConnection(
                partner,
                name.orElseGet(() -> IpsecConnection.defaultName(partner)),
                new Ends(remoteAddress, remoteId, localId),
                authentication,
                new Keying(items(proposals), deadPeer(), encapsulated),
                children.stream().map(ChildForm::child).toList());
    }

    private Duration deadPeer() {
        try {
            return Duration.ofSeconds(Integer.parseInt(deadPeerSeconds));
        } catch (NumberFormatException e) {
            throw new KenshinException(
                    ExternalConnectionError.INVALID_IPSEC_CONNECTION,
                    "This IPsec connection makes no sense: the dead peer detection: whole seconds.");
        }
    }

    private static List<String> items(String typed) {
        return Arrays.stream(typed.split("[\\s,、]+"))
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
