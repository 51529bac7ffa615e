package jp.kenshin.collection.internal.csv;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.ReadingSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@DisplayName("A CSV document of millions of lines")
class EndlessCsvTest {
    private static final long READINGS = 2_400_000;
    private static final byte[] HEADER = "meter_id,reading_type,timestamp,value\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LINE =
            "G-0000001,0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0,2026-11-20T01:00:00+09:00,123.456\n"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void costs_no_memory() {
        ReadingSource source = new CsvReadingSource(new RepeatedLine());
        IncomingReading reading = new IncomingReading();
        assertTrue(source.next(reading));
        long before = allocated();
        long count = 1;
        while (source.next(reading)) {
            count++;
        }
        assertEquals(READINGS, count);
        assertTrue(allocated() - before < 2 * READINGS, () -> "allocated " + (allocated() - before) + " bytes");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** The header, and then the same line over and over. */
    private static final class RepeatedLine extends InputStream {
        private static final long LENGTH = HEADER.length + READINGS * LINE.length;
        private long at;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == LENGTH) {
                return -1;
            }
            int count = 0;
            while (count < length && at < LENGTH) {
                boolean inHeader = at < HEADER.length;
                byte[] text = inHeader ? HEADER : LINE;
                int from = (int) (inHeader ? at : (at - HEADER.length) % LINE.length);
                int piece = Math.min(length - count, text.length - from);
                System.arraycopy(text, from, buffer, offset + count, piece);
                count += piece;
                at += piece;
            }
            return count;
        }
    }
}
