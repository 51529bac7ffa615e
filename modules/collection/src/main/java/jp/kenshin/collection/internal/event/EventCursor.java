package jp.kenshin.collection.internal.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.KenshinException;

/**
 * Where a reader of the log stands. The text form carries a checksum over the reader too, which tells a mistaken cursor; entitlement does not
 * rest on it.
 *
 * @param after id of the last event that was delivered
 */
record EventCursor(long after) {
    private static final byte VERSION = 1;
    private static final int LENGTH = 1 + Long.BYTES + Integer.BYTES;

    static EventCursor parse(String text, String reader) {
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
        EventCursor cursor = new EventCursor(buffer.getLong());
        if (buffer.getInt() != cursor.checksum(reader) || cursor.after < 0) {
            throw invalid();
        }
        return cursor;
    }

    String text(String reader) {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putLong(after)
                .putInt(checksum(reader))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private int checksum(String reader) {
        CRC32 checksum = new CRC32();
        checksum.update(("events of " + reader).getBytes(StandardCharsets.UTF_8));
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(after).array());
        return (int) checksum.getValue();
    }

    static KenshinException invalid() {
        return new KenshinException(
                CollectionError.CURSOR_INVALID,
                "this cursor was not given to this partner; use the one of the last answer, or none to begin anew");
    }
}
