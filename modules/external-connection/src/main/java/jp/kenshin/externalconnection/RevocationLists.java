package jp.kenshin.externalconnection;

import java.util.Optional;

/** The list of partners' client certificates that are revoked or on hold (RFC 5280), for gateways to fetch. */
public interface RevocationLists {
    /** The newest list, DER; empty where the utility does not sign one here. */
    Optional<byte[]> newest();
}
