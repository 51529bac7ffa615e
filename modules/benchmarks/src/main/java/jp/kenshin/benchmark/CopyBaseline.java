package jp.kenshin.benchmark;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * The best that PostgreSQL can do with the product's own rows: they are read back in binary form, byte by byte as COPY takes them,
 * and sent into the same, emptied partition in batches of 5,000, one transaction each. Nothing is computed on the way.
 */
final class CopyBaseline {
    private static final int ROWS_OF_A_BATCH = 5_000;
    private static final int PIECE = 1 << 16;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

    private final Postgres postgres;

    CopyBaseline(Postgres postgres) {
        this.postgres = postgres;
    }

    /** All rows of a day, in the order in which they lie. */
    List<byte[]> rowsOf(String day) throws SQLException {
        List<byte[]> rows = new ArrayList<>();
        try (Connection connection = postgres.connect()) {
            CopyOut out = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM mdms.reading_block WHERE jst_day = '" + day
                            + "') TO STDOUT (FORMAT binary)");
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                if (row.length > TRAILER.length) {
                    rows.add(rows.isEmpty() ? withoutHeader(row) : row);
                }
            }
        }
        return rows;
    }

    /** The server sends its header as a message of its own or before the first row. */
    private static byte[] withoutHeader(byte[] row) {
        boolean header = row.length >= HEADER.length && row[0] == 'P' && row[1] == 'G';
        return header ? Arrays.copyOfRange(row, HEADER.length, row.length) : row;
    }

    /** Seconds that the rows take over so many connections. */
    double seconds(List<byte[]> rows, int connections) throws Exception {
        int part = (rows.size() + connections - 1) / connections;
        List<Callable<Void>> senders = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += part) {
            List<byte[]> batches = batches(rows.subList(from, Math.min(rows.size(), from + part)));
            senders.add(() -> send(batches));
        }
        return Stopwatch.secondsOf(senders);
    }

    /** Whole COPY streams, made before the clock runs. */
    private static List<byte[]> batches(List<byte[]> rows) {
        List<byte[]> batches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_OF_A_BATCH) {
            ByteArrayOutputStream batch = new ByteArrayOutputStream(1 << 20);
            batch.writeBytes(HEADER);
            rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_BATCH)).forEach(batch::writeBytes);
            batch.writeBytes(TRAILER);
            batches.add(batch.toByteArray());
        }
        return batches;
    }

    private Void send(List<byte[]> batches) throws SQLException {
        try (Connection connection = postgres.connect()) {
            connection.setAutoCommit(false);
            for (byte[] batch : batches) {
                CopyIn copy = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY mdms.reading_block FROM STDIN (FORMAT binary)");
                for (int from = 0; from < batch.length; from += PIECE) {
                    copy.writeToCopy(batch, from, Math.min(PIECE, batch.length - from));
                }
                copy.endCopy();
                connection.commit();
            }
        }
        return null;
    }

    /** Lets the server write out what it owes, so that each run begins alike. */
    void settle() throws SQLException {
        postgres.administer("CHECKPOINT");
    }

    /** Empties the day's partition. */
    void empty(String day) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "DO $$ BEGIN EXECUTE 'TRUNCATE ' || (SELECT c.tableoid::regclass FROM mdms.reading_block c"
                            + " WHERE jst_day = '" + day + "' LIMIT 1); END $$");
        }
        settle();
    }
}
