package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import jp.kenshin.mdms.internal.day.BlockCodec;

/** Blocks by JDBC batches, for H2. */
final class JdbcBlockWriter implements BlockWriter {
    private static final int BATCH = 1_000;

    private final PreparedStatement insert;
    private int waiting;

    JdbcBlockWriter(Connection connection) throws SQLException {
        this.insert = connection.prepareStatement(
                """
                INSERT INTO mdms.reading_block
                    (channel_id, start_at, batch_id, jst_day, step_s, n, source, owner, vals, sender_quality)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
    }

    @Override
    public void write(Block block) throws SQLException {
        byte[] bytes = new byte[BlockCodec.bound(block.count())];
        int length = BlockCodec.encode(block.values, block.from, block.to, bytes, 0);
        insert.setLong(1, block.channelId);
        insert.setLong(2, block.startAt);
        insert.setLong(3, block.batchId);
        insert.setObject(4, LocalDate.ofEpochDay(block.day));
        insert.setInt(5, block.stepSeconds);
        insert.setInt(6, block.count());
        insert.setInt(7, block.source);
        insert.setString(8, block.owner);
        insert.setBytes(9, Arrays.copyOf(bytes, length));
        insert.setString(10, block.senderQuality);
        insert.addBatch();
        if (++waiting == BATCH) {
            finish();
        }
    }

    @Override
    public void finish() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
