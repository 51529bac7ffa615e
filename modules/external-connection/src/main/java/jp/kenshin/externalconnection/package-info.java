/** Connections of partners from outside: who is signed in, whether the connection stands; later incidents, cutoff and reconnection. */
@NullMarked
package jp.kenshin.externalconnection;

import org.jspecify.annotations.NullMarked;
