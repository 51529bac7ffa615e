package jp.kenshin.externalconnection.internal.ipsec;

import java.util.Optional;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.internal.ipsec.vici.Section;
import jp.kenshin.kernel.PartnerId;

/**
 * By what a gateway's connections and security associations are known to be a partner's: by the name, or by the identity that the partner
 * proves, for somebody may have loaded it by hand under another name.
 *
 * @param name the connection's name at the gateway
 * @param remoteId the partner's identity; empty when no connection is defined for it, so that only the name is known
 */
record Recognition(String name, Optional<String> remoteId) {
    private static final String REMOTE_ROUND = "remote-";

    static Recognition of(IpsecConnection connection) {
        return new Recognition(connection.name(), Optional.of(connection.ends().remoteId()));
    }

    static Recognition byName(PartnerId partner) {
        return new Recognition(IpsecConnection.defaultName(partner), Optional.empty());
    }

    /** Whether a connection of the partner is stored, so that there is something to load for it. */
    boolean isDefined() {
        return remoteId.isPresent();
    }

    /** Whether a loaded connection, as {@code list-conn} shows it, is the partner's. */
    boolean matchesConnection(String loadedName, Section connection) {
        return name.equals(loadedName)
                || connection.sections().entrySet().stream()
                        .anyMatch(round -> round.getKey().startsWith(REMOTE_ROUND)
                                && isRemoteId(round.getValue().findText("id")));
    }

    /** Whether a security association, as {@code list-sa} shows it, is the partner's. */
    boolean matchesAssociation(String connectionName, Section association) {
        return name.equals(connectionName) || isRemoteId(association.findText("remote-id"));
    }

    private boolean isRemoteId(Optional<String> shown) {
        return remoteId.isPresent() && shown.isPresent() && remoteId.get().equalsIgnoreCase(shown.get());
    }
}
