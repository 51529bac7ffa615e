package jp.kenshin.collection.internal.event;

import java.nio.ByteBuffer;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.CheckedToken;
import jp.kenshin.kernel.KenshinException;

/**
 * Where a reader of the log stands.
 *
 * @param after id of the last event that was delivered
 */
record EventCursor(long after) {
    static EventCursor parse(String text, String reader) {
        return CheckedToken.parse(text, holder(reader), Long.BYTES)
                .map(numbers -> new EventCursor(numbers.getLong()))
                .filter(cursor -> cursor.after >= 0)
                .orElseThrow(EventCursor::invalid);
    }

    String text(String reader) {
        return CheckedToken.text(
                holder(reader), ByteBuffer.allocate(Long.BYTES).putLong(after).flip());
    }

    private static String holder(String reader) {
        return "events of " + reader;
    }

    static KenshinException invalid() {
        return new KenshinException(
                CollectionError.CURSOR_INVALID,
                "this cursor was not given to this partner; use the one of the last answer, or none to begin anew");
    }
}
