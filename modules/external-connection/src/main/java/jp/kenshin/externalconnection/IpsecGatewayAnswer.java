package jp.kenshin.externalconnection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/**
 * What one IPsec gateway said when it was asked.
 *
 * @param gateway its address, as configured
 * @param trouble why it said nothing, and what to do; empty when it answered
 * @param partners what it has of each partner that was asked about; empty when it said nothing
 * @param others names of loaded connections that are none of theirs
 */
public record IpsecGatewayAnswer(
        String gateway, Optional<String> trouble, Map<PartnerId, Presence> partners, List<String> others) {
    public IpsecGatewayAnswer {
        partners = Map.copyOf(partners);
        others = List.copyOf(others);
    }

    /**
     * What a gateway has of a partner.
     *
     * @param loaded whether a connection is loaded, so that the partner may begin
     * @param associations its IKE SAs, also those that are only being made
     */
    public record Presence(boolean loaded, List<Association> associations) {
        /** Nothing. */
        public static final Presence NONE = new Presence(false, List.of());

        public Presence {
            associations = List.copyOf(associations);
        }

        /** Whether traffic may go at the moment. */
        public boolean isEstablished() {
            return associations.stream().anyMatch(Association::established);
        }

        /** Whether anything of the partner is there. */
        public boolean isAnything() {
            return loaded || !associations.isEmpty();
        }
    }

    /**
     * One IKE SA.
     *
     * @param established whether both ends have proved who they are
     * @param remoteAddress where the partner comes from, when the gateway said it
     * @param age for how long it has been established, when it is
     */
    public record Association(boolean established, Optional<String> remoteAddress, Optional<Duration> age) {}
}
