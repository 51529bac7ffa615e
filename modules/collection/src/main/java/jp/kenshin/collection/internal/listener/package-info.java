/** The way in from the field: from a datagram to an acknowledgement that is only sent when what came is durable. */
@NullMarked
package jp.kenshin.collection.internal.listener;

import org.jspecify.annotations.NullMarked;
