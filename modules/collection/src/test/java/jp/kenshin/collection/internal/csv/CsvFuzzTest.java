package jp.kenshin.collection.internal.csv;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import jp.kenshin.collection.MalformedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs over the kept corpus in every build; {@code JAZZER_FUZZ=1} makes it search for more. */
@Tag("X-2")
@DisplayName("CSV of any bytes")
class CsvFuzzTest {
    private static final byte[] HEADER =
            "meter_id,reading_type,timestamp,value,quality\n".getBytes(StandardCharsets.UTF_8);

    @FuzzTest
    void is_read_or_refused(byte[] bytes) {
        readOrRefuse(bytes);
        byte[] lines = new byte[HEADER.length + bytes.length];
        System.arraycopy(HEADER, 0, lines, 0, HEADER.length);
        System.arraycopy(bytes, 0, lines, HEADER.length, bytes.length);
        readOrRefuse(lines);
    }

    private static void readOrRefuse(byte[] document) {
        try {
            CsvReadingSourceTest.read(document)
                    .forEach(reading -> assertTrue(reading.fault != null || reading.meter != null));
        } catch (MalformedDocument refused) {
            assertTrue(refused.getMessage() != null);
        }
    }
}
