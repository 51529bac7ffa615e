package jp.kenshin.cim.internal.meterreadings;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.stream.IntStream;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.ReadingSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@Tag("I-05")
@DisplayName("A MeterReadings document of any length")
class EndlessDocumentTest {
    private static final int METERS = 40_000;
    private static final int READINGS = 24;

    @Test
    void keeps_nothing_of_what_it_has_yielded() {
        ReadingSource source = new MeterReadingsFormat().open(endless());
        IncomingReading reading = new IncomingReading();
        long count = 0;
        long used = 0;
        while (source.next(reading)) {
            count++;
            if (count == READINGS * 1_000L) {
                used = usedAfterCollection();
            }
        }
        long grown = usedAfterCollection() - used;

        assertEquals((long) METERS * READINGS, count);
        assertTrue(grown < 4_000_000, () -> "grew by " + grown + " bytes");
    }

    private static InputStream endless() {
        byte[] block = ("<MeterReading><IntervalBlocks>"
                        + "<IntervalReadings><timeStamp>2026-11-20T01:00:00+09:00</timeStamp><value>1.5</value></IntervalReadings>"
                                .repeat(READINGS)
                        + "<ReadingType ref=\"" + Documents.TYPE
                        + "\"/></IntervalBlocks><Meter><mRID>G-0000001</mRID></Meter></MeterReading>\n")
                .getBytes(StandardCharsets.UTF_8);
        var blocks = IntStream.range(0, METERS)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(block))
                .iterator();
        return new SequenceInputStream(
                new ByteArrayInputStream(Documents.BEGIN.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(
                        new SequenceInputStream(new Enumeration<InputStream>() {
                            @Override
                            public boolean hasMoreElements() {
                                return blocks.hasNext();
                            }

                            @Override
                            public InputStream nextElement() {
                                return blocks.next();
                            }
                        }),
                        new ByteArrayInputStream(Documents.END.getBytes(StandardCharsets.UTF_8))));
    }

    private static long usedAfterCollection() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
