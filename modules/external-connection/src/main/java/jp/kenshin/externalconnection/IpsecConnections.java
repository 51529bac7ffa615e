package jp.kenshin.externalconnection;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/** The IPsec connections of partners' MDMS, as the gateways shall know them. */
public interface IpsecConnections {
    /** What became of a definition at the gateways. */
    enum Loaded {
        /** Every gateway has it: the partner can begin. */
        LOADED,
        /** Stored only: the partner is cut off, and reconnection will load it. */
        HELD_BY_CUTOFF,
        /** Stored; a gateway did not take it and is tried again every minute. */
        PENDING,
        /** Stored; this utility has no gateway configured. */
        NOT_CONFIGURED
    }

    /**
     * What became of a definition.
     *
     * @param loaded how far it came
     * @param trouble what the gateway said; present just when pending
     */
    record Outcome(Loaded loaded, Optional<String> trouble) {}

    /**
     * Stores a partner's connection, in place of the one it had, and loads it at every gateway unless the partner is cut off. A connection
     * that is up goes on as it is until the partner begins anew. In the audit log, without the secret.
     *
     * @param actor who asked
     * @param preSharedKey 20 to 255 characters; empty keeps the one there is, or with certificates means none
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#INVALID_IPSEC_CONNECTION} when a key is missing or too
     *     short, or the name is not the one the connection has had; {@link ExternalConnectionError#IPSEC_CONNECTION_TAKEN} when name or
     *     remote identity are another partner's; {@link ExternalConnectionError#CONNECTION_SECRETS_UNAVAILABLE} without a keystore
     */
    Outcome define(String actor, IpsecConnection connection, Optional<String> preSharedKey);

    /**
     * Takes a definition back: the partner is cut at every gateway first, and only then forgotten, so that none keeps what nobody knows of. In
     * the audit log.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#IPSEC_CONNECTION_NOT_FOUND};
     *     {@link ExternalConnectionError#ENFORCEMENT_FAILED} when a gateway does not do it: the definition stays then
     */
    void forget(String actor, PartnerId partner);

    Optional<IpsecConnection> find(PartnerId partner);

    /** All, in order of the partner's id. */
    List<IpsecConnection> list();
}
