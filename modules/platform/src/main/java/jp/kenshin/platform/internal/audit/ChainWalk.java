package jp.kenshin.platform.internal.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.platform.database.Database;

/**
 * Entries and checkpoints in the order in which they verify, read page by page, so that years of them take no more memory than a day and no
 * transaction stays open.
 *
 * @param afterPosition entries after this one; {@link #FROM_THE_FIRST} for all there are, such that have no place there too
 * @param afterNumber checkpoints after this one
 * @param upToPosition as far as this position; {@link Long#MAX_VALUE} for all
 */
record ChainWalk(Database database, long afterPosition, long afterNumber, long upToPosition) {
    static final long FROM_THE_FIRST = Long.MIN_VALUE;
    private static final int PAGE = 5_000;

    /** Is shown one after the other, and says whether it wants to see the next. */
    interface Visitor<X extends Exception> {
        boolean entry(AuditEntry entry) throws X;

        boolean checkpoint(SignedCheckpoint checkpoint) throws X;

        /** After each page; whether the walk goes on. */
        default boolean turn() {
            return true;
        }
    }

    private record Page(List<AuditEntry> entries, Deque<SignedCheckpoint> checkpoints) {
        boolean isLast() {
            return entries.size() < PAGE;
        }

        long lastNumber(long before) {
            return checkpoints.isEmpty() ? before : checkpoints.getLast().number();
        }
    }

    /** Whether the visitor saw everything. */
    <X extends Exception> boolean show(Visitor<X> visitor) throws X {
        long position = afterPosition;
        long number = afterNumber;
        Page page;
        do {
            page = page(position, number);
            // Before they are shown: showing takes them out, and the next page would begin with them again.
            number = page.lastNumber(number);
            for (AuditEntry entry : page.entries()) {
                if (!showCheckpoints(page.checkpoints(), entry.position(), visitor) || !visitor.entry(entry)) {
                    return false;
                }
                position = entry.position();
            }
            if (!showCheckpoints(page.checkpoints(), Long.MAX_VALUE, visitor) || !visitor.turn()) {
                return false;
            }
        } while (!page.isLast());
        return true;
    }

    private static <X extends Exception> boolean showCheckpoints(
            Deque<SignedCheckpoint> checkpoints, long before, Visitor<X> visitor) throws X {
        while (!checkpoints.isEmpty() && checkpoints.getFirst().head().position() < before) {
            if (!visitor.checkpoint(checkpoints.removeFirst())) {
                return false;
            }
        }
        return true;
    }

    private Page page(long position, long number) {
        return database.read(connection -> {
            List<AuditEntry> entries = AuditEntries.list(connection, position, upToPosition, PAGE);
            long end = entries.size() < PAGE
                    ? upToPosition
                    : entries.get(entries.size() - 1).position();
            return new Page(entries, new ArrayDeque<>(AuditCheckpoints.list(connection, number, end)));
        });
    }
}
