package jp.kenshin.mdms.internal.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.MdmsError;

/**
 * Where a reader stands: the position of a batch and how many of its items were delivered. The text form carries a checksum over the
 * partner too, which tells a mistaken cursor; entitlement does not rest on it, since every query carries the partner itself.
 *
 * @param position of a batch in the publish order
 * @param delivered items of that batch that were delivered
 */
record FeedCursor(long position, int delivered) {
    private static final byte VERSION = 1;
    private static final int LENGTH = 1 + Long.BYTES + Integer.BYTES + Integer.BYTES;

    static FeedCursor parse(String text, PartnerId partner) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        if (bytes.length != LENGTH || bytes[0] != VERSION) {
            throw invalid();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, LENGTH - 1);
        FeedCursor cursor = new FeedCursor(buffer.getLong(), buffer.getInt());
        if (buffer.getInt() != cursor.checksum(partner) || cursor.position < 0 || cursor.delivered < 0) {
            throw invalid();
        }
        return cursor;
    }

    String text(PartnerId partner) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putLong(position)
                .putInt(delivered)
                .putInt(checksum(partner))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private int checksum(PartnerId partner) {
        CRC32 checksum = new CRC32();
        checksum.update(partner.value().getBytes(StandardCharsets.UTF_8));
        checksum.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(position)
                .putInt(delivered)
                .array());
        return (int) checksum.getValue();
    }

    static KenshinException invalid() {
        return new KenshinException(
                MdmsError.CURSOR_INVALID,
                "this cursor was not given to this partner; use the one of the last answer, or none to begin anew");
    }
}
