package jp.kenshin.externalconnection.internal.ipsec;

import java.util.List;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.internal.ipsec.vici.Section;

/**
 * A connection in the gateway's words, which are those of {@code swanctl.conf}. The gateway never begins by itself, also not when the peer is
 * found dead or closes, so that nothing of a partner comes up that the partner did not ask for; the same peer coming anew replaces what it had.
 */
final class LoadedForm {
    private LoadedForm() {}

    /** The argument of {@code load-conn}. */
    static Section connection(IpsecConnection connection) {
        IpsecConnection.Ends ends = connection.ends();
        IpsecConnection.Keying keying = connection.keying();
        String auth = connection.authentication() == Authentication.PRE_SHARED_KEY ? "psk" : "pubkey";
        Section children = Section.EMPTY;
        for (Child child : connection.children()) {
            children = children.with(child.name(), child(child, keying));
        }
        Section body = Section.EMPTY
                .with("version", "2")
                .with("remote_addrs", List.of(ends.remoteAddress()))
                .with("proposals", orDefault(keying.proposals()))
                .with("encap", yesNo(keying.udpEncapsulation()))
                .with("mobike", "no")
                .with("unique", "replace")
                .with("dpd_delay", keying.deadPeerDetection().toSeconds() + "s")
                .with("local-1", Section.EMPTY.with("auth", auth).with("id", ends.localId()))
                .with("remote-1", Section.EMPTY.with("auth", auth).with("id", ends.remoteId()))
                .with("children", children);
        return Section.EMPTY.with(connection.name(), body);
    }

    private static Section child(Child child, IpsecConnection.Keying keying) {
        Section section = Section.EMPTY
                .with("mode", "tunnel")
                .with("local_ts", child.localNetworks())
                .with("remote_ts", child.remoteNetworks())
                .with("esp_proposals", orDefault(child.proposals()))
                .with("start_action", "none")
                .with("close_action", "none");
        return keying.deadPeerDetection().isZero() ? section : section.with("dpd_action", "clear");
    }

    /**
     * The argument of {@code load-shared}. The partner alone owns the key: with the gateway as a second owner, a lookup for another partner
     * without a key of its own would find this one.
     */
    static Section sharedKey(IpsecConnection connection, String key) {
        return Section.EMPTY
                .with("id", connection.name())
                .with("type", "IKE")
                .with("data", key)
                .with("owners", List.of(connection.ends().remoteId()));
    }

    private static List<String> orDefault(List<String> proposals) {
        return proposals.isEmpty() ? List.of("default") : proposals;
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
