package jp.kenshin.externalconnection.internal.evidence;

import java.io.InputStream;
import java.util.Objects;
import jp.kenshin.platform.database.Database;

/** A stored file's bytes; holds one piece at a time, and no connection while the reader takes its time. */
final class StoredContent extends InputStream {
    private static final byte[] NOTHING = {};

    private final Database database;
    private final long number;
    private byte[] piece = NOTHING;
    private int read;
    private int next;
    private boolean ended;

    StoredContent(Database database, long number) {
        this.database = database;
        this.number = number;
    }

    @Override
    public int read() {
        return hasMore() ? piece[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, buffer, offset, count);
        read += count;
        return count;
    }

    private boolean hasMore() {
        if (read == piece.length && !ended) {
            int ordinal = next++;
            piece = database.read(connection -> new EvidenceTable(connection).findPiece(number, ordinal))
                    .orElse(NOTHING);
            read = 0;
            ended = piece.length == 0;
        }
        return !ended;
    }
}
