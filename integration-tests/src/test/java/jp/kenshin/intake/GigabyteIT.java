package jp.kenshin.intake;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static jp.kenshin.intake.Answers.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A submission of a gigabyte")
@ExtendWith(KenshinUnderTest.class)
@Tag("C-02")
@Tag("X-2")
class GigabyteIT {
    private static final int BLOCKS = 12_000;
    private static final long GIGABYTE = 1_000_000_000;

    private final Client headEnd;

    GigabyteIT(Client client) {
        this.headEnd = client.as("hes");
    }

    /** One reading in a thousand is good, so that the time goes into reading and not into storing the same over and over. */
    @Test
    void is_taken_line_by_line_while_the_heap_stays_flat() {
        String type = "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0";
        String good = "W-0000110," + type + ",2026-11-20T01:00:00+09:00,1.001\n";
        String block = good + ("W-9999999," + type + ",2026-11-20T01:00:00+09:00,123456.789\n").repeat(999);
        long length = (long) block.length() * BLOCKS;
        assertTrue(length > GIGABYTE, () -> length + " bytes");
        long before = usedHeap();

        HttpResponse<String> answer =
                headEnd.send(headEnd.request(headEnd.server().internal("/collection/v1/readings"))
                        .timeout(Duration.ofMinutes(9))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new Repeated("meter_id,reading_type,timestamp,value\n", block, BLOCKS))));

        assertEquals(200, answer.statusCode(), answer::body);
        JsonObject report = json(answer);
        assertEquals(BLOCKS, report.getInt("accepted") + report.getInt("duplicates"));
        assertEquals(999L * BLOCKS, report.getJsonNumber("rejectedCount").longValue());
        assertEquals(1_000, report.getJsonArray("rejected").size());
        long after = usedHeap();
        assertTrue(after - before < GIGABYTE / 2, () -> "the heap grew from " + before + " to " + after);
    }

    private long usedHeap() {
        try (Stream<String> lines =
                headEnd.getInternal("/metrics?scope=base").body().lines()) {
            return lines.filter(line -> line.startsWith("memory_usedHeap_bytes"))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .mapToLong(number -> (long) Double.parseDouble(number))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A head, and then the same text over and over. */
    private static final class Repeated extends InputStream {
        private byte[] text;
        private final byte[] again;
        private int left;
        private int at;

        Repeated(String head, String again, int times) {
            this.text = head.getBytes(StandardCharsets.UTF_8);
            this.again = again.getBytes(StandardCharsets.UTF_8);
            this.left = times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == text.length) {
                if (left == 0) {
                    return -1;
                }
                text = again;
                at = 0;
                left--;
            }
            int count = Math.min(length, text.length - at);
            System.arraycopy(text, at, buffer, offset, count);
            at += count;
            return count;
        }
    }
}
