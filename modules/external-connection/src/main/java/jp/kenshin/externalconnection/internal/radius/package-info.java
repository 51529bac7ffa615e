/**
 * RADIUS on the wire: who may speak, what is signed, what came before, the keys handed to an authenticator, the request to disconnect. Packets
 * are read and written by a library; what decides on trust is here. Knows nothing of terminals.
 */
@NullMarked
package jp.kenshin.externalconnection.internal.radius;

import org.jspecify.annotations.NullMarked;
