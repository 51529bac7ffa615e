/**
 * The Versatile IKE Control Interface, by which strongSwan's daemon charon is told and asked: packets, messages and a connection that waits
 * for nothing longer than it may. Written from strongSwan's description of the protocol; knows nothing of partners.
 */
@NullMarked
package jp.kenshin.externalconnection.internal.ipsec.vici;

import org.jspecify.annotations.NullMarked;
