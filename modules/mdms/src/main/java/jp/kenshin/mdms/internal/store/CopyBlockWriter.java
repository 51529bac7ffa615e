package jp.kenshin.mdms.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import jp.kenshin.mdms.internal.day.BlockCodec;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Blocks by COPY in PostgreSQL's binary format, composed in one buffer that goes to the server whenever it is nearly full, so that
 * the server stores while the next rows are composed.
 */
final class CopyBlockWriter implements BlockWriter {
    private static final String COPY = "COPY mdms.reading_block"
            + " (channel_id, start_at, batch_id, jst_day, step_s, n, source, owner, vals, sender_quality)"
            + " FROM STDIN (FORMAT binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FIELDS = 10;
    private static final int BUFFER = 1 << 16;
    /** All of a row but its values: field count, lengths, numbers and texts of up to 64 characters of 4 bytes. */
    private static final int ROW_WITHOUT_VALUES = 1 << 10;
    /** PostgreSQL counts days from 2000-01-01. */
    private static final int EPOCH_DAYS = 10_957;

    private final CopyIn copy;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private String owner = "";
    private byte[] ownerBytes = {};

    CopyBlockWriter(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
        position = SIGNATURE.length;
        putInt(0);
        putInt(0);
    }

    @Override
    public void write(Block block) throws SQLException {
        int most = ROW_WITHOUT_VALUES + BlockCodec.bound(block.count());
        if (buffer.length - position < most) {
            makeRoom(most);
        }
        putShort(FIELDS);
        putLongField(block.channelId);
        putLongField(block.startAt);
        putLongField(block.batchId);
        putIntField(block.day - EPOCH_DAYS);
        putIntField(block.stepSeconds);
        putShortField(block.count());
        putShortField(block.source);
        putField(bytesOf(block.owner));
        putValues(block);
        putText(block.senderQuality);
    }

    @Override
    public void finish() throws SQLException {
        makeRoom(Short.BYTES);
        putShort(-1);
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void makeRoom(int bytes) throws SQLException {
        send();
        if (buffer.length < bytes) {
            buffer = new byte[bytes];
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, position);
        position = 0;
    }

    private byte[] bytesOf(String nextOwner) {
        if (!nextOwner.equals(owner)) {
            owner = nextOwner;
            ownerBytes = nextOwner.getBytes(StandardCharsets.UTF_8);
        }
        return ownerBytes;
    }

    private void putValues(Block block) {
        int lengthAt = position;
        position = BlockCodec.encode(block.values, block.from, block.to, buffer, lengthAt + Integer.BYTES);
        int end = position;
        position = lengthAt;
        putInt(end - lengthAt - Integer.BYTES);
        position = end;
    }

    private void putText(@Nullable String text) {
        if (text == null) {
            putInt(-1);
        } else {
            putField(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void putField(byte[] bytes) {
        putInt(bytes.length);
        System.arraycopy(bytes, 0, buffer, position, bytes.length);
        position += bytes.length;
    }

    private void putLongField(long value) {
        putInt(Long.BYTES);
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    private void putIntField(int value) {
        putInt(Integer.BYTES);
        putInt(value);
    }

    private void putShortField(int value) {
        putInt(Short.BYTES);
        putShort(value);
    }

    private void putInt(int value) {
        putShort(value >>> 16);
        putShort(value);
    }

    private void putShort(int value) {
        buffer[position++] = (byte) (value >>> 8);
        buffer[position++] = (byte) value;
    }
}
