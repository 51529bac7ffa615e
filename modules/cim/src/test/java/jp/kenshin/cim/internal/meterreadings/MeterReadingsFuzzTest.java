package jp.kenshin.cim.internal.meterreadings;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import jp.kenshin.collection.MalformedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs over the kept corpus in every build; {@code JAZZER_FUZZ=1} makes it search for more. */
@Tag("X-2")
@DisplayName("XML of any bytes")
class MeterReadingsFuzzTest {
    @FuzzTest
    void is_read_or_refused(byte[] bytes) {
        try {
            long last = 0;
            for (var reading : Documents.read(new ByteArrayInputStream(bytes))) {
                assertTrue(reading.line == last + 1);
                last = reading.line;
            }
        } catch (MalformedDocument refused) {
            assertTrue(refused.getMessage() != null);
        }
    }
}
