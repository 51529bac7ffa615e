package jp.kenshin.externalconnection.internal.ipsec;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.internal.ipsec.vici.Section;
import jp.kenshin.externalconnection.internal.ipsec.vici.ViciAddress;
import jp.kenshin.externalconnection.internal.ipsec.vici.ViciConnection;

/**
 * One strongSwan, told and asked over VICI. Each call is one conversation within the configured time.
 *
 * @param address where its daemon listens
 * @param timeout how long a conversation may take
 */
record Gateway(ViciAddress address, Duration timeout) {
    /** What is said to a gateway in one conversation. */
    @FunctionalInterface
    interface Conversation<T> {
        T with(ViciConnection vici) throws IOException;
    }

    /** Loads a connection, and its key first, so that a partner that begins at once is not refused. Loaded already, it is replaced. */
    void load(IpsecConnection connection, Optional<String> preSharedKey) {
        talk(vici -> {
            if (preSharedKey.isPresent()) {
                order(vici, "load-shared", LoadedForm.sharedKey(connection, preSharedKey.get()));
            }
            return order(vici, "load-conn", LoadedForm.connection(connection));
        });
    }

    /**
     * Unloads the partner's connections first, so that none can come up again, then its key, then ends what is up: by force, which deletes at
     * once here and does not wait for a peer that may be silent or hostile. Looks again before it returns.
     */
    void cut(Recognition partner) {
        talk(vici -> {
            for (String name : loaded(vici, partner)) {
                vici.request("unload-conn", Section.EMPTY.with("name", name));
            }
            vici.request("unload-shared", Section.EMPTY.with("id", partner.name()));
            for (String id : established(vici, partner)) {
                vici.request("terminate", Section.EMPTY.with("ike-id", id).with("force", "yes"));
            }
            requireGone(vici, partner);
            return vici;
        });
    }

    private void requireGone(ViciConnection vici, Recognition partner) throws IOException {
        Set<String> connections = loaded(vici, partner);
        if (!connections.isEmpty()) {
            throw GatewayTrouble.refused(
                    address,
                    "it still has " + connections
                            + " loaded. Where that comes from another place than VICI (ipsec.conf, a"
                            + " database), take it out there");
        }
        Set<String> associations = established(vici, partner);
        if (!associations.isEmpty()) {
            throw GatewayTrouble.refused(
                    address,
                    "it still has the IKE SAs " + associations + " of " + partner.name() + "; trying again helps");
        }
    }

    /** Whether anything of the partner is loaded or up. */
    boolean shows(Recognition partner) {
        return talk(vici ->
                !established(vici, partner).isEmpty() || !loaded(vici, partner).isEmpty());
    }

    /** The same gateway, which has less time for an answer. */
    Gateway within(Duration patience) {
        return patience.compareTo(timeout) < 0 ? new Gateway(address, patience) : this;
    }

    /** All that it has, of whomever. */
    Listing list() {
        return talk(vici -> new Listing(
                entries(vici.stream("list-conns", "list-conn")), entries(vici.stream("list-sas", "list-sa"))));
    }

    private static List<Map.Entry<String, Section>> entries(List<Section> events) {
        return events.stream()
                .flatMap(event -> event.sections().entrySet().stream())
                .toList();
    }

    /** Names of all loaded connections. */
    Set<String> loaded() {
        return talk(vici -> {
            Set<String> names = new LinkedHashSet<>();
            for (Section event : vici.stream("list-conns", "list-conn")) {
                names.addAll(event.sections().keySet());
            }
            return names;
        });
    }

    /** Names of the partner's loaded connections. */
    private static Set<String> loaded(ViciConnection vici, Recognition partner) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (Section event : vici.stream("list-conns", "list-conn")) {
            event.sections().forEach((name, connection) -> {
                if (partner.matchesConnection(name, connection)) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /** Numbers of the partner's IKE SAs, also of those that are only being made. */
    private static Set<String> established(ViciConnection vici, Recognition partner) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (Section event : vici.stream("list-sas", "list-sa")) {
            event.sections().forEach((name, association) -> {
                if (partner.matchesAssociation(name, association)) {
                    ids.add(association.findText("uniqueid").orElse("?"));
                }
            });
        }
        return ids;
    }

    private Section order(ViciConnection vici, String command, Section arguments) throws IOException {
        Section answer = vici.request(command, arguments);
        if (!answer.findText("success").equals(Optional.of("yes"))) {
            String reason = answer.findText("errmsg").orElse("without a reason");
            throw GatewayTrouble.refused(address, "it does not take " + command + ": " + reason);
        }
        return answer;
    }

    private <T> T talk(Conversation<T> conversation) {
        try (ViciConnection vici = ViciConnection.open(address, timeout)) {
            return conversation.with(vici);
        } catch (IOException e) {
            throw GatewayTrouble.unreachable(address, e);
        }
    }
}
