/**
 * EAP-PSK (RFC 4764) as the server speaks it: keys, messages, protected channel, and the order of a conversation. Plain Java over the AES
 * of Bouncy Castle; knows no network, no database and no other part of Kenshin.
 */
@NullMarked
package jp.kenshin.externalconnection.internal.eappsk;

import org.jspecify.annotations.NullMarked;
