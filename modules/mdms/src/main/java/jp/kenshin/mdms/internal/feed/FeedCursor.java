package jp.kenshin.mdms.internal.feed;

import java.nio.ByteBuffer;
import jp.kenshin.kernel.CheckedToken;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.MdmsError;

/**
 * Where a reader stands: the position of a batch and how many of its items were delivered. Every query carries the partner itself.
 *
 * @param position of a batch in the publish order
 * @param delivered items of that batch that were delivered
 */
record FeedCursor(long position, int delivered) {
    private static final int LENGTH = Long.BYTES + Integer.BYTES;

    static FeedCursor parse(String text, PartnerId partner) {
        return CheckedToken.parse(text, partner.value(), LENGTH)
                .map(numbers -> new FeedCursor(numbers.getLong(), numbers.getInt()))
                .filter(cursor -> cursor.position >= 0 && cursor.delivered >= 0)
                .orElseThrow(FeedCursor::invalid);
    }

    String text(PartnerId partner) {
        return CheckedToken.text(
                partner.value(),
                ByteBuffer.allocate(LENGTH).putLong(position).putInt(delivered).flip());
    }

    static KenshinException invalid() {
        return new KenshinException(
                MdmsError.CURSOR_INVALID,
                "this cursor was not given to this partner; use the one of the last answer, or none to begin anew");
    }
}
