package jp.kenshin.externalconnection.internal.ipsec;

import java.util.Optional;
import jp.kenshin.externalconnection.IpsecConnection;

/**
 * A connection as it is stored.
 *
 * @param connection its facts
 * @param sealedKey its pre-shared key, where it has one
 */
record DefinedConnection(IpsecConnection connection, Optional<SealedSecret> sealedKey) {}
