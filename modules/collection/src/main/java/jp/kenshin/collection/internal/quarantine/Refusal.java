package jp.kenshin.collection.internal.quarantine;

import java.net.InetSocketAddress;
import java.time.Instant;
import jp.kenshin.collection.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A frame that was refused, as the listener tells it.
 *
 * @param at when it came
 * @param place from where
 * @param unit sender, where known
 * @param detail what is wrong, in a sentence
 * @param datagram its bytes; not changed any more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Refusal(
        Instant at,
        InetSocketAddress place,
        @Nullable String unit,
        RefusalReason reason,
        String detail,
        byte[] datagram) {}
