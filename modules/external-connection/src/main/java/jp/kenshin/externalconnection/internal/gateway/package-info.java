/** A cutoff at the gateway that partners' computers come through: it is told to end the user's SSL-VPN, and asked whether it has. */
@NullMarked
package jp.kenshin.externalconnection.internal.gateway;

import org.jspecify.annotations.NullMarked;
